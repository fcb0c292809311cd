import { type Day, dayOf } from '../masks/calendar.ts';
import type { Span } from '../model/span.ts';

/** A date as a text prints it; it need not exist. */
export interface PrintedDate extends Span {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** `words` has 年, 月 or 日; `signs` only points, strokes or hyphens, as numbers of parts and versions have, too. */
  readonly form: 'words' | 'signs';
}

const YEAR = String.raw`\d{4}|[〇○零一二三四五六七八九]{4}`;
const PART = String.raw`\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]`;

/** Year, month and day; either end may be missing, the month may not. */
const IN_WORDS = new RegExp(
  String.raw`(?<![\d.〇零一二三四五六七八九十])(?:(${YEAR})\s?年\s?)?(${PART})\s?月(?:\s?(${PART})\s?(?:日|号(?![楼院门线])))?`,
  'gu',
);
const IN_SIGNS = /(?<![\d./])((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[./]\d|-\d{1,3}(?!\d))/gu;
const LUNAR = /(?:农历|阴历|旧历|夏历)[^。；\n]{0,8}$/u;

/** All dates of the Gregorian calendar that a text prints, in order; lunar ones are left out. */
export function printedDates(text: string): readonly PrintedDate[] {
  const narrow = text.replaceAll(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10));
  const words = [...narrow.matchAll(IN_WORDS)]
    .filter((match) => match[1] !== undefined || match[3] !== undefined)
    .filter((match) => !LUNAR.test(narrow.slice(Math.max(0, match.index - 12), match.index)))
    .map((match) => ({
      ...spanOf(match),
      year: numberOf(match[1]),
      month: numberOf(match[2]),
      day: numberOf(match[3]),
      form: 'words' as const,
    }));
  const signs = [...narrow.matchAll(IN_SIGNS)]
    // A hyphen before it is that of a range, unless the date has hyphens itself: then it is a longer number.
    .filter((match) => match[2] !== '-' || narrow.charAt(match.index - 1) !== '-')
    .map((match) => ({
      ...spanOf(match),
      year: numberOf(match[1]),
      month: numberOf(match[3]),
      day: numberOf(match[4]),
      form: 'signs' as const,
    }));
  return [...words, ...signs].sort((a, b) => a.start - b.start);
}

/** The day of a whole date that exists; `year` stands in where none is printed. */
export function dayOfPrinted({ year, month, day }: PrintedDate, standIn?: number): Day | undefined {
  const known = year ?? standIn;
  return known === undefined || month === undefined || day === undefined ? undefined : dayOf(known, month, day);
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

const DIGITS = '零一二三四五六七八九';

/** Digits, or Chinese numerals below a hundred and years digit by digit (二〇二四). */
export function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^\d+$/u.test(text)) return Number(text);
  const ten = text.indexOf('十');
  if (ten === -1) return Number([...text].map((char) => Math.max(0, DIGITS.indexOf(char))).join(''));
  const tens = ten === 0 ? 1 : DIGITS.indexOf(text.charAt(0));
  return tens * 10 + Math.max(0, DIGITS.indexOf(text.charAt(ten + 1) || '零'));
}
