import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { digitOf } from '../normalize/tables.ts';
import { before, fieldBefore, reasons } from './context.ts';
import { isCalendarDay } from './dates.ts';
import type { Detector, Passage } from './detector.ts';

const HAN = '〇零○一二三四五六七八九十';
const DATE = `(?:\\d{4} ?[年./-] ?\\d{1,2} ?[月./-] ?\\d{1,2}(?: ?日)?|\\d{8}|[${HAN}]{4}年[${HAN}]{1,2}月[${HAN}]{1,3}日?)(?![\\d])`;
const AT_END = new RegExp(`(?<![\\d${HAN}])${DATE} ?$`, 'u');
const AT_START = new RegExp(`^${DATE}`, 'u');
const PARTS = /^(.{4}) ?[年./-] ?(.{1,2}?) ?[月./-] ?(.{1,3}?) ?日?$/u;
const LABEL = /(?:出生(?:日期|年月日?|时间|于)?|生日|生于|生辰|DOB)[\s:：(为是]{0,3}$/iu;
const HEADING = /出生|生日/u;
const BORN_AFTER = /^ ?(?:出生|生(?=[,。;、()\s]|$)|生人|诞生|降生)/u;
/** Behind somebody's sex, name and sex being the usual head of a roster's line: 男 1901.02.03, */
const AFTER_SEX = /(?:^|[\s,、(:\u4e00-\u9fff])[男女][性,、\s]{0,3}$/u;
/** and with nothing of its own behind it. */
const ENDS = /^(?:$|[\s,、。;)(])/u;
/** Things and places are not born in this sense: 新中国诞生, 党的生日. */
const NOT_A_PERSON = /建[党军国校]|党的|祖国|公司|学校|诞辰/u;

/** A month of birth tells little alone; a name beside it makes it a fact of somebody. */
const MONTH = -5;
const MONTH_AT_END = /(?<!\d)(?:19|20)\d{2}[年.]\d{1,2}月?$/u;
const MONTH_AT_START = /^(?:19|20)\d{2}[年.]\d{1,2}月?/u;
const MONTH_WHOLE = /^(?:19|20)\d{2} ?[年./-] ?\d{1,2}月?$/u;

function* detect(passage: Passage, woken: Span): Iterable<Match> {
  const days = [...detectDays(passage, woken)];
  yield* days.length > 0 ? days : detectMonths(passage, woken);
}

function* detectMonths({ text, label }: Passage, woken: Span): Iterable<Match> {
  const evidence = [{ kind: 'structure', weight: MONTH }] as const;
  const category = 'personal.birth-date.month';
  if (woken.start === 0 && woken.end === text.length && label !== undefined && HEADING.test(label)) {
    if (MONTH_WHOLE.test(text.trim())) yield { start: 0, end: text.trimEnd().length, evidence, category };
    return;
  }
  const word = text.slice(woken.start, woken.end);
  if (/[男女]/u.test(word)) {
    const next = MONTH_AT_START.exec(text.slice(woken.end, woken.end + 10))?.[0];
    if (next !== undefined && ENDS.test(text.slice(woken.end + next.length)))
      yield { start: woken.end, end: woken.end + next.length, evidence, category };
    return;
  }
  const end = word.startsWith('月') ? woken.start + 1 : woken.start;
  const month = MONTH_AT_END.exec(text.slice(Math.max(0, end - 10), end))?.[0];
  if (month !== undefined && BORN_AFTER.test(text.slice(end)))
    yield { start: end - month.length, end, evidence, category };
}

function* detectDays(passage: Passage, woken: Span): Iterable<Match> {
  const { text, label } = passage;
  if (woken.start === 0 && woken.end === text.length && label !== undefined && HEADING.test(label)) {
    yield* born(passage, 0, AT_START.exec(text)?.[0], 'heading');
    return;
  }
  const word = text.slice(woken.start, woken.end);
  if (/^[\d〇零○一二三四五六七八九]/u.test(word)) {
    // A date in digits: what stands right behind or before it tells.
    const date = AT_START.exec(text.slice(woken.start, woken.start + 20))?.[0];
    const isBorn =
      date !== undefined &&
      (BORN_AFTER.test(text.slice(woken.start + date.length)) ||
        LABEL.test(fieldBefore(passage, woken)) ||
        (AFTER_SEX.test(before(passage, woken, 8)) && ENDS.test(text.slice(woken.start + date.length))));
    if (isBorn) yield* born(passage, woken.start, date, 'context');
    return;
  }
  // 日出生 and the like end the date's own last sign.
  const dateEnd = word.startsWith('日') ? woken.start + 1 : woken.start;
  const ahead = text.slice(Math.max(0, dateEnd - 20), dateEnd);
  const preceding = AT_END.exec(ahead)?.[0];
  if (preceding !== undefined && BORN_AFTER.test(text.slice(dateEnd))) {
    yield* born(passage, dateEnd - preceding.length, preceding.trimEnd(), 'context');
    return;
  }
  if (/[男女]/u.test(word)) {
    const next = AT_START.exec(text.slice(woken.end, woken.end + 20))?.[0];
    if (next !== undefined && ENDS.test(text.slice(woken.end + next.length)))
      yield* born(passage, woken.end, next, 'context');
    return;
  }
  const link = /^(?:日期|年月日?|时间|于)?[\s:(为是]{0,3}/u.exec(text.slice(woken.end, woken.end + 8))?.[0] ?? '';
  yield* born(
    passage,
    woken.end + link.length,
    AT_START.exec(text.slice(woken.end + link.length, woken.end + link.length + 20))?.[0],
    'label',
  );
}

function* born(
  passage: Passage,
  start: number,
  date: string | undefined,
  kind: 'heading' | 'context' | 'label',
): Iterable<Match> {
  if (date === undefined) return;
  const day = dayOf(date);
  if (day === undefined) return;
  const span = { start, end: start + date.length };
  const evidence = reasons(
    { kind: 'format', weight: -5 },
    { kind, weight: 25 },
    NOT_A_PERSON.test(before(passage, span, 16)) && { kind: 'excuse', weight: -25 },
  );
  yield { ...span, evidence, value: day };
}

/** The day as `YYYY-MM-DD`; undefined where the calendar has none. */
function dayOf(date: string): string | undefined {
  const [, y = '', m = '', d = ''] = /^\d{8}$/u.test(date)
    ? (/^(.{4})(..)(..)$/u.exec(date) ?? [])
    : (PARTS.exec(date) ?? []);
  const [year, month, day] = [numberOf(y), numberOf(m), numberOf(d)];
  if (!isCalendarDay(year, month, day)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A number in digits or in Chinese up to thirty-one: 二〇〇三, 十二, 二十一. */
function numberOf(text: string): number {
  const ten = text.indexOf('十');
  if (ten < 0) return Number([...text].map(digitOf).join('') || Number.NaN);
  const tens = ten === 0 ? 1 : Number(digitOf(text.charAt(ten - 1)));
  return tens * 10 + Number(digitOf(text.charAt(ten + 1)) || 0);
}

/** Date of birth (出生日期), by a word for being born, a heading, or somebody's sex before it; a month counts beside a name. */
export const birthDate: Detector = {
  id: 'birth-date',
  title: { zh: '出生日期', en: 'date of birth' },
  category: 'personal.birth-date',
  wakes: {
    digits: [6, 8],
    cues: ['出生', '生日', '生于', '日生', '日出生', '月生', '男,', '女,'],
    labels: ['出生', '生日'],
  },
  competes: true,
  examples: {
    finds: [
      '男，⟦1901年2月3日⟧出生，',
      '出生日期：⟦1901-02-03⟧',
      '女，⟦1901年2月3日⟧生，汉族',
      '⟦1901.02.03⟧生',
      '向阳 女 ⟦1901.02.03⟧　文静 男',
      '向阳，女，⟦1901年2月3日⟧，某村人',
      '生于⟦一九〇一年二月三日⟧。',
      '出生日期|⟦1901/2/3⟧',
      '⟦一九〇一年十二月二十一日⟧出生',
    ],
    ignores: [
      '1901年2月出生',
      '2024年2月3日生效',
      '1949年10月1日，新中国成立',
      '出生人口123456人',
      '会议于2024-02-03召开',
    ],
  },
  detect,
};
