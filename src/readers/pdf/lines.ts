import type { Box } from './geometry.ts';
import type { Glyph } from './page-content.ts';

/** Glyphs with ink on one baseline, from start to end, and whether a space character stood before each. */
export interface Line extends Box {
  readonly glyphs: readonly Glyph[];
  readonly spaced: readonly boolean[];
  /** Whether a space character stood after the last glyph: the line was broken at a space. */
  readonly spaceAtEnd: boolean;
  readonly baseline: number;
  /** The tallest em in it. */
  readonly size: number;
}

interface Chunk {
  readonly glyphs: Glyph[];
  x0: number;
  x1: number;
  top: number;
  bottom: number;
  baseline: number;
  size: number;
}

/**
 * Groups the glyphs of one frame into lines, top to bottom. Glyphs painted one
 * after the other stay together; text painted over other text is a line of its own.
 */
export function linesOf(glyphs: readonly Glyph[]): readonly Line[] {
  const rows: Chunk[][] = [];
  const chunks = chunksOf(glyphs).sort((a, b) => a.baseline - b.baseline || a.x0 - b.x0);
  for (const chunk of chunks) {
    const row = rowFor(rows, chunk);
    if (row) row.push(chunk);
    else rows.push([chunk]);
  }
  return rows.map(lineOf).filter((line) => line.glyphs.length > 0);
}

/** How far back a row may lie that a chunk still joins: chunks come sorted by baseline. */
const ROWS_BACK = 4;

function rowFor(rows: readonly Chunk[][], chunk: Chunk): Chunk[] | undefined {
  for (let back = 1; back <= Math.min(ROWS_BACK, rows.length); back += 1) {
    const row = rows[rows.length - back];
    if (row?.some((other) => sameBaseline(other, chunk)) && !row.some((other) => overprints(other, chunk))) return row;
  }
  return undefined;
}

/** Baselines differ by less than a third of the smaller em, or a small index hangs on a big letter. */
function sameBaseline(a: Chunk, b: Chunk): boolean {
  const distance = Math.abs(a.baseline - b.baseline);
  const [small, big] = a.size < b.size ? [a, b] : [b, a];
  if (distance <= small.size * 0.3) return true;
  const near = small.x0 - big.x1 < big.size * 0.3 && big.x0 - small.x1 < big.size * 0.3;
  return small.size < big.size * 0.8 && near && distance <= big.size * 0.5;
}

function overprints(a: Chunk, b: Chunk): boolean {
  const shared = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  return (
    shared > 0.5 * Math.min(a.x1 - a.x0, b.x1 - b.x0) && shared > 0.6 * Math.min(a.size, b.size) && !isDouble(a, b)
  );
}

/** The same words painted twice, a hair apart, to look bold. */
function isDouble(a: Chunk, b: Chunk): boolean {
  return Math.abs(a.x0 - b.x0) < a.size * DOUBLE_STRIKE && a.glyphs.length === b.glyphs.length;
}

const DOUBLE_STRIKE = 0.15;

function chunksOf(glyphs: readonly Glyph[]): Chunk[] {
  const chunks: Chunk[] = [];
  let chunk: Chunk | undefined;
  for (const glyph of glyphs) {
    const { size } = glyph.run;
    const gap = chunk ? glyph.x0 - chunk.x1 : 0;
    const follows =
      chunk !== undefined &&
      Math.abs(glyph.baseline - chunk.baseline) <= 0.1 * size &&
      Math.abs(size - chunk.size) <= 0.1 * size &&
      gap > -0.5 * size &&
      gap < size;
    if (chunk && follows) {
      chunk.glyphs.push(glyph);
      chunk.x1 = Math.max(chunk.x1, glyph.x1);
      chunk.top = Math.min(chunk.top, glyph.top);
      chunk.bottom = Math.max(chunk.bottom, glyph.bottom);
    } else {
      const { x0, x1, top, bottom, baseline } = glyph;
      chunk = { glyphs: [glyph], x0, x1, top, bottom, baseline, size };
      chunks.push(chunk);
    }
  }
  return chunks;
}

function lineOf(row: readonly Chunk[]): Line {
  const glyphs: Glyph[] = [];
  const spaced: boolean[] = [];
  let space = false;
  let end = Number.NEGATIVE_INFINITY;
  for (const chunk of [...row].sort((a, b) => a.x0 - b.x0)) {
    for (const glyph of chunk.glyphs) {
      if (glyph.space) {
        space ||= glyph.text !== '';
        continue;
      }
      // Only what goes back over printed ground can strike twice.
      const again = glyph.x0 < end && glyphs.slice(-LOOK_BACK).some((other) => strikesAgain(other, glyph));
      if (!again) {
        end = Math.max(end, (glyph.x0 + glyph.x1) / 2);
        glyphs.push(glyph);
        spaced.push(space);
        space = false;
      }
    }
  }
  const ordered = inOrder(glyphs, spaced);
  const box = { x0: Infinity, x1: -Infinity, y0: Infinity, y1: -Infinity, size: 0, baseline: 0 };
  for (const glyph of ordered.glyphs) {
    box.x0 = Math.min(box.x0, glyph.x0);
    box.x1 = Math.max(box.x1, glyph.x1);
    box.y0 = Math.min(box.y0, glyph.top);
    box.y1 = Math.max(box.y1, glyph.bottom);
    if (glyph.run.size > box.size) {
      box.size = glyph.run.size;
      box.baseline = glyph.baseline;
    }
  }
  return { ...box, ...ordered, spaceAtEnd: space };
}

const LOOK_BACK = 64;

function strikesAgain(a: Glyph, b: Glyph): boolean {
  const reach = DOUBLE_STRIKE * b.run.size;
  return (
    a.text === b.text && a.run !== b.run && Math.abs(a.x0 - b.x0) < reach && Math.abs(a.baseline - b.baseline) < reach
  );
}

/** Chunks that interleave, such as digits placed one by one in any order, are sorted glyph by glyph. */
function inOrder(glyphs: readonly Glyph[], spaced: readonly boolean[]): Pick<Line, 'glyphs' | 'spaced'> {
  const sorted = glyphs.every((glyph, at) => at === 0 || glyph.x0 >= (glyphs[at - 1]?.x0 ?? 0) - 0.5 * glyph.run.size);
  if (sorted) return { glyphs, spaced };
  const pairs = glyphs
    .map((glyph, at) => ({ glyph, space: spaced[at] ?? false }))
    .sort((a, b) => a.glyph.x0 - b.glyph.x0);
  return { glyphs: pairs.map(({ glyph }) => glyph), spaced: pairs.map(({ space }) => space) };
}
