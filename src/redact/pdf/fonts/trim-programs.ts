import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { Carrier } from '../carry.ts';
import type { FontUse, UsedFont } from '../font-use.ts';
import { dictAt, entryOf, nameAt, numberOf, unpacked } from '../source-objects.ts';
import { blankTrueType, glyphsOfCode } from './blank-truetype.ts';
import { blankType1 } from './blank-type1.ts';

/** A font of the source whose program is a stream of its own. */
interface EmbeddedFont {
  readonly font: PDFDict;
  readonly descriptor: PDFDict;
  readonly used: UsedFont;
}

/**
 * Takes out of font programs what the copy does not show. Programs embed the
 * characters of a document and no others, many of them in the order of their
 * first use: what is left over once values are gone from the pages would tell
 * which characters these were. Fonts that cannot be looked into stay as they are.
 */
export function trimFontPrograms(fonts: FontUse, carrier: Carrier): void {
  const programs = new Map<PDFObject, EmbeddedFont[]>();
  for (const [font, used] of fonts.entries()) {
    if (!(font instanceof PDFDict)) continue;
    const descriptor = descriptorOf(font);
    const program = entryOf(descriptor, 'FontFile') ?? entryOf(descriptor, 'FontFile2');
    if (!descriptor || program === undefined) continue;
    const sharing = programs.get(program);
    if (sharing) sharing.push({ font, descriptor, used });
    else programs.set(program, [{ font, descriptor, used }]);
  }
  for (const [program, sharing] of programs) {
    const isKnown = sharing.every(({ used }) => !used.isOpaque);
    const trimmed = isKnown && program instanceof PDFRawStream ? trimmedProgram(program, sharing) : undefined;
    if (trimmed) put(trimmed, sharing, carrier);
  }
}

interface Trimmed {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly lengths: Readonly<Record<string, number>>;
}

function trimmedProgram(program: PDFRawStream, sharing: readonly EmbeddedFont[]): Trimmed | undefined {
  const bytes = unpacked(program);
  if (!bytes) return undefined;
  if (sharing.every(({ descriptor }) => entryOf(descriptor, 'FontFile') === program)) {
    const [Length1, Length2, Length3] = ['Length1', 'Length2', 'Length3'].map(
      (key) => numberOf(entryOf(program.dict, key)) ?? 0,
    );
    if (!Length1 || !Length2 || !sharing.every(({ font }) => entryOf(font, 'Encoding') === undefined)) return undefined;
    const codes = new Set(sharing.flatMap(({ used }) => codesOf(used)));
    const trimmed = blankType1(bytes.subarray(0, Length1 + Length2), Length1, (code) => codes.has(code));
    if (!trimmed) return undefined;
    const whole = bytes.slice();
    whole.set(trimmed);
    return { key: 'FontFile', bytes: whole, lengths: { Length1, Length2, Length3: Length3 ?? 0 } };
  }
  const glyphs = sharing.map((font) => trueTypeGlyphs(font, bytes));
  if (glyphs.includes(undefined)) return undefined;
  const needsCharacters = sharing.some(({ font }) => nameAt(font, 'Subtype') === 'TrueType');
  const trimmed = blankTrueType(
    bytes,
    glyphs.flatMap((own) => own ?? []),
    { needsCharacters },
  );
  return trimmed && { key: 'FontFile2', bytes: trimmed, lengths: { Length1: trimmed.length } };
}

/** The glyphs that a font shows; undefined where its way from codes to glyphs is not one of the plain ones. */
function trueTypeGlyphs({ font, used }: EmbeddedFont, bytes: Uint8Array): readonly number[] | undefined {
  const codes = codesOf(used);
  if (nameAt(font, 'Subtype') === 'TrueType')
    return entryOf(font, 'Encoding') === undefined ? codes.flatMap((code) => glyphsOfCode(bytes, code)) : undefined;
  if (!/^Identity-[HV]$/u.test(nameAt(font, 'Encoding'))) return undefined;
  const map = entryOf(descendantOf(font), 'CIDToGIDMap');
  if (!(map instanceof PDFRawStream)) return codes;
  const table = unpacked(map);
  return table && codes.map((code) => (table[2 * code] ?? 0) * 256 + (table[2 * code + 1] ?? 0));
}

function codesOf({ codes }: UsedFont): number[] {
  return [...codes.keys()].map((code) => Number.parseInt(code, 16));
}

function descriptorOf(font: PDFDict): PDFDict | undefined {
  return dictAt(font, 'FontDescriptor') ?? dictAt(descendantOf(font), 'FontDescriptor');
}

function descendantOf(font: PDFDict): PDFDict | undefined {
  const fonts = entryOf(font, 'DescendantFonts');
  const first = fonts instanceof PDFArray ? fonts.lookup(0) : undefined;
  return first instanceof PDFDict ? first : undefined;
}

function put({ key, bytes, lengths }: Trimmed, sharing: readonly EmbeddedFont[], { context, placeOf }: Carrier): void {
  for (const { descriptor } of sharing) {
    const copy = placeOf(descriptor);
    const place = copy instanceof PDFDict ? copy.get(PDFName.of(key)) : undefined;
    if (place instanceof PDFRef) context.assign(place, context.flateStream(bytes, { ...lengths }));
  }
}
