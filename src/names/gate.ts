import { SURNAME } from './features.ts';
import { LONGER_OR_NAMED } from './notes.ts';
import { BEFORE, STARTS, SUM_BITS } from './rows.ts';
import { findOthers, LEAD, patternAt, patternRow, type Segment } from './segment.ts';
import { O, tagsFor, X } from './tags.ts';

/** The highest bit of a sum tells that it is reached. */
const HALF = 2 ** (SUM_BITS - 1);
/** The first three sums are in the lower half of their number, the others in the upper. */
const LOWER = 2 ** (3 * SUM_BITS);
const LOWER_TOPS = (HALF * (1 + 2 ** SUM_BITS + 2 ** (2 * SUM_BITS))) | 0;
const UPPER_TOPS = (HALF * (1 + 2 ** SUM_BITS)) | 0;

/** What the sums of a position begin with, so that their highest bits come to tell that `least` is reached, with `bonus`. */
export function baseOf(least: readonly number[], bonus: number): number {
  return least.reduce(
    (sum, each, lane) => sum + Math.max(0, Math.min(2 * HALF - 1, HALF + bonus - each)) * 2 ** (SUM_BITS * lane),
    0,
  );
}

/**
 * The positions of a segment, but for its edges, where a name could begin: where the sum of one of the shapes comes to
 * what {@link baseOf} was told. Each row of weights adds a fixed row to the sums of the positions around its own, so
 * almost all of a text is done with after a few additions for each character.
 */
export function startsOf(segment: Segment, count: number): number[] {
  const { symbols, pairs, notes, others, hasDots } = segment;
  const { sums } = segment.table;
  // Read from a table of floating-point numbers, so that engines keep the sums as such and make no objects of them.
  const base = segment.base[0] ?? 0;
  const starts: number[] = [];
  let a = base;
  let b = base;
  let c = base;
  let d = base;
  let e = base;
  let f = base;
  let g = base;
  let h = base;
  let i = base;
  let j = base;
  let pattern = patternAt(segment, -1);
  for (let position = 0; position < count + BEFORE - 2; position++) {
    const note = notes[position + LEAD] ?? 0;
    pattern = (pattern >> 4) | ((((notes[position + LEAD + 2] ?? 0) >> 9) & 15) << 8);
    const first = (pairs[position] ?? 0) * STARTS;
    const second = patternRow(segment, position, pattern) * STARTS;
    // After this position no row is added any more to the sum of what begins six positions before.
    let sum = a + (sums[first] ?? 0) + (sums[second] ?? 0);
    a = b + (sums[first + 1] ?? 0) + (sums[second + 1] ?? 0);
    b = c + (sums[first + 2] ?? 0) + (sums[second + 2] ?? 0);
    c = d + (sums[first + 3] ?? 0) + (sums[second + 3] ?? 0);
    d = e + (sums[first + 4] ?? 0) + (sums[second + 4] ?? 0);
    e = f + (sums[first + 5] ?? 0) + (sums[second + 5] ?? 0);
    f = g + (sums[first + 6] ?? 0) + (sums[second + 6] ?? 0);
    g = h + (sums[first + 7] ?? 0) + (sums[second + 7] ?? 0);
    h = i + (sums[first + 8] ?? 0) + (sums[second + 8] ?? 0);
    i = j + (sums[first + 9] ?? 0) + (sums[second + 9] ?? 0);
    j = base + (sums[first + 10] ?? 0) + (sums[second + 10] ?? 0);
    const more = hasDots || (note & (SURNAME | LONGER_OR_NAMED)) !== 0 ? findOthers(segment, position) : 0;
    for (let n = 0; n < more; n++) {
      const other = (others[n] ?? 0) * STARTS;
      sum += sums[other] ?? 0;
      a += sums[other + 1] ?? 0;
      b += sums[other + 2] ?? 0;
      c += sums[other + 3] ?? 0;
      d += sums[other + 4] ?? 0;
      e += sums[other + 5] ?? 0;
      f += sums[other + 6] ?? 0;
      g += sums[other + 7] ?? 0;
      h += sums[other + 8] ?? 0;
      i += sums[other + 9] ?? 0;
      j += sums[other + 10] ?? 0;
    }
    const upper = (sum / LOWER) | 0;
    if ((upper & UPPER_TOPS) === 0 && ((sum - upper * LOWER) & LOWER_TOPS) === 0) continue;
    const start = position - BEFORE;
    if (start > 0 && (tagsFor(symbols[start] ?? 0) & (1 << X)) !== 0 && tagsFor(symbols[start + 1] ?? 0) !== 1 << O)
      starts.push(start);
  }
  return starts;
}
