import { viewOf } from '../bytes.ts';
import { DELETED, HIDDEN, IN_TABLE, ROW_END, type Run } from './flags.ts';

/** The stretches of characters that are deleted or hidden ([MS-DOC] 2.9.33: ChpxFkp). */
export function* characterRuns(document: Uint8Array, bins: Uint8Array): Iterable<Run> {
  for (const page of pagesOf(document, bins)) {
    const count = page[511] ?? 0;
    for (let index = 0; index < count; index++) {
      const at = (page[(count + 1) * 4 + index] ?? 0) * 2;
      if (at === 0) continue;
      const flags = characterFlags(page.subarray(at + 1, at + 1 + (page[at] ?? 0)));
      if (flags !== 0) yield { ...rangeOf(page, index), flags };
    }
  }
}

/** The paragraphs that stand in tables ([MS-DOC] 2.9.174: PapxFkp). */
export function* paragraphRuns(document: Uint8Array, bins: Uint8Array): Iterable<Run> {
  for (const page of pagesOf(document, bins)) {
    const count = page[511] ?? 0;
    for (let index = 0; index < count; index++) {
      const at = (page[(count + 1) * 4 + index * 13] ?? 0) * 2;
      if (at === 0) continue;
      const size = page[at] ?? 0;
      // A size of zero means that the next byte has it, in pairs; before the properties stands a style.
      const start = size === 0 ? at + 4 : at + 3;
      const end = size === 0 ? at + 2 + (page[at + 1] ?? 0) * 2 : at + size * 2;
      const flags = paragraphFlags(page.subarray(start, end));
      if (flags !== 0) yield { ...rangeOf(page, index), flags };
    }
  }
}

const PAGE = 512;

/** Properties lie in pages of 512 bytes, listed with the bytes of text that each is for. */
function* pagesOf(document: Uint8Array, bins: Uint8Array): Iterable<Uint8Array> {
  const count = Math.floor((bins.length - 4) / 8);
  const view = viewOf(bins);
  const seen = new Set<number>();
  for (let index = 0; index < count; index++) {
    const page = view.getUint32((count + 1) * 4 + index * 4, true) & 0x3fffff;
    const bytes = document.subarray(page * PAGE, (page + 1) * PAGE);
    if (bytes.length < PAGE || seen.has(page)) continue;
    seen.add(page);
    yield bytes;
  }
}

function rangeOf(page: Uint8Array, index: number): { readonly start: number; readonly end: number } {
  const view = viewOf(page);
  return { start: view.getUint32(index * 4, true), end: view.getUint32(index * 4 + 4, true) };
}

/** Single property modifiers that tell ([MS-DOC] 2.6.1 and 2.6.2). */
const MARKED_DELETED = 0x0800;
const VANISH = 0x083c;
const WEB_HIDDEN = 0x0811;
const HALF_POINTS = 0x4a43;
const COLOR_INDEX = 0x2a42;
const COLOR = 0x6870;
const TABLE_PARAGRAPH = 0x2416;
const TABLE_ROW_END = 0x2417;
const WHITE_INDEX = 8;
const WHITE = 0x00ffffff;

function characterFlags(properties: Uint8Array): number {
  let flags = 0;
  for (const { code, value } of modifiersIn(properties)) {
    if (code === MARKED_DELETED && value !== 0) flags |= DELETED;
    if ((code === VANISH || code === WEB_HIDDEN) && (value === 1 || value === 0x81)) flags |= HIDDEN;
    if (code === HALF_POINTS && value > 0 && value <= 2) flags |= HIDDEN;
    if ((code === COLOR_INDEX && value === WHITE_INDEX) || (code === COLOR && value === WHITE)) flags |= HIDDEN;
  }
  return flags;
}

function paragraphFlags(properties: Uint8Array): number {
  let flags = 0;
  for (const { code, value } of modifiersIn(properties)) {
    if (code === TABLE_PARAGRAPH && value !== 0) flags |= IN_TABLE;
    if (code === TABLE_ROW_END && value !== 0) flags |= IN_TABLE | ROW_END;
  }
  return flags;
}

interface Modifier {
  readonly code: number;
  readonly value: number;
}

/** Bytes of the operand, by the top three bits of the code ([MS-DOC] 2.2.5.1); 6 has its length in front. */
const OPERANDS = [1, 1, 2, 4, 2, 2, 0, 3] as const;

function* modifiersIn(properties: Uint8Array): Iterable<Modifier> {
  const view = viewOf(properties);
  for (let at = 0; at + 3 <= properties.length; ) {
    const code = view.getUint16(at, true);
    const kind = code >> 13;
    const size = kind === 6 ? 1 + (properties[at + 2] ?? 0) : (OPERANDS[kind] ?? 1);
    const value = size >= 4 && at + 6 <= properties.length ? view.getUint32(at + 2, true) : (properties[at + 2] ?? 0);
    yield { code, value };
    at += 2 + size;
  }
}
