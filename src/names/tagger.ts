import { EDGE } from './alphabet.ts';
import { type Chain, chainOf, decode, findPath } from './chain.ts';
import { computeKeys, type FeatureSpace, featureSpace, KEY_COUNT, REACH_LEFT, REACH_RIGHT } from './features.ts';
import { type Model, ROW_WIDTH, WEIGHT_UNIT } from './model.ts';
import type { NameSpan } from './name-span.ts';
import { ANY_TAG, B, E, M, TAG_COUNT, tagsFor, X, Y, Z } from './tags.ts';

/** A lift for one span: the chain's odds for it grow by so many decibans. Keyed by the span's start. */
export interface Lift {
  readonly end: number;
  readonly decibans: number;
  readonly kind: NameSpan['kind'];
}

/** Longest segment, in code units. */
const SEGMENT = 600;
/** Longest names that are looked for, in code units: of surname and given name, and any other. */
const LONGEST_HAN = 5;
const LONGEST = 20;
/** How well a name must begin, in units of the weights: the score of its first tag, B or X. */
interface Gate {
  readonly han: number;
  readonly other: number;
}

/** Below this no name begins: lower finds nothing more. Measured on names/dev, see docs/names-speed.md. */
const WIDE: Gate = { han: -1.5 / WEIGHT_UNIT, other: -1.5 / WEIGHT_UNIT };
/** Where nothing reaches this there is no name but for one in a thousand. It holds for a twentieth of a text. */
const NARROW: Gate = { han: 0.25 / WEIGHT_UNIT, other: 0.75 / WEIGHT_UNIT };
const UNITS_PER_DECIBAN = Math.LN10 / 10 / WEIGHT_UNIT;
const FORBIDDEN = -20000;

/** Space for the work on one segment, used again for the next. */
interface Tagger {
  readonly model: Model;
  readonly chain: Chain;
  readonly features: FeatureSpace;
  /** The row that each key of each position has. */
  readonly rows: Int32Array;
  /** Sums of the packed scores of B and X, with a margin on both sides for templates that reach out. */
  readonly starts: Int32Array;
  /** Sums of the packed scores of M and E, and of Y and Z, for the stretch that is being decoded. */
  readonly bodies: Int32Array;
}

/**
 * Tags a text segment by segment. `prior`: decibans in favour of a name at every place. With `lifts`, only segments
 * that hold one are looked at.
 */
export function tagText(model: Model, text: string, prior: number, lifts?: ReadonlyMap<number, Lift>): NameSpan[] {
  const tagger = createTagger(model);
  const names: NameSpan[] = [];
  const bonus = Math.round(prior * UNITS_PER_DECIBAN);
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = segmentEnd(text, start);
    const here = lifts === undefined ? NO_LIFTS : liftsIn(lifts, start, end);
    if (lifts !== undefined && here.length === 0) continue;
    const count = fill(tagger, text, start, end);
    addStarts(tagger, count, bonus, here);
    findNames(tagger, count, start - 1, here, names);
  }
  return names;
}

/** A lift at a position of a segment. */
type PlacedLift = Lift & { readonly first: number; readonly last: number };

const NO_LIFTS: readonly PlacedLift[] = [];

function createTagger(model: Model): Tagger {
  const positions = SEGMENT + REACH_LEFT + REACH_RIGHT + 10;
  return {
    model,
    chain: chainOf(model, positions),
    features: featureSpace(SEGMENT + 2),
    rows: new Int32Array(positions * KEY_COUNT),
    starts: new Int32Array(positions),
    bodies: new Int32Array(2 * positions),
  };
}

/** Segments end behind a full stop or a line break, or where they would grow too long. */
function segmentEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + SEGMENT);
  for (let i = start; i < limit; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a || unit === 0x0d || unit === 0x3002 || unit === 0xff01 || unit === 0xff1f) return i + 1;
  }
  return limit;
}

function liftsIn(lifts: ReadonlyMap<number, Lift>, start: number, end: number): PlacedLift[] {
  const here: PlacedLift[] = [];
  for (let i = start; i < end; i++) {
    const lift = lifts.get(i);
    if (lift !== undefined && lift.end <= end) here.push({ ...lift, first: i - start + 1, last: lift.end - start });
  }
  return here;
}

