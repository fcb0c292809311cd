import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf, type PdfAssets } from '../../readers/pdf/engine.ts';
import { type Drawing, drawPage } from '../../readers/pdf/pixels.ts';
import { refusal } from './refusals.ts';

/** Draws pages of a second opening of the file, one with its images. */
export interface Drawer {
  /** Rejects with a `ReviewError` where a page cannot be drawn. */
  draw(number: number): Promise<Drawing>;
  close(): Promise<void>;
}

/** Pixels for each point: 200 to the inch. */
const SCALE = 200 / 72;
/** Images beyond this number of pixels are left out. */
const LARGEST_IMAGE = 64_000_000;

/** Makes a drawer, which opens the file on first need. */
export function createDrawer(bytes: Uint8Array, assets: PdfAssets): Drawer {
  let opened: Promise<PDFDocumentProxy> | undefined;
  return {
    draw: async (number) => {
      const { createCanvas } = assets;
      if (!createCanvas) throw refusal('canvas', number);
      opened ??= openPdf(bytes, assets, LARGEST_IMAGE);
      const document = await opened;
      const drawing = await drawPage(document, number, createCanvas, { scale: SCALE, isBare: true }).catch(
        () => undefined,
      );
      if (!drawing) throw refusal('brokenPage', number);
      return drawing;
    },
    close: async () => {
      const document = await opened?.catch(() => undefined);
      await document?.loadingTask.destroy();
    },
  };
}
