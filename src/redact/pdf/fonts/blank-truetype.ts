import { latin1, viewOf } from '../../../readers/bytes.ts';

/** Where a table of a font lies. */
interface Table {
  readonly offset: number;
  readonly length: number;
}

/** Flags of a part of a composite glyph (OpenType, glyf). */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

/**
 * A TrueType font without the outlines of glyphs that its copy does not show,
 * and without what it says of glyphs beside how they look: names, and, where
 * the document does not go by it, which characters they are. Undefined where
 * the font is damaged.
 */
export function blankTrueType(
  bytes: Uint8Array,
  used: Iterable<number>,
  { needsCharacters }: { readonly needsCharacters: boolean },
): Uint8Array | undefined {
  try {
    const tables = tablesOf(bytes);
    const [glyf, loca, head] = ['glyf', 'loca', 'head'].map((tag) => tables.get(tag));
    if (!glyf || !loca || !head) return undefined;
    const out = bytes.slice();
    const isLong = viewOf(bytes).getInt16(head.offset + 50) === 1;
    const glyphs = glyphsOf(bytes, { glyf, loca, isLong });
    const kept = withParts(bytes, glyphs, used);
    for (const [number, { offset, length }] of glyphs.entries())
      if (!kept.has(number)) out.fill(0, offset, offset + length);
    for (const tag of needsCharacters ? ['post'] : ['post', 'cmap', 'GSUB', 'GPOS']) clear(out, tag, tables.get(tag));
    return out;
  } catch {
    // A table that ends beyond the file.
    return undefined;
  }
}

/** The glyphs that a font's own tables have for a code, of those that programs look at for symbols (ISO 32000-1, 9.6.6.4). */
export function glyphsOfCode(bytes: Uint8Array, code: number): readonly number[] {
  try {
    const cmap = tablesOf(bytes).get('cmap');
    if (!cmap) return [];
    const view = viewOf(bytes);
    const glyphs: number[] = [];
    for (let at = 0; at < view.getUint16(cmap.offset + 2); at += 1) {
      const start = cmap.offset + view.getUint32(cmap.offset + 4 + 8 * at + 4);
      for (const character of [code, 0xf000 + code]) glyphs.push(glyphIn(view, start, character));
    }
    return glyphs;
  } catch {
    return [];
  }
}

function tablesOf(bytes: Uint8Array): ReadonlyMap<string, Table> {
  const view = viewOf(bytes);
  const tables = new Map<string, Table>();
  for (let at = 0; at < view.getUint16(4); at += 1) {
    const entry = 12 + 16 * at;
    const tag = latin1(bytes.subarray(entry, entry + 4));
    tables.set(tag, { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) });
  }
  return tables;
}

function glyphsOf(
  bytes: Uint8Array,
  { glyf, loca, isLong }: { readonly glyf: Table; readonly loca: Table; readonly isLong: boolean },
): readonly Table[] {
  const view = viewOf(bytes);
  const count = Math.floor(loca.length / (isLong ? 4 : 2)) - 1;
  const offsetOf = (glyph: number): number =>
    isLong ? view.getUint32(loca.offset + 4 * glyph) : 2 * view.getUint16(loca.offset + 2 * glyph);
  return Array.from({ length: Math.max(0, count) }, (_, glyph) => {
    const start = Math.min(offsetOf(glyph), glyf.length);
    const end = Math.min(offsetOf(glyph + 1), glyf.length);
    return { offset: glyf.offset + start, length: Math.max(0, end - start) };
  });
}

/** Glyphs, the parts that these are composed of, and glyph 0, which stands for what is missing. */
function withParts(bytes: Uint8Array, glyphs: readonly Table[], used: Iterable<number>): ReadonlySet<number> {
  const view = viewOf(bytes);
  const kept = new Set<number>();
  const waiting = [0, ...used];
  for (let glyph = waiting.pop(); glyph !== undefined; glyph = waiting.pop()) {
    const place = glyphs[glyph];
    if (kept.has(glyph) || !place) continue;
    kept.add(glyph);
    if (place.length < 12 || view.getInt16(place.offset) >= 0) continue;
    for (let at = place.offset + 10, flags = MORE; (flags & MORE) !== 0; ) {
      flags = view.getUint16(at);
      waiting.push(view.getUint16(at + 2));
      at += 4 + ((flags & WORDS) !== 0 ? 4 : 2);
      at += (flags & SCALE) !== 0 ? 2 : (flags & TWO_SCALES) !== 0 ? 4 : (flags & MATRIX) !== 0 ? 8 : 0;
    }
  }
  return kept;
}

function clear(out: Uint8Array, tag: string, table: Table | undefined): void {
  if (!table) return;
  out.fill(0, table.offset, table.offset + table.length);
  // Version 3: a table without names.
  if (tag === 'post') out.set([0, 3, 0, 0], table.offset);
}

/** The glyph of a character by a subtable of format 0, 4 or 6; 0 for none. */
function glyphIn(view: DataView, start: number, character: number): number {
  const format = view.getUint16(start);
  if (format === 0) return character < 256 ? view.getUint8(start + 6 + character) : 0;
  if (format === 6) {
    const at = character - view.getUint16(start + 6);
    return at >= 0 && at < view.getUint16(start + 8) ? view.getUint16(start + 10 + 2 * at) : 0;
  }
  if (format !== 4) return 0;
  const doubled = view.getUint16(start + 6);
  for (let at = 0; at < doubled; at += 2) {
    const from = view.getUint16(start + 16 + doubled + at);
    if (view.getUint16(start + 14 + at) < character || character < from) continue;
    const delta = view.getUint16(start + 16 + 2 * doubled + at);
    const place = start + 16 + 3 * doubled + at;
    const range = view.getUint16(place);
    if (range === 0) return (character + delta) & 0xffff;
    const glyph = view.getUint16(place + range + 2 * (character - from));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
