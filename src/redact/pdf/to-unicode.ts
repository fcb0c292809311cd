import { PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { Carrier } from './carry.ts';
import { type FontGlyph, type FontUse, hexOf } from './font-use.ts';
import { entryOf } from './source-objects.ts';

/** A block of a CMap has at most so many lines (Adobe Technical Note 5014). */
const BLOCK = 100;

/**
 * Leaves in the character maps of fonts what the copy shows and no more: programs
 * number characters as they first occur, so that a map, read from the top, can
 * tell a name that is gone from its page.
 */
export function trimCharacterMaps(fonts: FontUse, carrier: Carrier): void {
  const maps = new Map<PDFObject, { readonly glyphs: Map<string, FontGlyph>; isOpaque: boolean }>();
  for (const [font, { codes, isOpaque }] of fonts.entries()) {
    const map = font instanceof PDFDict ? entryOf(font, 'ToUnicode') : undefined;
    if (!(map instanceof PDFRawStream)) continue;
    const known = maps.get(map) ?? { glyphs: new Map(), isOpaque: false };
    for (const [code, glyph] of codes) known.glyphs.set(code, glyph);
    known.isOpaque ||= isOpaque;
    maps.set(map, known);
  }
  for (const [font, { isOpaque }] of fonts.entries()) {
    const source = font instanceof PDFDict ? entryOf(font, 'ToUnicode') : undefined;
    const copy = carrier.placeOf(font);
    const known = source && maps.get(source);
    if (!known || known.isOpaque || isOpaque || !(copy instanceof PDFDict)) continue;
    const place = copy.get(PDFName.of('ToUnicode'));
    const { context } = carrier;
    if (place instanceof PDFRef) context.assign(place, context.flateStream(characterMap(known.glyphs)));
  }
}

function characterMap(glyphs: ReadonlyMap<string, FontGlyph>): string {
  const lengths = [...new Set([...glyphs.values()].map(({ code }) => code.length))].sort();
  const ranges = lengths.map((length) => `<${'00'.repeat(length)}> <${'ff'.repeat(length)}>`);
  const lines = [...glyphs]
    .filter(([, { text }]) => text !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { text }]) => `<${code}> <${hexOf(utf16(text))}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += BLOCK) {
    const block = lines.slice(at, at + BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    `${ranges.length} begincodespacerange\n${ranges.join('\n')}\nendcodespacerange`,
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes[2 * at] = unit >> 8;
    bytes[2 * at + 1] = unit & 0xff;
  }
  return bytes;
}
