import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PdfAssets } from '../readers/pdf/index.ts';

/** The PDF reader's data files out of the installed pdfjs-dist, and @napi-rs/canvas for drawing where it is installed. */
export function nodePdfAssets(): PdfAssets {
  const require = createRequire(import.meta.url);
  const root = dirname(require.resolve('pdfjs-dist/package.json'));
  const folder = (name: string): string => join(root, name) + sep;
  return {
    cMapUrl: folder('cmaps'),
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    createCanvas: canvasMaker(require),
  };
}

/** @napi-rs/canvas comes with pdfjs-dist as an optional dependency; without it nothing is drawn. */
function canvasMaker(require: NodeJS.Require): PdfAssets['createCanvas'] {
  try {
    const canvas: { readonly createCanvas: NonNullable<PdfAssets['createCanvas']> } = require('@napi-rs/canvas');
    return canvas.createCanvas;
  } catch {
    return undefined;
  }
}
