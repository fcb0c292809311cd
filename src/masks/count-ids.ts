import { birthHistograms } from './birth-histogram.ts';
import { addYears, type Day, type DaySpan, sharedDays } from './calendar.ts';
import { ANY_DIGIT, type DigitSet, sharedPlaces } from './digits.ts';
import type { IdConstraint, IdFacts, IdLayout, Sex } from './id-mask.ts';
import { regionHistograms } from './region-histogram.ts';
import { allowedRemainders, combine, type Histogram, MOD, residueOf } from './residues.ts';

/** What is taken for granted of every identity number. */
export interface IdWorld {
  /** Region codes of GB/T 2260 ever in use, six digits as a number, in any order. */
  readonly regions: readonly number[];
  /** The day of the review: nobody is born after it. */
  readonly asOf: Day;
  /** Nobody is older than this, in years. */
  readonly lifeSpan?: number | undefined;
}

/** Counts numbers in one world, and remembers the shapes it has counted. */
export interface IdCounter {
  /**
   * How many identity numbers (GB 11643-1999) fit: exact, and 0 when what is
   * known contradicts itself. It takes every sequence number for available, so
   * it is an upper bound on the people it could be.
   */
  readonly count: (known: IdConstraint) => number;
  /** The first and the last day of birth that a fitting number has; undefined when no number fits. */
  readonly births: (known: IdConstraint) => DaySpan | undefined;
}

const DEFAULT_LIFE_SPAN = 120;
const SEQUENCE = 14;
const ODD = 0b10_1010_1010;
const EVEN = 0b01_0101_0101;
const MAX_MEMO = 4096;

/**
 * Counts without enumerating: region, birth date and sequence depend on each
 * other only through the check character, so that of each it is enough to know
 * how many values leave each remainder mod 11. About 1–4 µs a count.
 */
export function idCounter({ regions, asOf, lifeSpan = DEFAULT_LIFE_SPAN }: IdWorld): IdCounter {
  const span: DaySpan = { from: addYears(asOf, -lifeSpan), to: asOf };
  const regionsOf = regionHistograms(regions);
  const birthsOf = birthHistograms();
  const sequencesOf = sequenceHistograms();

  const livedSpan = (facts: IdFacts): DaySpan | undefined =>
    facts.born === undefined ? span : sharedDays(span, facts.born);
  const restOf = (layout: IdLayout, facts: IdFacts): Histogram =>
    combine(regionsOf(layout, facts.regions), sequencesOf(layout, facts.sex));

  const count = ({ mask, facts }: IdConstraint): number => {
    const born = livedSpan(facts);
    if (born === undefined) return 0;
    return countUnion(mask.layouts, (layout) =>
      sumWhere(combine(restOf(layout, facts), birthsOf(layout, born)), allowedRemainders(layout[17] ?? 0)),
    );
  };

  const births = ({ mask, facts }: IdConstraint): DaySpan | undefined => {
    const born = livedSpan(facts);
    if (born === undefined) return undefined;
    const spans = mask.layouts.map((layout) => {
      const reachable = reachableBirths(restOf(layout, facts), allowedRemainders(layout[17] ?? 0));
      return outermost(born, (within) => sumWhere(birthsOf(layout, within), reachable) > 0);
    });
    const found = spans.filter((each) => each !== undefined);
    if (found.length === 0) return undefined;
    return { from: Math.min(...found.map((each) => each.from)), to: Math.max(...found.map((each) => each.to)) };
  };

  return { count, births };
}

/** A number may fit several layouts of a collapsed mask; it counts once (inclusion and exclusion). */
function countUnion(layouts: readonly IdLayout[], count: (layout: IdLayout) => number): number {
  let sum = 0;
  for (const [index, layout] of layouts.entries()) {
    sum += count(layout);
    if (index === layouts.length - 1) break;
    const twice = layouts.slice(index + 1).map((other) => sharedPlaces(layout, other));
    sum -= countUnion(
      twice.filter((shared) => shared !== undefined),
      count,
    );
  }
  return sum;
}

function sequenceHistograms(): (layout: IdLayout, sex: Sex | undefined) => Histogram {
  const memo = new Map<number, Histogram>();
  return (layout, sex) => {
    const last = (layout[16] ?? 0) & (sex === undefined ? ANY_DIGIT : sex === 'male' ? ODD : EVEN);
    const key = (((layout[14] ?? 0) << 10) | (layout[15] ?? 0)) * 2 ** 10 + last;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const histogram = [layout[14] ?? 0, layout[15] ?? 0, last]
      .map((set, index) => placeHistogram(set, SEQUENCE + index))
      .reduce(combine);
    if (memo.size >= MAX_MEMO) memo.clear();
    memo.set(key, histogram);
    return histogram;
  };
}

function placeHistogram(set: DigitSet, place: number): Histogram {
  const histogram = new Array<number>(MOD).fill(0);
  for (let digit = 0; digit < 10; digit++) {
    const at = residueOf(digit, place, 1);
    histogram[at] = (histogram[at] ?? 0) + ((set >> digit) & 1);
  }
  return histogram;
}

function sumWhere(histogram: Histogram, wanted: readonly boolean[]): number {
  let sum = 0;
  for (let remainder = 0; remainder < MOD; remainder++) if (wanted[remainder]) sum += histogram[remainder] ?? 0;
  return sum;
}

/** The remainders of a birth date for which the rest of the number can be completed. */
function reachableBirths(rest: Histogram, allowed: readonly boolean[]): readonly boolean[] {
  return Array.from({ length: MOD }, (_, birth) =>
    rest.some((ways, remainder) => ways > 0 && allowed[(birth + remainder) % MOD]),
  );
}

/** The first and the last day of the span that the test finds something on, by halving. */
function outermost(span: DaySpan, holds: (within: DaySpan) => boolean): DaySpan | undefined {
  if (!holds(span)) return undefined;
  let [low, high] = [span.from, span.to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds({ from: span.from, to: middle })) high = middle;
    else low = middle + 1;
  }
  const from = low;
  high = span.to;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds({ from: middle, to: span.to })) low = middle;
    else high = middle - 1;
  }
  return { from, to: low };
}
