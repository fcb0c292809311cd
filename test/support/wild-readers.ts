import type { Reader } from '../../src/readers/reader.ts';

/** A reader that does to its process what the file's name says. */
const wild: Reader = {
  id: 'wild',
  mediaType: 'text/plain',
  accepts: () => true,
  async *read({ name, bytes }) {
    if (name === 'hang') for (;;) Math.sqrt(2);
    if (name === 'exit') process.exit(3);
    if (name === 'heap')
      for (const hoard: number[][] = []; ; ) hoard.push(Array.from({ length: 100_000 }, Math.random));
    if (name === 'buffers')
      for (const hoard: Uint8Array[] = []; ; ) hoard.push(new Uint8Array(16 * 1024 * 1024).fill(1));
    const place = { kind: 'property', name: 'pid' } as const;
    yield { place, layer: 'metadata', text: `${process.pid} ${Object.keys(process.env).length}` };
    yield { place, layer: 'body', text: new TextDecoder().decode(bytes) };
  },
};

export const READERS: readonly Reader[] = [wild];
