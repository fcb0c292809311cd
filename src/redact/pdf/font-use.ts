import type { PDFObject } from '@cantoo/pdf-lib';
import type { ShownGlyph } from './shown-text.ts';

/** A glyph of a font as a content stream writes it; its width in the font's own units. */
export interface FontGlyph {
  readonly code: Uint8Array;
  readonly text: string;
  readonly width: number;
}

/** What a copy shows in one font. */
export interface UsedFont {
  /** By code, in hexadecimal. */
  readonly codes: ReadonlyMap<string, FontGlyph>;
  /** By what they stand for. */
  readonly characters: ReadonlyMap<string, FontGlyph>;
  /** Whether something was shown in it that could not be looked at. */
  readonly isOpaque: boolean;
}

/** What of each font is shown: fonts keep no more of their characters in a copy. */
export interface FontUse {
  add(font: PDFObject | undefined, code: Uint8Array, glyph: ShownGlyph): void;
  /** Says that something unknown is shown in a font. */
  addUnknown(font: PDFObject | undefined): void;
  entries(): Iterable<readonly [PDFObject, UsedFont]>;
  of(font: PDFObject | undefined): UsedFont | undefined;
}

/** A use of fonts to fill in. Fonts are told apart by the objects that they are. */
export function createFontUse(): FontUse {
  const fonts = new Map<
    PDFObject,
    { codes: Map<string, FontGlyph>; characters: Map<string, FontGlyph>; isOpaque: boolean }
  >();
  const openFor = (font: PDFObject) => {
    const known = fonts.get(font) ?? { codes: new Map(), characters: new Map(), isOpaque: false };
    fonts.set(font, known);
    return known;
  };
  return {
    add: (font, code, { unicode, width }) => {
      if (font === undefined) return;
      const { codes, characters } = openFor(font);
      const key = hexOf(code);
      if (codes.has(key)) return;
      const glyph = { code: code.slice(), text: unicode, width };
      codes.set(key, glyph);
      if (!characters.has(unicode)) characters.set(unicode, glyph);
    },
    addUnknown: (font) => {
      if (font !== undefined) openFor(font).isOpaque = true;
    },
    entries: () => fonts.entries(),
    of: (font) => (font === undefined ? undefined : fonts.get(font)),
  };
}

/** Bytes in hexadecimal. */
export function hexOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}
