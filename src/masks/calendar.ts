/**
 * The Gregorian calendar as integers, without a clock: what counting birth
 * dates and checking printed dates need. Pure arithmetic, proleptic, no zones.
 */

/** Days since 1970-01-01; negative before it. */
export type Day = number;

/** A closed interval of days: both ends belong to it. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days the month has; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** The day of a date that exists, undefined for one that does not, such as 30 February. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  return day >= 1 && day <= daysInMonth(year, month) ? dayNumber(year, month, day) : undefined;
}

/** Counts from March, so that the leap day comes last in its year. */
function dayNumber(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const fromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * fromMarch + 2) / 5) + day - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719468;
}

/** The date of a day: the inverse of `dayOf`. */
export function civilOf(day: Day): CivilDate {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((fromMarch + 2) % 12) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
}

/** The same date some years later or earlier; 29 February becomes 28 February in a common year. */
export function addYears(day: Day, years: number): Day {
  const { year, month, day: date } = civilOf(day);
  return dayNumber(year + years, month, Math.min(date, daysInMonth(year + years, month)));
}

/** The day of an ISO date, `2025-06-30`; undefined if it is not one or does not exist. */
export function parseDay(iso: string): Day | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso);
  return parts === null ? undefined : dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The days that two spans share; undefined if none. */
export function sharedDays(a: DaySpan, b: DaySpan): DaySpan | undefined {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return from <= to ? { from, to } : undefined;
}

/** All days of a year, or of one of its months; undefined for a month that does not exist. */
export function spanOf(year: number, month?: number): DaySpan | undefined {
  const last = month ?? 12;
  const length = daysInMonth(year, last);
  return length === 0 ? undefined : { from: dayNumber(year, month ?? 1, 1), to: dayNumber(year, last, length) };
}
