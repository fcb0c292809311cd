import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { matrixFrom, numberFrom } from './geometry.ts';
import type { FontMetrics } from './graphics-state.ts';
import type { PageContent } from './page-content.ts';
import { loadPdfjs } from './pdfjs.ts';
import { replay } from './replay.ts';

/** What differs between browser and Node: where pdfjs finds its data, and how a page is drawn. */
export interface PdfAssets {
  /** Folder of pdfjs-dist's `cmaps`, with a slash at its end. Without it most Chinese PDFs come out empty. */
  readonly cMapUrl: string;
  /** Folder of pdfjs-dist's `standard_fonts`, with a slash at its end. */
  readonly standardFontDataUrl: string;
  /** Folder of pdfjs-dist's `wasm`, with a slash at its end; needed for drawing only. */
  readonly wasmUrl?: string | undefined;
  /** The worker script, for browsers. */
  readonly workerSrc?: string | undefined;
  /** Makes the surface on which doubtful pages are drawn. Without it hidden text is reported unconfirmed. */
  readonly createCanvas?: ((width: number, height: number) => PdfCanvas) | undefined;
}

/** The part of an `OffscreenCanvas` that is read; pdfjs draws on the rest of it. */
export interface PdfCanvas {
  getContext(kind: '2d'): PdfCanvasContext | null;
}

/** Gives back pixels: red, green, blue and alpha, row by row. */
export interface PdfCanvasContext {
  getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
}

/**
 * Opens a document with pdfjs. Images are never decoded, scripts never run,
 * PostScript functions never compiled. Rejects where pdfjs does.
 */
export async function openPdf(bytes: Uint8Array, assets: PdfAssets, maxImageSize = 0): Promise<PDFDocumentProxy> {
  const pdfjs = await loadPdfjs(assets.workerSrc);
  const task = pdfjs.getDocument({
    // pdfjs takes the buffer away from its owner, so it is given its own.
    data: new Uint8Array(bytes),
    cMapUrl: assets.cMapUrl,
    cMapPacked: true,
    standardFontDataUrl: assets.standardFontDataUrl,
    ...(assets.wasmUrl === undefined ? {} : { wasmUrl: assets.wasmUrl }),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize,
    // Tells whether a font maps its codes to characters.
    fontExtraProperties: true,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    return await task.promise;
  } catch (reason) {
    await task.destroy();
    throw reason;
  }
}

/** Everything a page paints, its annotations' appearances included. */
export async function contentOf(document: PDFDocumentProxy, page: PDFPageProxy): Promise<PageContent> {
  const { OPS, AnnotationMode } = await loadPdfjs(undefined);
  const list = await page.getOperatorList({ intent: 'display', annotationMode: AnnotationMode.ENABLE });
  const optional = await document.getOptionalContentConfig({ intent: 'display' });
  const fonts = new Map<string, FontMetrics | undefined>();
  for (const name of fontNames(list.fnArray, list.argsArray, OPS.setFont)) {
    fonts.set(name, metricsFrom(await loaded(page, name)));
  }
  return replay(list, {
    codes: OPS,
    font: (name) => fonts.get(name),
    isVisible: (group) => optional.isVisible(group) !== false,
  });
}

function fontNames(codes: readonly number[], args: readonly unknown[], setFont: number): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [at, code] of codes.entries()) {
    const arg = args[at];
    // A font may also come with a graphics state, as `[['Font', [name, size]], …]`.
    const candidates: readonly unknown[] = Array.isArray(arg) ? arg : [];
    if (code === setFont) collect(candidates[0], names);
    else if (Array.isArray(candidates[0]) && Array.isArray(candidates[0][0])) {
      for (const entry of candidates[0]) {
        if (Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1])) collect(entry[1][0], names);
      }
    }
  }
  return names;
}

function collect(name: unknown, names: Set<string>): void {
  if (typeof name === 'string') names.add(name);
}

function loaded(page: PDFPageProxy, name: string): Promise<unknown> {
  return new Promise((resolve) => page.commonObjs.get(name, resolve));
}

/** Metrics from pdfjs's font object, with the usual shares of the em where a font gives none. */
function metricsFrom(font: unknown): FontMetrics | undefined {
  if (typeof font !== 'object' || font === null) return undefined;
  const ascent = Math.abs(numberFrom(Reflect.get(font, 'ascent')));
  const descent = Math.abs(numberFrom(Reflect.get(font, 'descent')));
  const type3 = Reflect.get(font, 'isType3Font') === true;
  const matrix = Reflect.get(font, 'fontMatrix');
  const vertical = Reflect.get(font, 'defaultVMetrics');
  return {
    ascent: ascent > 0.3 && ascent <= 1.5 ? ascent : 0.85,
    descent: descent > 0.02 && descent <= 0.6 ? descent : 0.2,
    vertical: Reflect.get(font, 'vertical') === true,
    type3,
    widthScale: Array.isArray(matrix) ? Math.abs(matrixFrom(matrix)[0]) || 0.001 : 0.001,
    defaultVertical: Array.isArray(vertical) ? vertical.map(numberFrom) : undefined,
    unmapped: isUnmapped(font),
  };
}

/** A composite font whose codes pdfjs passes off as characters, for want of anything better. */
function isUnmapped(font: object): boolean {
  const map: unknown = Reflect.get(font, 'toUnicode');
  const identity = typeof map === 'object' && map !== null && Reflect.has(map, 'firstChar');
  return identity && Reflect.get(font, 'composite') === true;
}
