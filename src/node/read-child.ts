import { ReviewError } from '../errors.ts';
import { readSource } from '../readers/read-source.ts';
import type { Reader } from '../readers/reader.ts';
import type { Recogniser } from './ocr/recogniser.ts';
import { nodePdfAssets } from './pdf-assets.ts';
import type { Answer, Message, RedactRequest, Request } from './read-protocol.ts';
import { READERS as SHIPPED } from './readers.ts';

/**
 * The process that opens files for another, and writes copies of them, so that a file which brings it down
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

async function answer(request: Request, readers: readonly Reader[]): Promise<Answer> {
  if (request.kind === 'redact') return redacted(request);
  const { source, limits, ocr } = request;
  const recognise = ocr && (await recogniser()).forFile(ocr);
  return { kind: 'read', reading: await readSource(source, readers, { limits, recognise }) };
}

let started: Promise<Recogniser> | undefined;

/** Loaded where pictures are read; its packages need not be there otherwise. */
function recogniser(): Promise<Recogniser> {
  started ??= import('./ocr/recogniser.ts').then(({ createRecogniser }) => createRecogniser());
  return started;
}

async function redacted({ source, document, plan }: RedactRequest): Promise<Answer> {
  // What only copies need is loaded with the first of them.
  const { createPdfRedactor } = await import('../redact/pdf/index.ts');
  try {
    return { kind: 'copied', copy: await createPdfRedactor(nodePdfAssets()).redact(source, document, plan) };
  } catch (reason) {
    if (reason instanceof ReviewError) return { kind: 'refused', code: reason.code, message: reason.message };
    throw reason;
  }
}

async function readersOf(specifier: string): Promise<readonly Reader[]> {
  const module: { readonly READERS?: readonly Reader[] } = await import(specifier);
  if (!Array.isArray(module.READERS)) throw new Error('The module of readers exports no READERS.');
  return module.READERS;
}

function tell(answered: Message): void {
  process.send?.(answered);
}

await main(process.argv[2]);
