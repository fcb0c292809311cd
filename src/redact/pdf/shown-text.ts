import { type Matrix, matrixFrom } from '../../readers/pdf/geometry.ts';
import type { OperatorCodes } from '../../readers/pdf/machine.ts';
import type { OperatorList } from '../../readers/pdf/replay.ts';
import type { PdfGlyph } from '../../readers/pdf/text-painting.ts';

/** A glyph with the code that the content stream has for it. */
export interface ShownGlyph extends PdfGlyph {
  readonly originalCharCode: number;
}

/** What one text operator shows, as pdfjs sees it: glyphs, and numbers that move. */
export interface ShownText {
  /** Index in pdfjs's operator list, which anchors name as well. */
  readonly op: number;
  readonly items: readonly (ShownGlyph | number)[];
}

/** The text operators of a stream and of the forms it paints, in order of painting. */
export interface ShownStream {
  readonly texts: readonly ShownText[];
  /** Where the appearance of an annotation goes on its page. */
  readonly transform: Matrix;
}

/** The text operators of a page, and of the appearance of each annotation by its id. */
export interface ShownPage {
  readonly page: ShownStream;
  readonly annotations: ReadonlyMap<string, ShownStream>;
}

/** Sorts the text operators of pdfjs's list by the streams they stand in. */
export function shownPage({ fnArray, argsArray }: OperatorList, codes: OperatorCodes): ShownPage {
  const page: ShownText[] = [];
  const annotations = new Map<string, { readonly texts: ShownText[]; readonly transform: Matrix }>();
  let texts = page;
  for (const [op, code] of fnArray.entries()) {
    const args = argsArray[op];
    const operands: readonly unknown[] = Array.isArray(args) ? args : [];
    if (code === codes['beginAnnotation']) {
      texts = [];
      annotations.set(String(operands[0]), { texts, transform: matrixFrom(operands[2]) });
    } else if (code === codes['endAnnotation']) texts = page;
    else if (code === codes['showText']) texts.push({ op, items: itemsOf(operands[0]) });
  }
  return { page: { texts: page, transform: matrixFrom(undefined) }, annotations };
}

function itemsOf(value: unknown): readonly (ShownGlyph | number)[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.filter((item) => typeof item === 'number' || isGlyph(item));
}

function isGlyph(item: unknown): item is ShownGlyph {
  return typeof item === 'object' && item !== null && 'originalCharCode' in item && 'unicode' in item;
}
