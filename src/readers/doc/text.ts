import { viewOf, windows1252 } from '../bytes.ts';
import type { Compound } from './compound.ts';
import type { Run } from './flags.ts';
import { characterRuns, paragraphRuns } from './properties.ts';

/** The parts of a document, in the order in which their text follows each other ([MS-DOC] 2.3). */
export const STORIES = [
  'body',
  'footnotes',
  'headers',
  'macros',
  'comments',
  'endnotes',
  'textboxes',
  'header-textboxes',
] as const;

/** The text of a Word 97-2003 document, with flags for each code unit. */
export interface DocText {
  readonly text: string;
  readonly flags: Uint8Array;
  /** Length of each story, as in {@link STORIES}. */
  readonly lengths: readonly number[];
  /** Whether all pieces lay within the file, and all properties could be told apart. */
  readonly isWhole: boolean;
  /** A table of strings of the document ([MS-DOC] 2.2.4) by its place in the header; none where it is damaged. */
  strings(index: number): readonly string[];
}

/** Why a document gave no text. */
export type DocProblem = 'encrypted' | 'old' | 'damaged';

/** Reads the text by the piece table ([MS-DOC] 2.4.1). Never throws. */
export function readDocText(compound: Compound): DocText | DocProblem {
  const document = compound.stream('WordDocument');
  if (!document || document.length < 0x1aa) return 'damaged';
  const view = viewOf(document);
  const magic = view.getUint16(0, true);
  if (magic === 0xa5dc || magic === 0xa5db) return 'old';
  if (magic !== 0xa5ec) return 'damaged';
  const flags = view.getUint16(0x0a, true);
  if ((flags & 0x0100) !== 0) return 'encrypted';
  const table = compound.stream((flags & 0x0200) === 0 ? '0Table' : '1Table');
  if (!table) return 'damaged';
  const locate = (index: number): Uint8Array => {
    const at = 0x9a + index * 8;
    if (at + 8 > document.length) return new Uint8Array();
    const start = view.getUint32(at, true);
    return table.subarray(start, start + view.getUint32(at + 4, true));
  };
  const pieces = piecesOf(locate(PIECES));
  if (pieces.length === 0) return 'damaged';
  const { text, isWhole } = join(document, pieces);
  const marks = new Uint8Array(text.length);
  const runs = [...characterRuns(document, locate(CHARACTERS)), ...paragraphRuns(document, locate(PARAGRAPHS))];
  const isMarked = markAll(marks, pieces, runs);
  const lengths = STORIES.map((_, index) => Math.min(view.getUint32(0x4c + index * 4, true), text.length));
  return { text, flags: marks, lengths, isWhole: isWhole && isMarked, strings: (index) => stringsIn(locate(index)) };
}

const PIECES = 33;
const CHARACTERS = 12;
const PARAGRAPHS = 13;

interface Piece {
  /** In code units of the text. */
  readonly start: number;
  readonly end: number;
  /** In bytes of the stream. */
  readonly at: number;
  readonly width: 1 | 2;
}

function piecesOf(clx: Uint8Array): readonly Piece[] {
  const view = viewOf(clx);
  let at = 0;
  // Property modifiers of fast saves come first ([MS-DOC] 2.9.38).
  while (at + 3 <= clx.length && clx[at] === 1) at += 3 + view.getUint16(at + 1, true);
  if (at + 5 > clx.length || clx[at] !== 2) return [];
  const size = Math.min(view.getUint32(at + 1, true), clx.length - at - 5);
  const count = Math.floor((size - 4) / 12);
  const positions = at + 5;
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index++) {
    const start = view.getUint32(positions + index * 4, true);
    const end = view.getUint32(positions + index * 4 + 4, true);
    const location = view.getUint32(positions + (count + 1) * 4 + index * 8 + 2, true);
    if (end <= start) continue;
    const isNarrow = (location & 0x40000000) !== 0;
    const offset = location & 0x3fffffff;
    pieces.push(isNarrow ? { start, end, at: offset >>> 1, width: 1 } : { start, end, at: offset, width: 2 });
  }
  return pieces;
}

function join(document: Uint8Array, pieces: readonly Piece[]): { readonly text: string; readonly isWhole: boolean } {
  let text = '';
  let isWhole = true;
  for (const { start, end, at, width } of pieces) {
    // Pieces follow each other; one that does not is a lie about where it belongs.
    if (start !== text.length || text.length > document.length) return { text, isWhole: false };
    const bytes = document.subarray(at, at + (end - start) * width);
    const piece = width === 1 ? windows1252(bytes) : new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes);
    isWhole &&= piece.length === end - start;
    text += piece;
  }
  return { text, isWhole };
}

/** Comparisons and marks that are made before a document is taken for one that is built to go on for ever. */
const MOST_MARKS = 50_000_000;

function markAll(marks: Uint8Array, pieces: readonly Piece[], runs: readonly Run[]): boolean {
  let budget = MOST_MARKS;
  for (const run of runs) {
    budget -= pieces.length + mark(marks, pieces, run);
    if (budget < 0) return false;
  }
  return true;
}

/** Marks the text that lies in the bytes of a run, and says how much that was. */
function mark(marks: Uint8Array, pieces: readonly Piece[], run: Run): number {
  let count = 0;
  for (const { start, end, at, width } of pieces) {
    const from = Math.max(run.start, at);
    const to = Math.min(run.end, at + (end - start) * width);
    if (from >= to) continue;
    const first = start + Math.floor((from - at) / width);
    const last = Math.min(marks.length, start + Math.ceil((to - at) / width));
    for (let unit = first; unit < last; unit++) marks[unit] = (marks[unit] ?? 0) | run.flags;
    count += Math.max(0, last - first);
  }
  return count;
}

const MOST_STRINGS = 4096;

function stringsIn(bytes: Uint8Array): readonly string[] {
  const view = viewOf(bytes);
  if (bytes.length < 6 || view.getUint16(0, true) !== 0xffff) return [];
  const extra = view.getUint16(4, true);
  const strings: string[] = [];
  for (let at = 6; at + 2 <= bytes.length && strings.length < MOST_STRINGS; ) {
    const length = view.getUint16(at, true) * 2;
    strings.push(new TextDecoder('utf-16le').decode(bytes.subarray(at + 2, at + 2 + length)));
    at += 2 + length + extra;
  }
  return strings;
}
