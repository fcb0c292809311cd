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
  };
}
