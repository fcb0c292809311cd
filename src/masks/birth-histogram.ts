import { civilOf, type DaySpan, isLeapYear } from './calendar.ts';
import type { DigitSet } from './digits.ts';
import { type Histogram, MOD, residueOf } from './residues.ts';

const YEAR_PLACE = 6;
const MONTH_PLACE = 10;
const LEAP_DAY = 59;
const YEAR_SLOTS = 366;

/** The month and day of each slot of a leap year. A common year has the same slots but the one of 29 February. */
const SLOTS: readonly { readonly written: number; readonly residue: number }[] = [
  31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
].flatMap((days, month) =>
  Array.from({ length: days }, (_, day) => {
    const written = (month + 1) * 100 + day + 1;
    return { written, residue: residueOf(written, MONTH_PLACE, 4) };
  }),
);

/** Of one shape of month and day: `prefix[slot][r]` fitting slots before `slot` leave remainder r. */
interface Season {
  readonly leap: readonly Histogram[];
  readonly common: readonly Histogram[];
}

/** Counts the days that fit places 6–13 within a span, by what they add to the weighted sum. */
export type BirthHistogram = (layout: readonly DigitSet[], span: DaySpan) => Histogram;

/** Makes the function that counts birth dates; it remembers each shape of month and day. */
export function birthHistograms(): BirthHistogram {
  const seasons = new Map<number, Season>();
  return (layout, { from, to }) => {
    const season = seasonOf(layout, seasons);
    const first = civilOf(from);
    const last = civilOf(to);
    const sum = new Array<number>(MOD).fill(0);
    const whole = { leap: new Array<number>(MOD).fill(0), common: new Array<number>(MOD).fill(0) };
    for (let year = first.year; year <= last.year; year++) {
      if (!yearFits(year, layout)) continue;
      const residue = residueOf(year, YEAR_PLACE, 4);
      const leap = isLeapYear(year);
      if (year !== first.year && year !== last.year) {
        const years = leap ? whole.leap : whole.common;
        years[residue] = (years[residue] ?? 0) + 1;
        continue;
      }
      const start = year === first.year ? slotOf(first.month, first.day) : 0;
      const end = year === last.year ? slotOf(last.month, last.day) + 1 : YEAR_SLOTS;
      addRotated(sum, difference(leap ? season.leap : season.common, start, end), residue, 1);
    }
    for (let residue = 0; residue < MOD; residue++) {
      addRotated(sum, season.leap[YEAR_SLOTS], residue, whole.leap[residue] ?? 0);
      addRotated(sum, season.common[YEAR_SLOTS], residue, whole.common[residue] ?? 0);
    }
    return sum;
  };
}

/** Whether the four digits of the year fit places 6–9. */
export function yearFits(year: number, layout: readonly DigitSet[]): boolean {
  return (
    (((layout[6] ?? 0) >> Math.floor(year / 1000)) & 1) === 1 &&
    (((layout[7] ?? 0) >> (Math.floor(year / 100) % 10)) & 1) === 1 &&
    (((layout[8] ?? 0) >> (Math.floor(year / 10) % 10)) & 1) === 1 &&
    (((layout[9] ?? 0) >> (year % 10)) & 1) === 1
  );
}

function seasonOf(layout: readonly DigitSet[], seasons: Map<number, Season>): Season {
  const key =
    (((layout[10] ?? 0) << 10) | (layout[11] ?? 0)) * 2 ** 20 + (((layout[12] ?? 0) << 10) | (layout[13] ?? 0));
  const known = seasons.get(key);
  if (known !== undefined) return known;
  const season = { leap: prefixes(layout, true), common: prefixes(layout, false) };
  // Hostile tables must not grow the memo without end; a shape costs some microseconds to make again.
  if (seasons.size >= MAX_SEASONS) seasons.clear();
  seasons.set(key, season);
  return season;
}

const MAX_SEASONS = 512;

function prefixes(layout: readonly DigitSet[], leap: boolean): readonly Histogram[] {
  const sums: Histogram[] = [new Array<number>(MOD).fill(0)];
  for (const [slot, { written, residue }] of SLOTS.entries()) {
    const before = sums[slot] ?? [];
    const fits = (leap || slot !== LEAP_DAY) && monthDayFits(written, layout);
    sums.push(fits ? before.map((count, at) => (at === residue ? count + 1 : count)) : before);
  }
  return sums;
}

function monthDayFits(written: number, layout: readonly DigitSet[]): boolean {
  return (
    (((layout[10] ?? 0) >> Math.floor(written / 1000)) & 1) === 1 &&
    (((layout[11] ?? 0) >> (Math.floor(written / 100) % 10)) & 1) === 1 &&
    (((layout[12] ?? 0) >> (Math.floor(written / 10) % 10)) & 1) === 1 &&
    (((layout[13] ?? 0) >> (written % 10)) & 1) === 1
  );
}

const MONTH_STARTS = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335] as const;

function slotOf(month: number, day: number): number {
  return (MONTH_STARTS[month - 1] ?? 0) + day - 1;
}

function difference(sums: readonly Histogram[], start: number, end: number): Histogram {
  const before = sums[start] ?? [];
  return (sums[end] ?? []).map((count, at) => count - (before[at] ?? 0));
}

function addRotated(sum: number[], histogram: Histogram | undefined, by: number, times: number): void {
  if (times === 0 || histogram === undefined) return;
  for (let i = 0; i < MOD; i++) {
    const at = i + by < MOD ? i + by : i + by - MOD;
    sum[at] = (sum[at] ?? 0) + times * (histogram[i] ?? 0);
  }
}
