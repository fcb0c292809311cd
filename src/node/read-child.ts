import { readSource } from '../readers/read-source.ts';
import type { Reader } from '../readers/reader.ts';
import type { Answer, Request } from './read-protocol.ts';
import { READERS as SHIPPED } from './readers.ts';

/**
 * The process that opens files for another, so that a file which brings it down
 * takes nothing else along. Its first argument may name a module that exports
 * `READERS`; without one it has all that the library ships.
 */
async function main(readerModule: string | undefined): Promise<void> {
  const readers = readerModule === undefined ? SHIPPED : await readersOf(readerModule);
  process.on('message', (request: Request) => {
    void answer(request, readers).then(tell);
  });
  process.on('disconnect', () => process.exit(0));
  tell({ kind: 'ready' });
}

async function answer({ source, limits }: Request, readers: readonly Reader[]): Promise<Answer> {
  return { kind: 'read', reading: await readSource(source, readers, limits) };
}

async function readersOf(specifier: string): Promise<readonly Reader[]> {
  const module: { readonly READERS?: readonly Reader[] } = await import(specifier);
  if (!Array.isArray(module.READERS)) throw new Error('The module of readers exports no READERS.');
  return module.READERS;
}

function tell(answered: Answer): void {
  process.send?.(answered);
}

await main(process.argv[2]);
