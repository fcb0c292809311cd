import { civilOf, type Day, dayOf } from '../masks/calendar.ts';
import type { Span } from '../model/span.ts';
import { dayOfPrinted, numberOf, type PrintedDate, printedDates } from './printed-dates.ts';
import type { Residue } from './residue.ts';

/** What a review knows of time. */
export interface DisplayClock {
  /** The day of the review. */
  readonly asOf: Day;
  /** The year of dates printed without one; otherwise that of the last whole date of the text. */
  readonly year?: number | undefined;
}

/** A period of public display (公示期) as a text states it. */
export interface DisplayPeriod extends Span {
  readonly from: Day;
  /** The last day; undefined where only a beginning and no length is printed. */
  readonly to: Day | undefined;
  readonly stated: StatedLength | undefined;
  /** Whether both ends are printed, and not worked out from the length. */
  readonly printed: boolean;
}

export interface StatedLength {
  readonly days: number;
  readonly working: boolean;
}

/** The word for display right before the date, with nothing between but its label, its length and brackets. */
const CUE_BEFORE =
  /(?:公示|公告|征求意见)(?:期|限|时间|日期|起止|[为是共即：:（(，,\s自从于\d个]|工作日|自然日|天|日|[一二三四五六七八九十]){0,24}$/u;
const CUE_AFTER = /^\s?(?:起|止|期间)?[^，。；\n]{0,12}(?:公示|公告|征求意见)/u;
/** The text looks back on a display: that it is over is what it says. */
const PAST = /(?:经|已|曾)[^。；\n]{0,4}$/u;
const OVER = /^[^。\n]{0,24}(?:未收到|没有收到|未接到|已(?:经)?(?:结束|期满|届满)|(?<![如若期满])无异议[）)，。；])/u;
const LENGTH =
  /(?:公示|公告|征求意见)(?:期限?|时间|日期)?\s?(?:为|是|共|：|:)?\s?(?:期)?\s?(\d{1,3}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\s?个?\s?(工作日|自然日|天|日(?!起|至|到))/u;
const TO = /^\s?(?:起)?\s?(?:[（(](?:星期|周)[日天一二三四五六][)）])?\s?(?:至|到|—{1,2}|–|-{1,2}|~|～|－)\s?/u;
/** The end of a range may be a day alone: 6月14日至20日. */
const DAY_ALONE = /^(\d{1,2})\s?[日号]/u;
const SENTENCE_ENDS = ['。', '；', ';', '\n'] as const;
const REACH = 60;
/** Public holidays may stretch a period of working days by so much; beyond it the period is over for certain. */
const HOLIDAY_SLACK = 10;

/** The display periods a text states: 公示期7天（6月14日至6月20日）, 自6月14日起公示5个工作日. */
export function displayPeriods(text: string, clock: DisplayClock): readonly DisplayPeriod[] {
  const dates = printedDates(text);
  const year = clock.year ?? dates.findLast((each) => each.year !== undefined && each.day !== undefined)?.year;
  return dates.flatMap((date, index): readonly DisplayPeriod[] => {
    const from = dayOfPrinted(date, year);
    if (from === undefined) return [];
    const range = rangeFrom(text, date, dates[index + 1], from);
    const end = range?.end ?? date.end;
    const sentence = sentenceAround(text, { start: date.start, end });
    if (!isDisplay(sentence)) return [];
    const stated = statedLength(sentence.before + sentence.after);
    if (range !== undefined) return [{ start: date.start, end, from, to: range.to, stated, printed: true }];
    if (stated === undefined || !/^\s?(?:起|开始)/u.test(sentence.after)) return [];
    return [{ start: date.start, end, from, to: endOf(from, stated), stated, printed: false }];
  });
}

/** Periods that are over, and those whose length is not the one stated. */
export function displayFaults(text: string, clock: DisplayClock): readonly Residue[] {
  return displayPeriods(text, clock).flatMap(({ start, end, from, to, stated, printed }) => {
    const found: Residue[] = [];
    if (to !== undefined && to < clock.asOf) {
      found.push({ start, end, code: 'display-ended', params: { days: clock.asOf - to } });
    }
    if (printed && to !== undefined && stated !== undefined && contradicts(from, to, stated)) {
      const params = { stated: stated.days, printed: to - from + 1 };
      found.push({ start, end, code: 'display-length-contradicts', params });
    }
    return found;
  });
}

/** The sentence that a period stands in, cut at the period and bounded to either side. */
interface Sentence {
  readonly before: string;
  readonly after: string;
}

function sentenceAround(text: string, { start, end }: Span): Sentence {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const last = Math.max(...SENTENCE_ENDS.map((sign) => before.lastIndexOf(sign)));
  const ends = SENTENCE_ENDS.map((sign) => after.indexOf(sign)).filter((at) => at !== -1);
  // The sign that ends the sentence stays: some phrases are told by it.
  return { before: before.slice(last + 1), after: after.slice(0, Math.min(...ends, REACH) + 1) };
}

function isDisplay({ before, after }: Sentence): boolean {
  const cue = CUE_BEFORE.exec(before);
  if (cue === null ? !CUE_AFTER.test(after) : PAST.test(before.slice(0, cue.index))) return false;
  return !OVER.test(after);
}

function rangeFrom(
  text: string,
  date: PrintedDate,
  next: PrintedDate | undefined,
  from: Day,
): { readonly to: Day; readonly end: number } | undefined {
  const link = TO.exec(text.slice(date.end, date.end + 16));
  if (link === null || date.month === undefined) return undefined;
  const at = date.end + link[0].length;
  const { year } = civilOf(from);
  if (next?.start === at) {
    const sameYear = dayOfPrinted(next, year);
    const to =
      sameYear !== undefined && sameYear < from && next.year === undefined ? dayOfPrinted(next, year + 1) : sameYear;
    return to === undefined || to < from ? undefined : { to, end: next.end };
  }
  const alone = DAY_ALONE.exec(text.slice(at, at + 4));
  const to = alone === null ? undefined : dayOf(year, date.month, Number(alone[1]));
  return alone === null || to === undefined || to < from ? undefined : { to, end: at + alone[0].length };
}

function statedLength(sentence: string): StatedLength | undefined {
  const match = LENGTH.exec(sentence);
  const days = match === null ? undefined : numberOf(match[1]);
  return days === undefined || days === 0 ? undefined : { days, working: match?.[2] === '工作日' };
}

/** The last day of a period of so many days; for working days the latest that holidays make likely. */
function endOf(from: Day, { days, working }: StatedLength): Day {
  return working ? from + Math.ceil(days / 5) * 7 + HOLIDAY_SLACK : from + days - 1;
}

/** People count both ends or one; working days are at least contained in the period. */
function contradicts(from: Day, to: Day, { days, working }: StatedLength): boolean {
  const printed = to - from + 1;
  return working ? printed < days : printed !== days && printed !== days + 1;
}