/** Writes the symbols of a segment between two edges; returns their number. */
function fill(tagger: Tagger, text: string, start: number, end: number): number {
  const { symbols } = tagger.features;
  const { alphabet } = tagger.model;
  const length = end - start;
  symbols[0] = start === 0 ? EDGE : (alphabet[text.charCodeAt(start - 1)] ?? EDGE);
  for (let i = 0; i < length; i++) symbols[i + 1] = alphabet[text.charCodeAt(start + i)] ?? 0;
  symbols[length + 1] = EDGE;
  symbols.fill(0, length + 2, length + 8);
  return length + 2;
}

/** Looks up the rows of all positions and adds up how well a name could begin at each. */
function addStarts(tagger: Tagger, count: number, bonus: number, lifts: readonly PlacedLift[]): void {
  const { starts, rows, features, model } = tagger;
  const weights = model.starts;
  computeKeys(model.lexicon, features, count);
  // A bonus for B and X both, in their two halves of the integer.
  starts.fill((bonus << 16) + bonus, 0, count + REACH_LEFT + REACH_RIGHT + 1);
  for (let t = 0; t < KEY_COUNT; t++) findRows(tagger, t, count);
  for (let i = 0, at = 0; i < count; i++) {
    // Rows reach the same positions, so their sum is kept in eight variables on the way; adding no row costs less than asking.
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    let h = 0;
    for (const next = at + KEY_COUNT; at < next; at++) {
      const row = rows[at] ?? 0;
      a = (a + (weights[row] ?? 0)) | 0;
      b = (b + (weights[row + 1] ?? 0)) | 0;
      c = (c + (weights[row + 2] ?? 0)) | 0;
      d = (d + (weights[row + 3] ?? 0)) | 0;
      e = (e + (weights[row + 4] ?? 0)) | 0;
      f = (f + (weights[row + 5] ?? 0)) | 0;
      g = (g + (weights[row + 6] ?? 0)) | 0;
      h = (h + (weights[row + 7] ?? 0)) | 0;
    }
    starts[i] = (starts[i] ?? 0) + a;
    starts[i + 1] = (starts[i + 1] ?? 0) + b;
    starts[i + 2] = (starts[i + 2] ?? 0) + c;
    starts[i + 3] = (starts[i + 3] ?? 0) + d;
    starts[i + 4] = (starts[i + 4] ?? 0) + e;
    starts[i + 5] = (starts[i + 5] ?? 0) + f;
    starts[i + 6] = (starts[i + 6] ?? 0) + g;
    starts[i + 7] = (starts[i + 7] ?? 0) + h;
  }
  for (const lift of lifts) {
    const half = Math.round((lift.decibans / 2) * UNITS_PER_DECIBAN);
    const at = lift.first + REACH_LEFT;
    starts[at] = (starts[at] ?? 0) + (lift.kind === 'han' ? half : half << 16);
  }
}

/** Looks up the rows of a template at all positions. */
function findRows(tagger: Tagger, t: number, count: number): void {
  const { rows, features, model } = tagger;
  const { keys } = features;
  const index = model.indexes[t];
  if (index === undefined) return;
  const table = index.rows;
  const end = count * KEY_COUNT;
  if (!index.hashed) {
    // The key of no feature has no row: nothing needs to be asked.
    for (let at = t; at < end; at += KEY_COUNT) rows[at] = table[keys[at] ?? 0] ?? 0;
    return;
  }
  const mask = table.length - 2;
  for (let at = t; at < end; at += KEY_COUNT) {
    const key = keys[at] ?? 0;
    let slot = key & mask;
    let stored = table[slot] ?? 0;
    while (stored !== key && stored !== 0) {
      slot = (slot + 2) & mask;
      stored = table[slot] ?? 0;
    }
    rows[at] = table[slot + 1] ?? 0;
  }
}

/** Walks through the places where a name could begin and decodes the stretch behind each, where it holds one. */
function findNames(
  tagger: Tagger,
  count: number,
  shift: number,
  lifts: readonly PlacedLift[],
  names: NameSpan[],
): void {
  for (let i = 1; i < count - 1; i++) {
    const end = stretchEnd(tagger, i, count - 1, WIDE);
    if (end === i) continue;
    if (holdsName(tagger, i, end, count, lifts)) {
      score(tagger, i, end, count, lifts);
      for (const span of decode(tagger.chain, end - i)) {
        names.push({
          start: shift + i + span.start,
          end: shift + i + span.end,
          score: span.score,
          kind: span.han ? 'han' : 'other',
          by: 'model',
        });
      }
    }
    i = end - 1;
  }
}

