import type { Anchor } from '../../model/document.ts';
import type { Fragment } from './content.ts';

/** A stretch of a line without a wide gap in it: a sentence, or what stands in a cell. */
export interface Segment {
  readonly text: string;
  readonly anchors: readonly Anchor[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** Segments that stand on one baseline, from left to right. */
export type Line = readonly Segment[];

/** Puts the lines of a page together again, whatever pieces its producer painted them in, from top to bottom. */
export function linesOf(fragments: readonly Fragment[]): readonly Line[] {
  const turned = fragments.filter(({ isTurned }) => isTurned).map((fragment) => [segmentOf([fragment])]);
  const rows: Fragment[][] = [];
  const level = withoutCopies(fragments.filter(({ isTurned }) => !isTurned));
  for (const fragment of level.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && isLevel(first, fragment)) row.push(fragment);
    else rows.push([fragment]);
  }
  return [...rows.map(segmentsOf), ...turned];
}

/** In heights of a letter. */
const LEVEL = 0.35;
const WIDE_GAP = 1.2;
const WORD_GAP = 0.2;

function isLevel(first: Fragment, fragment: Fragment): boolean {
  return Math.abs(fragment.baseline - first.baseline) <= LEVEL * Math.min(first.size, fragment.size);
}

/** Leaves out what is painted twice in one place, as bold letters are by some producers. */
function withoutCopies(fragments: readonly Fragment[]): readonly Fragment[] {
  const seen = new Map<string, Fragment[]>();
  return fragments.filter((fragment) => {
    const copies = seen.get(fragment.text) ?? [];
    if (copies.slice(-8).some((copy) => isNear(copy, fragment))) return false;
    seen.set(fragment.text, [...copies.slice(-8), fragment]);
    return true;
  });
}

function isNear(a: Fragment, b: Fragment): boolean {
  const near = 0.3 * Math.min(a.size, b.size);
  return Math.abs(a.box.x - b.box.x) < near && Math.abs(a.baseline - b.baseline) < near;
}

function segmentsOf(row: readonly Fragment[]): Line {
  const segments: Segment[] = [];
  let pieces: Fragment[] = [];
  for (const fragment of row.toSorted((a, b) => a.box.x - b.box.x)) {
    const last = pieces.at(-1);
    if (last && !follows(last, fragment)) {
      segments.push(segmentOf(pieces));
      pieces = [];
    }
    pieces.push(fragment);
  }
  if (pieces.length > 0) segments.push(segmentOf(pieces));
  return segments;
}

/** Whether a fragment goes on where the last one ends: neither far away nor painted over it. */
function follows(last: Fragment, fragment: Fragment): boolean {
  const gap = gapBetween(last, fragment);
  return gap < WIDE_GAP && gap > -0.6;
}

function gapBetween(last: Fragment, fragment: Fragment): number {
  return (fragment.box.x - last.box.x - last.box.width) / Math.min(last.size, fragment.size);
}

function segmentOf(pieces: readonly Fragment[]): Segment {
  let text = '';
  const anchors: Anchor[] = [];
  for (const [at, piece] of pieces.entries()) {
    const last = pieces[at - 1];
    if (last && needsSpace(last, piece)) text += ' ';
    const { x, y, width, height } = piece.box;
    anchors.push({
      start: text.length,
      end: text.length + piece.text.length,
      ref: piece.ref,
      box: [x, y, width, height],
    });
    text += piece.text;
  }
  return {
    text,
    anchors,
    left: pieces[0]?.box.x ?? 0,
    right: pieces.reduce((most, { box }) => Math.max(most, box.x + box.width), 0),
    baseline: pieces[0]?.baseline ?? 0,
    size: pieces.reduce((most, { size }) => Math.max(most, size), 0),
  };
}

/** Between words and between numbers; a number painted digit by digit is one number. */
function needsSpace(last: Fragment, piece: Fragment): boolean {
  if (!/[\dA-Za-z.]$/u.test(last.text) || !/^[\dA-Za-z]/u.test(piece.text)) return false;
  const isSpelled = last.text.length === 1 && piece.text.length === 1;
  return !isSpelled && gapBetween(last, piece) > WORD_GAP;
}
