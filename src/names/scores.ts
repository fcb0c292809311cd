import { REACH_LEFT, REACH_RIGHT } from './features.ts';
import { addPairScores, addScores, SCORE_BITS } from './rows.ts';
import { findOthers, patternAt, patternRow, type Segment } from './segment.ts';
import { B, E, M, O, TAG_COUNT, X, Y, Z } from './tags.ts';

/** Rows reach beyond what is being scored by so many positions on either side. */
const LEAD = REACH_LEFT + REACH_RIGHT - 1;
/** What makes all of the scores in a number positive, so that they can be told from each other. */
const LEVEL = 2 ** (SCORE_BITS - 1);
const UNIT = 2 ** SCORE_BITS;
const LEVELS = LEVEL * (1 + UNIT + UNIT * UNIT);

let packed: Float64Array = new Float64Array(0);

/** Adds up the scores of all tags of a segment from `from` to `to`, {@link TAG_COUNT} a position; its rows are found. */
export function sumScores(segment: Segment, from: number, to: number, count: number, scores: Int32Array): void {
  const size = 2 * (to - from + 2 * LEAD);
  if (packed.length < size) packed = new Float64Array(2 * size);
  packed.fill(LEVELS, 0, size);
  const { table, pairs, others } = segment;
  for (let i = Math.max(0, from - REACH_RIGHT + 1); i < Math.min(count, to + REACH_LEFT); i++) {
    const at = 2 * (i - from + LEAD - REACH_LEFT);
    addPairScores(table, (pairs[i] ?? 0) - table.firstPair, packed, at);
    addScores(table, patternRow(segment, i, patternAt(segment, i)), packed, at);
    for (let n = findOthers(segment, i) - 1; n >= 0; n--) addScores(table, others[n] ?? 0, packed, at);
  }
  for (let p = 0; p < to - from; p++) {
    const at = p * TAG_COUNT;
    scores[at + O] = 0;
    unpack(packed[2 * (p + LEAD)] ?? 0, scores, at, B, M, E);
    unpack(packed[2 * (p + LEAD) + 1] ?? 0, scores, at, X, Y, Z);
  }
}

/** Takes a number apart into the scores of three tags. */
function unpack(sum: number, scores: Int32Array, at: number, low: number, middle: number, high: number): void {
  const upper = Math.floor(sum / (UNIT * UNIT));
  const rest = sum - upper * UNIT * UNIT;
  const centre = Math.floor(rest / UNIT);
  scores[at + high] = upper - LEVEL;
  scores[at + middle] = centre - LEVEL;
  scores[at + low] = rest - centre * UNIT - LEVEL;
}
