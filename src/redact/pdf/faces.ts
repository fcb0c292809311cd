import { type PDFContext, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { HELVETICA } from './helvetica.ts';

/** A font of the copy's own. */
export interface Face {
  readonly font: PDFObject;
  /** Whether it has a character. */
  has(character: string): boolean;
  /** Its codes for a text, in hexadecimal. */
  encode(text: string): string;
  /** In ems. */
  widthOf(text: string): number;
}

/** The fonts that replacements are written in where the document's own do not do. Each is made on first need. */
export interface Faces {
  faceFor(character: string): Face;
}

/** Makes the fonts of a copy. */
export function createFaces(context: PDFContext): Faces {
  const made = new Map<(context: PDFContext) => Face, Face>();
  const get = (make: (context: PDFContext) => Face): Face => {
    const face = made.get(make) ?? make(context);
    made.set(make, face);
    return face;
  };
  return {
    faceFor: (character) => get(character === BLOCK ? blockFace : HELVETICA.has(character) ? latinFace : hanFace),
  };
}

/** U+2588, what a blank mask is made of. */
const BLOCK = '█';

/** Every program that shows PDF has it (ISO 32000-1, 9.6.2.2). */
function latinFace(context: PDFContext): Face {
  const font = context.register(
    context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' }),
  );
  return {
    font,
    has: (character) => HELVETICA.has(character),
    encode: (text) => [...text].map((character) => hex(character.charCodeAt(0), 2)).join(''),
    widthOf: (text) => [...text].reduce((sum, character) => sum + (HELVETICA.get(character) ?? 500), 0) / 1000,
  };
}

/**
 * A Chinese font that is not embedded: programs put in one of their own, as ISO
 * 32000-1, 9.7.5.2, asks of them for the character collection Adobe-GB1.
 */
function hanFace(context: PDFContext): Face {
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: 'STSong-Light',
    Flags: 6,
    FontBBox: [-25, -254, 1000, 880],
    ItalicAngle: 0,
    Ascent: 880,
    Descent: -120,
    CapHeight: 880,
    StemV: 93,
  });
  const system = context.obj({ Supplement: 5 });
  system.set(PDFName.of('Registry'), PDFString.of('Adobe'));
  system.set(PDFName.of('Ordering'), PDFString.of('GB1'));
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType0',
    BaseFont: 'STSong-Light',
    CIDSystemInfo: system,
    FontDescriptor: context.register(descriptor),
    DW: 1000,
  });
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: 'STSong-Light',
    Encoding: 'UniGB-UTF16-H',
    DescendantFonts: [context.register(descendant)],
  });
  return {
    font: context.register(font),
    has: () => true,
    encode: (text) => Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at), 4)).join(''),
    widthOf: (text) => [...text].length,
  };
}

/** A font of one letter, a bar: it looks the same everywhere, and can be searched for and copied. */
function blockFace(context: PDFContext): Face {
  // A little wider than its room: bars side by side show no seams.
  const bar = context.flateStream('1000 0 -10 -150 1010 850 d1 -10 -150 1020 1000 re f');
  const map = context.flateStream(
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Bar def /CMapType 2 def ' +
      '1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <41> <2588> endbfchar endcmap end end',
  );
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type3',
    FontBBox: [-10, -150, 1010, 850],
    FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
    CharProcs: { bar: context.register(bar) },
    Encoding: { Type: 'Encoding', Differences: [0x41, 'bar'] },
    FirstChar: 0x41,
    LastChar: 0x41,
    Widths: [1000],
    Resources: {},
    ToUnicode: context.register(map),
  });
  return {
    font: context.register(font),
    has: (character) => character === BLOCK,
    encode: (text) => '41'.repeat([...text].length),
    widthOf: (text) => [...text].length,
  };
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
