import { EDGE } from './alphabet.ts';
import { type Chain, chainOf, decode } from './chain.ts';
import { baseOf, startsOf } from './gate.ts';
import { type Model, WEIGHT_UNIT } from './model.ts';
import type { NameSpan } from './name-span.ts';
import { rowTable } from './rows.ts';
import { sumScores } from './scores.ts';
import { findWords, type Segment, segmentOf } from './segment.ts';
import { leastSums } from './shapes.ts';
import { ANY_TAG, B, E, O, TAG_COUNT, tagsFor, X, Z } from './tags.ts';

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
/** How well a name must begin, in units of the weights, so that it could be one: the score of its first tag. */
const LEAST_START = -1.5 / WEIGHT_UNIT;
const UNITS_PER_DECIBAN = Math.LN10 / 10 / WEIGHT_UNIT;
const FORBIDDEN = -20000;
/** Space for the work on one segment, used again for the next. */
interface Tagger {
  readonly model: Model;
  readonly segment: Segment;
  /** What the sums of shapes must come to for a name to be worth decoding. */
  readonly least: readonly number[];
  readonly chain: Chain;
  /** Scores of all tags for what is being decoded: {@link TAG_COUNT} a position. */
  readonly scores: Int32Array;
}

let latest: Tagger | undefined;

/**
 * Tags a text segment by segment. `prior`: decibans in favour of a name at every place. With `lifts`, only what stands
 * around them is looked at.
 */
export function tagText(model: Model, text: string, prior: number, lifts?: ReadonlyMap<number, Lift>): NameSpan[] {
  latest = latest?.model === model ? latest : createTagger(model);
  const tagger = latest;
  const names: NameSpan[] = [];
  const bonus = Math.round(prior * UNITS_PER_DECIBAN);
  tagger.segment.base[0] = baseOf(tagger.least, bonus);
  const ordered = lifts === undefined ? undefined : [...lifts].sort((a, b) => a[0] - b[0]);
  let next = 0;
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = segmentEnd(text, start);
    const here: PlacedLift[] = [];
    for (let lift = ordered?.[next]; lift !== undefined && lift[0] < end; lift = ordered?.[++next])
      if (lift[1].end <= end) here.push({ ...lift[1], first: lift[0] - start + 1, last: lift[1].end - start });
    if (ordered !== undefined && here.length === 0) {
      if (next === ordered.length) break;
      continue;
    }
    const count = fill(tagger, text, start, end);
    findWords(tagger.segment, count);
    const places = ordered === undefined ? startsOf(tagger.segment, count) : here.map(({ first }) => first);
    if (places.length > 0) findNames(tagger, count, places, { shift: start - 1, bonus, lifts: here }, names);
  }
  return names;
}

/** A lift at a position of a segment. */
type PlacedLift = Lift & { readonly first: number; readonly last: number };

/** Where a segment is in the text, and what is added to the scores. */
interface Setting {
  readonly shift: number;
  readonly bonus: number;
  readonly lifts: readonly PlacedLift[];
}

function createTagger(model: Model): Tagger {
  const capacity = SEGMENT + 2;
  return {
    model,
    segment: segmentOf(rowTable(model, capacity), capacity),
    least: leastSums(model),
    chain: chainOf(model, capacity),
    scores: new Int32Array(capacity * TAG_COUNT),
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

/** Writes the symbols of a segment between two edges; returns their number. */
function fill(tagger: Tagger, text: string, start: number, end: number): number {
  const { symbols } = tagger.segment;
  const { alphabet } = tagger.model;
  const length = end - start;
  symbols[0] = start === 0 ? EDGE : (alphabet[text.charCodeAt(start - 1)] ?? EDGE);
  for (let i = 0; i < length; i++) symbols[i + 1] = alphabet[text.charCodeAt(start + i)] ?? 0;
  symbols[length + 1] = EDGE;
  symbols.fill(0, length + 2, length + 8);
  return length + 2;
}

/** Decodes what stands around each of the places where a name could begin, up to where no name can go on. */
function findNames(
  tagger: Tagger,
  count: number,
  places: readonly number[],
  setting: Setting,
  names: NameSpan[],
): void {
  const { symbols } = tagger.segment;
  let done = 1;
  for (const place of places) {
    if (place < done) continue;
    let from = place;
    while (from > done && tagsFor(symbols[from - 1] ?? 0) !== 1 << O) from--;
    let to = place + 1;
    while (to < count - 1 && tagsFor(symbols[to] ?? 0) !== 1 << O) to++;
    score(tagger, from, to, count, setting);
    for (let i = 0; i < to - from; i++) {
      const end = stretchEnd(tagger, i, to - from);
      if (end === i) continue;
      tagger.chain.emissions.set(tagger.scores.subarray(i * TAG_COUNT, end * TAG_COUNT));
      for (const span of decode(tagger.chain, end - i)) {
        names.push({
          start: setting.shift + from + i + span.start,
          end: setting.shift + from + i + span.end,
          score: span.score,
          kind: span.han ? 'han' : 'other',
          by: 'model',
        });
      }
      i = end - 1;
    }
    done = to;
  }
}

/** How far names could run that begin at a place or within one that does; the place itself where none can begin. */
function stretchEnd({ scores }: Tagger, from: number, most: number): number {
  const reach = (place: number): number => {
    const at = place * TAG_COUNT;
    if ((scores[at + X] ?? 0) > LEAST_START) return LONGEST;
    return (scores[at + B] ?? 0) > LEAST_START ? LONGEST_HAN : 0;
  };
  let left = reach(from);
  if (left === 0) return from;
  let end = from + 1;
  for (left--; left > 0 && end < most; end++) left = Math.max(left, reach(end)) - 1;
  return end;
}

/** Adds up the scores of all tags for the positions from `from` to `to`. */
function score({ segment, scores }: Tagger, from: number, to: number, count: number, { bonus, lifts }: Setting): void {
  sumScores(segment, from, to, count, scores);
  for (let at = 0; at < (to - from) * TAG_COUNT; at += TAG_COUNT) {
    scores[at + B] = (scores[at + B] ?? 0) + bonus;
    scores[at + X] = (scores[at + X] ?? 0) + bonus;
  }
  const add = (position: number, tag: number, more: number): void => {
    if (position < from || position >= to) return;
    const at = (position - from) * TAG_COUNT + tag;
    scores[at] = (scores[at] ?? 0) + more;
  };
  for (const { first, last, decibans, kind } of lifts) {
    const half = Math.round((decibans / 2) * UNITS_PER_DECIBAN);
    add(first, kind === 'han' ? B : X, half);
    add(last, kind === 'han' ? E : Z, half);
  }
  for (let p = from; p < to; p++) {
    const may = tagsFor(segment.symbols[p] ?? 0);
    if (may === ANY_TAG) continue;
    for (let tag = 1; tag < TAG_COUNT; tag++)
      if ((may & (1 << tag)) === 0) scores[(p - from) * TAG_COUNT + tag] = FORBIDDEN;
  }
}