/** Whether a stretch holds a name, as its likeliest parts tell: a small part of the work of decoding all of it. */
function holdsName(tagger: Tagger, from: number, to: number, count: number, lifts: readonly PlacedLift[]): boolean {
  for (let i = from; i < to; i++) {
    const end = stretchEnd(tagger, i, to, NARROW);
    if (end === i) continue;
    score(tagger, i, end, count, lifts);
    if (findPath(tagger.chain, end - i)) return true;
    i = end - 1;
  }
  return false;
}

/** How far names could run that begin at a position or within one that does; the position itself where none can begin. */
function stretchEnd(tagger: Tagger, from: number, most: number, gate: Gate): number {
  const { starts, features } = tagger;
  const { symbols } = features;
  let left = reach(starts[from + REACH_LEFT] ?? 0, gate);
  if (left === 0 || (tagsFor(symbols[from] ?? 0) & (1 << X)) === 0) return from;
  let end = from + 1;
  for (left--; left > 0 && end < most && tagsFor(symbols[end] ?? 0) !== 1; end++)
    left = Math.max(left, reach(starts[end + REACH_LEFT] ?? 0, gate)) - 1;
  return end;
}

/** How far a name that begins with these scores of B and X could run; 0 where neither is above the gate. */
function reach(packed: number, gate: Gate): number {
  const low = (packed << 16) >> 16;
  if ((packed - low) >> 16 > gate.other) return LONGEST;
  return low > gate.han ? LONGEST_HAN : 0;
}

/** Writes the scores of all tags for the positions from `from` to `to` into the chain. */
function score(tagger: Tagger, from: number, to: number, count: number, lifts: readonly PlacedLift[]): void {
  const { starts, features } = tagger;
  const { emissions } = tagger.chain;
  const { bodies } = tagger;
  addBodies(tagger, from, to, count);
  for (let p = from; p < to; p++) {
    const at = (p - from) * TAG_COUNT;
    const start = starts[p + REACH_LEFT] ?? 0;
    const inner = bodies[2 * (p - from)] ?? 0;
    const outer = bodies[2 * (p - from) + 1] ?? 0;
    emissions[at] = 0;
    emissions[at + B] = (start << 16) >> 16;
    emissions[at + X] = (start - ((start << 16) >> 16)) >> 16;
    emissions[at + M] = (inner << 16) >> 16;
    emissions[at + E] = (inner - ((inner << 16) >> 16)) >> 16;
    emissions[at + Y] = (outer << 16) >> 16;
    emissions[at + Z] = (outer - ((outer << 16) >> 16)) >> 16;
    const may = tagsFor(features.symbols[p] ?? 0);
    if (may !== ANY_TAG) for (let s = 1; s < TAG_COUNT; s++) if ((may & (1 << s)) === 0) emissions[at + s] = FORBIDDEN;
  }
  for (const { last, decibans, kind } of lifts) {
    if (last < from || last >= to) continue;
    const at = (last - from) * TAG_COUNT + (kind === 'han' ? E : Z);
    emissions[at] = (emissions[at] ?? 0) + Math.round((decibans / 2) * UNITS_PER_DECIBAN);
  }
}

/** Adds up the scores of the tags inside names for the positions from `from` to `to`. */
function addBodies(tagger: Tagger, from: number, to: number, count: number): void {
  const { rows, bodies } = tagger;
  const weights = tagger.model.bodies;
  bodies.fill(0, 0, 2 * (to - from));
  // The d-th position of a row at i is i - REACH_LEFT + d, of which those from `from` to `to` are wanted.
  const last = Math.min(count, to + REACH_LEFT);
  for (let i = Math.max(0, from + REACH_LEFT + 1 - ROW_WIDTH); i < last; i++) {
    const least = Math.max(0, from + REACH_LEFT - i);
    const most = Math.min(ROW_WIDTH, to + REACH_LEFT - i);
    for (let at = i * KEY_COUNT, next = at + KEY_COUNT; at < next; at++) {
      const row = rows[at] ?? 0;
      if (row === 0) continue;
      let sum = 2 * (i - REACH_LEFT + least - from);
      for (let w = 2 * (row + least), end = 2 * (row + most); w < end; w++, sum++)
        bodies[sum] = (bodies[sum] ?? 0) + (weights[w] ?? 0);
    }
  }
}
