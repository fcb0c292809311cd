/** People now alive or on record were born from then on, and, there being no clock here, before that year. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2049;

/** Whether eight digits `YYYYMMDD` are a day of the calendar that can be somebody's birthday. */
export function isBirthDate(digits: string): boolean {
  if (!/^\d{8}$/u.test(digits)) return false;
  return isCalendarDay(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8)));
}

/** Whether the year, month and day exist, from 1900 to 2049. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false;
  const days = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
