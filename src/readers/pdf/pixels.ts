import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfAssets } from './engine.ts';
import { type Box, matrixFrom, numberFrom, transformBox } from './geometry.ts';
import { loadPdfjs } from './pdfjs.ts';

/** A page drawn the way people see it. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of each pixel, row by row. */
  readonly data: Uint8ClampedArray;
  /** From the page's coordinates to pixels. */
  toPixels(box: Box): Box;
}

/** How a page is drawn. */
export interface DrawingStyle {
  /** Pixels for each point; larger pages are drawn coarser. */
  readonly scale: number;
  /** As the page lies in its own coordinates, and without what annotations paint. */
  readonly isBare: boolean;
}

/** Twice the screen's resolution shows the strokes of 5-point text. */
export const TO_LOOK: DrawingStyle = { scale: 2, isBare: false };
/** 200 dots an inch, which writing is recognised best from. */
export const TO_RECOGNISE: DrawingStyle = { scale: 2.8, isBare: false };
const MAX_PIXELS = 6_000_000;

/** Draws pages of one document, as long as it is worth it. */
export type Draw = (number: number, style: DrawingStyle) => Promise<Drawing | undefined>;

/** Draws a page; undefined where no canvas is to be had. Rejects where pdfjs cannot draw it. */
export async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  createCanvas: NonNullable<PdfAssets['createCanvas']>,
  style: DrawingStyle = TO_LOOK,
): Promise<Drawing | undefined> {
  const { AnnotationMode } = await loadPdfjs(undefined);
  const page = await document.getPage(number);
  const turned = style.isBare ? { rotation: 0 } : {};
  const plain = page.getViewport({ scale: 1, ...turned });
  const scale = Math.min(style.scale, Math.sqrt(MAX_PIXELS / Math.max(1, plain.width * plain.height)));
  const viewport = page.getViewport({ scale, ...turned });
  const annotationMode = style.isBare ? AnnotationMode.DISABLE : AnnotationMode.ENABLE;
  const width = Math.max(1, Math.ceil(viewport.width));
  const height = Math.max(1, Math.ceil(viewport.height));
  const canvas = createCanvas(width, height);
  // pdfjs's types ask for a page's own canvas element; it takes any canvas.
  const task: { readonly promise: Promise<unknown> } = Reflect.apply(page.render, page, [
    { canvas, viewport, annotationMode },
  ]);
  await task.promise;
  page.cleanup();
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height);
  if (!pixels) return undefined;
  const matrix = matrixFrom(viewport.transform);
  return { width, height, data: pixels.data, toPixels: (box) => transformBox(matrix, box) };
}

/** Channels that spread no further than this, of 255, are one colour. */
const ONE_COLOUR = 40;
/** A pixel this near a colour, in its worst channel, is of it; half as far again, it is not. */
const NEAR = 80;
/** So large a share of the area is ink that a person sees. */
const INK = 0.04;

/** Whether text of a colour can be seen in an area: the area has that colour, and another beside it. */
export function isSeen(drawing: Drawing, area: Box, colour: string | undefined): boolean {
  const { x0, y0, x1, y1 } = drawing.toPixels(area);
  const own = [1, 3, 5].map((at) => Number.parseInt((colour ?? '').slice(at, at + 2), 16));
  const low = [255, 255, 255];
  const high = [0, 0, 0];
  let pixels = 0;
  let near = 0;
  let far = 0;
  for (let y = Math.max(0, Math.floor(y0)); y < Math.min(drawing.height, Math.ceil(y1)); y += 1) {
    for (let x = Math.max(0, Math.floor(x0)); x < Math.min(drawing.width, Math.ceil(x1)); x += 1) {
      const at = 4 * (y * drawing.width + x);
      let distance = 0;
      for (const channel of [0, 1, 2]) {
        const value = drawing.data[at + channel] ?? 0;
        low[channel] = Math.min(low[channel] ?? 255, value);
        high[channel] = Math.max(high[channel] ?? 0, value);
        distance = Math.max(distance, Math.abs(value - numberFrom(own[channel])));
      }
      pixels += 1;
      if (distance < NEAR) near += 1;
      else if (distance > 1.5 * NEAR) far += 1;
    }
  }
  if (pixels === 0 || high.every((value, channel) => value - (low[channel] ?? 0) <= ONE_COLOUR)) return false;
  return near >= INK * pixels && far >= INK * pixels;
}
