import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { impossibleDates } from '../residue/impossible-dates.ts';
import type { Detector, Passage } from './detector.ts';

const MONTH = /[\d一二三四五六七八九十] ?$/u;
const YEAR_IN_SIGNS = /^(?:19|20)\d{2}[-/.]\d/u;

function detect(passage: Passage, woken: Span): readonly Match[] {
  const { text } = passage;
  const isDate =
    text.charAt(woken.start) === '月'
      ? MONTH.test(text.slice(Math.max(0, woken.start - 2), woken.start))
      : YEAR_IN_SIGNS.test(text.slice(woken.start, woken.start + 6));
  return isDate ? (faultsOf(passage).get(woken.start) ?? []) : [];
}

/** A passage is read once, however many dates it has: the faults by where the 月 of their date stands, or its year. */
const FAULTS = new WeakMap<Passage, ReadonlyMap<number, readonly Match[]>>();

function faultsOf(passage: Passage): ReadonlyMap<number, readonly Match[]> {
  const known = FAULTS.get(passage);
  if (known !== undefined) return known;
  const faults = new Map<number, Match[]>();
  for (const { start, end, code } of impossibleDates(passage.text)) {
    const month = passage.text.indexOf('月', start);
    const place = month >= 0 && month < end ? month : start;
    const match: Match = { start, end, evidence: [{ kind: 'fault', weight: 10, params: { fault: code } }] };
    faults.set(place, [...(faults.get(place) ?? []), match]);
  }
  FAULTS.set(passage, faults);
  return faults;
}

/** Dates that no calendar has, weekdays of other dates, periods that end before they begin (网站错误信息). */
export const impossibleDate: Detector = {
  id: 'impossible-date',
  title: { zh: '日期有误', en: 'impossible date' },
  category: 'residue.date',
  wakes: { signs: '月', digits: [4, 8] },
  competes: false,
  examples: {
    finds: [
      '会议定于⟦2024年2月30日⟧召开',
      '⟦2023-02-29⟧前报送',
      '⟦2024年6月17日星期二⟧上午',
      '自⟦2024年6月20日至2024年6月14日⟧公示',
      '⟦二〇二四年四月三十一日⟧',
      '请于⟦6月31日⟧前反馈',
    ],
    ignores: [
      '2024年2月29日',
      '2024年6月17日（星期一）',
      '2024-02-29',
      '6月14日至20日',
      '历时13个月',
      '农历2月30日',
      '第2024-13-01号',
      '12月25日至1月5日',
    ],
  },
  detect,
};
