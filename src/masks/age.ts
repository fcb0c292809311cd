import { addYears, civilOf, type Day, type DaySpan, spanOf } from './calendar.ts';

/** An age as a document prints it, and the day on which it was true. */
export interface StatedAge {
  /** Completed years (周岁) unless it is read loosely. */
  readonly years: number;
  readonly asOf: Day;
}

/**
 * The birth dates of someone who has completed so many years (周岁) on that
 * day. Someone born on 29 February completes a year on 1 March of a common year.
 */
export function bornByAge({ years, asOf }: StatedAge): DaySpan {
  return { from: lastDayNotYet(asOf, years + 1) + 1, to: lastDayNotYet(asOf, years) };
}

/**
 * The birth dates that no reading of the age excludes: completed years, 虚岁
 * and the plain difference of years. Use it to refute that two mentions are
 * one person, and `bornByAge` to count.
 */
export function bornLoosely({ years, asOf }: StatedAge): DaySpan {
  const { year } = civilOf(asOf);
  const first = spanOf(year - years - 1);
  const last = spanOf(year - years + 1);
  return { from: first?.from ?? asOf, to: Math.min(last?.to ?? asOf, asOf) };
}

/** The latest birth date whose bearer has completed `years` years on the day. */
function lastDayNotYet(asOf: Day, years: number): Day {
  return addYears(asOf, -years);
}
