/** People now alive or on record were born from then on, and, there being no clock here, before that year. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2049;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether eight digits `YYYYMMDD` are a day of the calendar that can be somebody's birthday. */
export function isBirthDate(digits: string): boolean {
  if (digits.length !== 8) return false;
  let number = 0;
  for (let i = 0; i < 8; i++) {
    const digit = digits.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return false;
    number = number * 10 + digit;
  }
  return isCalendarDay(Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100);
}

/** Whether the year, month and day exist, from 1900 to 2049. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false;
  return day <= (month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0));
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
