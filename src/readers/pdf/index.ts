import type { Block, Gap } from '../../model/document.ts';
import type { Reader, ReadOptions, Source } from '../reader.ts';
import { contentOf, openPdf, type PdfAssets } from './engine.ts';
import { gap } from './notes.ts';
import { layOut, type OpenTable } from './page.ts';

export type { PdfAssets, PdfCanvas } from './engine.ts';

/** A reader of PDF (ISO 32000) on pdfjs, with its data files where `assets` says. */
export function createPdfReader(assets: PdfAssets): Reader {
  return {
    id: 'pdf',
    mediaType: 'application/pdf',
    accepts: isPdf,
    read: (source, options) => readPdf(source, options, assets),
  };
}

/** Readers of PDF look for the header in the first 1,024 bytes (ISO 32000-1, annex H, note 13). */
function isPdf({ bytes }: Source): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return head.includes('%PDF-');
}

async function* readPdf(source: Source, options: ReadOptions, assets: PdfAssets): AsyncGenerator<Block | Gap> {
  let document: Awaited<ReturnType<typeof openPdf>>;
  try {
    document = await openPdf(source.bytes, assets);
  } catch (reason) {
    yield gap(reason instanceof Error && reason.name === 'PasswordException' ? 'encrypted' : 'broken');
    return;
  }
  try {
    let open: OpenTable | undefined;
    const count = Math.min(document.numPages, options.limits.pages);
    for (let number = 1; number <= count; number += 1) {
      options.signal?.throwIfAborted();
      try {
        const page = await document.getPage(number);
        const content = await contentOf(document, page);
        let block = 0;
        const laid = layOut(number, content, { layer: 'body', open });
        open = laid.open;
        for (const { text, anchors, layer, label, cell } of laid.items) {
          block += 1;
          yield {
            place: { kind: 'page', page: number, block, ...(cell ? { cell } : {}) },
            layer,
            text,
            anchors,
            label,
          };
        }
        page.cleanup();
      } catch {
        options.signal?.throwIfAborted();
        yield gap('brokenPage', number);
      }
    }
    if (document.numPages > count) yield gap('pages');
  } finally {
    await document.loadingTask.destroy();
  }
}
