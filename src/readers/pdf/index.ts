import type { Block, Gap } from '../../model/document.ts';
import { latin1 } from '../bytes.ts';
import { isGap, type Reader, type ReadOptions, type Source } from '../reader.ts';
import { openPdf, type PdfAssets } from './engine.ts';
import { isHostile } from './guard.ts';
import { gap } from './notes.ts';
import { readDocument } from './read-document.ts';
import { isCutShort, readRevisions } from './revisions.ts';

export type { PdfAssets, PdfCanvas, PdfCanvasContext } from './engine.ts';

/** A reader of PDF (ISO 32000) on pdfjs, with its data files where `assets` says. */
export function createPdfReader(assets: PdfAssets): Reader {
  return {
    id: 'pdf',
    mediaType: 'application/pdf',
    accepts: isPdf,
    read: (source, options) => readPdf(source, { assets, options }),
  };
}

/** Readers of PDF look for the header in the first 1,024 bytes (ISO 32000-1, annex H, note 13). */
export function isPdf({ bytes }: Source): boolean {
  return latin1(bytes.subarray(0, 1024)).includes('%PDF-');
}

async function* readPdf(
  { bytes }: Source,
  context: { readonly assets: PdfAssets; readonly options: ReadOptions },
): AsyncGenerator<Block | Gap> {
  const { assets, options } = context;
  options.signal?.throwIfAborted();
  if (isHostile(bytes, options.limits)) {
    yield gap('hostile');
    return;
  }
  let document: Awaited<ReturnType<typeof openPdf>>;
  try {
    document = await openPdf(bytes, assets);
  } catch (reason) {
    options.signal?.throwIfAborted();
    yield gap(reason instanceof Error && reason.name === 'PasswordException' ? 'encrypted' : 'broken');
    return;
  }
  const abort = (): void => void document.loadingTask.destroy();
  options.signal?.addEventListener('abort', abort);
  try {
    let said = false;
    for await (const item of readRevisions(bytes, readDocument(document, bytes, context), context)) {
      said ||= isGap(item) || item.place.kind === 'page';
      yield item;
    }
    if (isCutShort(bytes)) yield gap('cutShort');
    // Properties alone do not make a document that was read.
    if (!said) yield gap('empty');
  } finally {
    options.signal?.removeEventListener('abort', abort);
    await document.loadingTask.destroy();
  }
}
