import { EDGE } from './alphabet.ts';
import { type Chain, chainOf, decode } from './chain.ts';
import {
  computeKeys,
  type FeatureSpace,
  featureSpace,
  KEY_COUNT,
  REACH_LEFT,
  REACH_RIGHT,
  TEMPLATES,
} from './features.ts';
import { type Model, WEIGHT_UNIT } from './model.ts';
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
/** A name begins only where its first tag scores above this many nats; measured on names/dev: lower finds nothing more. */
const GATE = -1.5;
const UNITS_PER_DECIBAN = Math.LN10 / 10 / WEIGHT_UNIT;
const FORBIDDEN = -20000;
const LOW: Int32Array = Int32Array.from(TEMPLATES, (template) => template.low);
const WIDTH: Int32Array = Int32Array.from(TEMPLATES, (template) => template.width);

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
  computeKeys(model.lexicon, features, count);
  // A bonus for B and X both, in their two halves of the integer.
  starts.fill((bonus << 16) + bonus, 0, count + REACH_LEFT + REACH_RIGHT + 1);
  for (let t = 0; t < KEY_COUNT; t++) addTemplate(tagger, t, count);
  rows.fill(0, count * KEY_COUNT, (count + REACH_RIGHT) * KEY_COUNT);
  for (const lift of lifts) {
    const half = Math.round((lift.decibans / 2) * UNITS_PER_DECIBAN);
    const at = lift.first + REACH_LEFT;
    starts[at] = (starts[at] ?? 0) + (lift.kind === 'han' ? half : half << 16);
  }
}

function addTemplate(tagger: Tagger, t: number, count: number): void {
  const { starts, rows, features, model } = tagger;
  const { keys } = features;
  const index = model.indexes[t];
  const template = TEMPLATES[t];
  if (index === undefined || template === undefined) return;
  const { width, low } = template;
  const weights = model.starts;
  const rowOf = index.rows;
  const hashes = index.keys;
  const mask = rowOf.length - 1;
  for (let i = 0, at = t; i < count; i++, at += KEY_COUNT) {
    const key = keys[at] ?? 0;
    let row = 0;
    if (key !== 0) {
      let slot = key;
      if (hashes !== undefined) {
        slot = (key >>> 1) & mask;
        let stored = hashes[slot] ?? 0;
        while (stored !== key && stored !== 0) {
          slot = (slot + 1) & mask;
          stored = hashes[slot] ?? 0;
        }
      }
      row = rowOf[slot] ?? 0;
    }
    rows[at] = row;
    if (row === 0) continue;
    const to = i + low + REACH_LEFT;
    for (let d = 0; d < width; d++) starts[to + d] = (starts[to + d] ?? 0) + (weights[row + d] ?? 0);
  }
}

/** Walks through the places where a name could begin and decodes the stretch behind each. */
function findNames(
  tagger: Tagger,
  count: number,
  shift: number,
  lifts: readonly PlacedLift[],
  names: NameSpan[],
): void {
  const { starts, features } = tagger;
  const gate = GATE / WEIGHT_UNIT;
  for (let i = 1; i < count - 1; i++) {
    if (reach(starts[i + REACH_LEFT] ?? 0, gate) === 0) continue;
    if ((tagsFor(features.symbols[i] ?? 0) & (1 << X)) === 0) continue;
    let end = i + 1;
    let limit = reach(starts[i + REACH_LEFT] ?? 0, gate);
    while (end < count - 1 && end < i + limit && tagsFor(features.symbols[end] ?? 0) !== 1) {
      const more = reach(starts[end + REACH_LEFT] ?? 0, gate);
      if (more > 0) limit = Math.max(limit, end - i + more);
      end++;
    }
    score(tagger, i, end, lifts);
    for (const span of decode(tagger.chain, end - i)) {
      names.push({
        start: shift + i + span.start,
        end: shift + i + span.end,
        score: span.score,
        kind: span.han ? 'han' : 'other',
        by: 'model',
      });
    }
    i = end - 1;
  }
}

/** How far a name that begins with these scores of B and X could run; 0 where neither is above the gate. */
function reach(packed: number, gate: number): number {
  const low = (packed << 16) >> 16;
  if ((packed - low) >> 16 > gate) return LONGEST;
  return low > gate ? LONGEST_HAN : 0;
}

/** Writes the scores of all tags for the positions from `from` to `to` into the chain. */
function score(tagger: Tagger, from: number, to: number, lifts: readonly PlacedLift[]): void {
  const { starts, features } = tagger;
  const { emissions } = tagger.chain;
  const { bodies } = tagger;
  addBodies(tagger, from, to);
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
function addBodies(tagger: Tagger, from: number, to: number): void {
  const { rows, bodies } = tagger;
  const weights = tagger.model.bodies;
  bodies.fill(0, 0, 2 * (to - from));
  for (let t = 0; t < KEY_COUNT; t++) {
    const low = LOW[t] ?? 0;
    const width = WIDTH[t] ?? 0;
    const first = Math.max(0, from - low - width + 1);
    for (let i = first, at = first * KEY_COUNT + t; i < to - low; i++, at += KEY_COUNT) {
      const row = rows[at] ?? 0;
      if (row === 0) continue;
      // The row's d-th weights belong to position i + low + d, of which those from `from` to `to` are wanted.
      const least = Math.max(0, from - low - i);
      const most = Math.min(width, to - low - i);
      for (let d = least; d < most; d++) {
        const sum = 2 * (i + low + d - from);
        bodies[sum] = (bodies[sum] ?? 0) + (weights[2 * (row + d)] ?? 0);
        bodies[sum + 1] = (bodies[sum + 1] ?? 0) + (weights[2 * (row + d) + 1] ?? 0);
      }
    }
  }
}
