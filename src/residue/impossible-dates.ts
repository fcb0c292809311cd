import { daysInMonth, weekdayOf } from '../masks/calendar.ts';
import { dayOfPrinted, type PrintedDate, printedDates } from './printed-dates.ts';
import type { Residue } from './residue.ts';

const WEEKDAY = /^\s?[（(]?\s?(?:星期|周|礼拜)([日天一二三四五六])/u;
const WEEKDAYS = '日一二三四五六';
const LINK = /^\s?(?:至|到|—{1,2}|–|-{1,2}|~|～|－)\s?$/u;

/** Dates that do not exist, weekdays that are not those of their dates, and periods that end before they begin. */
export function impossibleDates(text: string): readonly Residue[] {
  const dates = printedDates(text);
  return dates.flatMap((date, index) => {
    const span = { start: date.start, end: date.end };
    if (!exists(date)) return [{ ...span, code: 'date-nonexistent' as const }];
    const found: Residue[] = [];
    const stated = WEEKDAY.exec(text.slice(date.end, date.end + 8));
    const day = dayOfPrinted(date);
    if (stated !== null && day !== undefined && weekdayOf(day) !== weekdayNumber(stated[1] ?? '')) {
      found.push({ start: date.start, end: date.end + stated[0].length, code: 'weekday-contradicts' });
    }
    const next = dates[index + 1];
    if (next !== undefined && LINK.test(text.slice(date.end, next.start)) && isReversed(date, next)) {
      found.push({ start: date.start, end: next.end, code: 'range-reversed' });
    }
    return found;
  });
}

/** In signs only a day that the month lacks counts: other impossible numbers there are no dates. */
function exists({ year, month, day, form }: PrintedDate): boolean {
  if (month === undefined) return true;
  if (form === 'signs' && (month < 1 || month > 12 || (day ?? 1) < 1 || (day ?? 1) > 31)) return true;
  // Without a year February may have 29 days.
  const days = daysInMonth(year ?? 2000, month);
  return days > 0 && (day === undefined || (day >= 1 && day <= days));
}

function weekdayNumber(char: string): number {
  return char === '天' ? 0 : WEEKDAYS.indexOf(char);
}

/** Both years printed, or no year and one month: 12月25日至1月5日 crosses the year and is right. */
function isReversed(from: PrintedDate, to: PrintedDate): boolean {
  if (
    from.year === undefined
      ? to.year !== undefined || from.month !== to.month
      : to.year === undefined && from.month !== to.month
  ) {
    return false;
  }
  const year = from.year ?? 2000;
  const [first, last] = [dayOfPrinted(from, year), dayOfPrinted(to, year)];
  return first !== undefined && last !== undefined && last < first;
}
