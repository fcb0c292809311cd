import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib';

/** A source as a graph of objects. */
export interface SourceFile {
  readonly document: PDFDocument;
  readonly pages: readonly PDFPage[];
}

/**
 * Opens a file with pdf-lib. Undefined where it does not find the pages that
 * pdfjs, which mends more, finds: each of them is then pictured.
 */
export async function openSource(bytes: Uint8Array, pages: number): Promise<SourceFile | undefined> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false });
    const found = document.getPages();
    return found.length === pages ? { document, pages: found } : undefined;
  } catch {
    // Damaged beyond what pdf-lib mends.
    return undefined;
  }
}
