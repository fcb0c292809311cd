import { describe, expect, it } from 'vitest';
import type { Block, Gap } from '../../src/model/document.ts';
import type { Reader } from '../../src/readers/reader.ts';
import { readerContract } from '../../src/testing/reader-contract.ts';

const place = { kind: 'line', line: 1, offset: 0 } as const;
const sound: Block = { place, layer: 'body', text: '正文' };

function made(read: (bytes: Uint8Array) => Iterable<Block | Gap>, accepts = true): Reader {
  return {
    id: 'made',
    mediaType: 'text/x-made',
    accepts: () => accepts,
    async *read({ bytes }, { signal }) {
      signal?.throwIfAborted();
      yield* read(bytes);
    },
  };
}

const sample = { name: 'a', bytes: new TextEncoder().encode('一份没有毛病的样本文件，长得可以弄坏。') };
const faults = async (reader: Reader): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const { run } of readerContract({ reader, sample, rounds: 5 })) {
    await run().catch((error: Error) => found.push(error.message));
  }
  return [...new Set(found)];
};

describe('the contract of readers', () => {
  it('finds no fault with a reader that keeps it', async () => {
    expect(await faults(made(() => [sound]))).toEqual([]);
  });

  it.each([
    ['neither text nor a gap', made(() => [])],
    ['not accepted', made(() => [sound], false)],
    ['no text was read', made(() => [{ code: 'unreadable', note: '坏' }])],
    ['has no text', made(() => [{ ...sound, text: ' ' }])],
    ['anchors are not in order', made(() => [{ ...sound, anchors: [{ start: 1, end: 3, ref: '' }] }])],
    ['place is below 1', made(() => [{ ...sound, place: { kind: 'paragraph', part: 'a', paragraph: 0 } }])],
    ['not in Chinese', made(() => [sound, { code: 'unreadable', note: 'bad' }])],
    [
      'quotes the document',
      made(() => [
        { ...sound, text: '这句话在文件里' + '有' },
        { code: 'unreadable', note: '坏：这句话在文件里有' },
      ]),
    ],
    ['longer than the limit', made(() => [{ ...sound, text: '长'.repeat(30) }])],
    ['the bytes were changed', made((bytes) => (bytes.fill((bytes[0] ?? 0) + 1) ? [sound] : []))],
    [
      'went wrong',
      made(() => {
        throw new Error('went wrong');
      }),
    ],
    [
      'goes on to its end',
      {
        ...made(() => []),
        read: async function* () {
          yield sound;
        },
      },
    ],
  ])('finds fault where %s', async (fault, reader) => {
    expect((await faults(reader)).join()).toContain(fault);
  });
});
