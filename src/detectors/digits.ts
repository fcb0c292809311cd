import type { Span } from '../model/span.ts';
import { digitOf } from '../normalize/tables.ts';
import type { Passage } from './detector.ts';

/** A number read out of a run of digits: where it stands, and its digits without separators. */
export interface Candidate extends Span {
  readonly digits: string;
  /** Lengths of its groups: `138 0013 8000` has [3, 4, 4]. */
  readonly groups: readonly number[];
  /** What stands between the groups, joined; empty for a plain number. */
  readonly separators: string;
}

/** Groups a number may be broken into; `1 3 8 0 0 …` in single digits has the most. */
const MOST_GROUPS = 20;

/**
 * All numbers of the given lengths that a run can be read as: each group of
 * digits for itself, and neighbouring groups joined. Chinese digits count as
 * digits. The run is what woke the detector.
 */
export function* candidates(passage: Passage, run: Span, lengths: readonly number[]): Iterable<Candidate> {
  const groups = groupsOf(passage.text, run);
  const most = Math.max(...lengths);
  for (let first = 0; first < groups.length; first++) {
    let digits = '';
    for (let last = first; last < groups.length && last < first + MOST_GROUPS; last++) {
      digits += groups[last]?.digits ?? '';
      if (digits.length > most) break;
      const [from, to] = [groups[first], groups[last]];
      if (from === undefined || to === undefined || !lengths.includes(digits.length)) continue;
      yield {
        start: from.start,
        end: to.end,
        digits,
        groups: groups.slice(first, last + 1).map((group) => group.digits.length),
        separators: separatorsOf(passage.text, groups.slice(first, last + 1)),
      };
    }
  }
}

interface Group extends Span {
  readonly digits: string;
}

/** The groups of a run: where ASCII and Chinese digits meet (`其一13912340001`) a new one starts. */
function groupsOf(text: string, run: Span): readonly Group[] {
  const groups: Group[] = [];
  let start = run.start;
  let digits = '';
  let isHan = false;
  for (let i = run.start; i <= run.end; i++) {
    const character = i < run.end ? text.charAt(i) : '';
    const digit = digitOf(character);
    if (digits !== '' && (digit === '' || isHan !== (digit !== character))) {
      groups.push({ start, end: i, digits });
      digits = '';
    }
    if (digit === '') continue;
    if (digits === '') {
      start = i;
      isHan = digit !== character;
    }
    digits += digit;
  }
  return groups;
}

function separatorsOf(text: string, groups: readonly Group[]): string {
  let separators = '';
  for (let i = 1; i < groups.length; i++) separators += text.slice(groups[i - 1]?.end, groups[i]?.start);
  return separators;
}

/** Whether a Latin letter or a digit touches the span on either side: then it is part of something longer. */
export function isEmbedded(passage: Passage, span: Span): boolean {
  return /[0-9A-Za-z]/u.test(passage.text.charAt(span.start - 1)) || /[0-9A-Za-z]/u.test(passage.text.charAt(span.end));
}

/** Whether other digits stand one separator away: then the match may be the middle of something longer. */
export function isBesideDigits(passage: Passage, span: Span): boolean {
  return (
    /\d[ ·.-]$/u.test(passage.text.slice(Math.max(0, span.start - 2), span.start)) ||
    /^[ ·.-]\d/u.test(passage.text.slice(span.end, span.end + 2))
  );
}

/** A figure, not a number that somebody was given: money or a unit touches it. */
export function isQuantity(passage: Passage, span: Span): boolean {
  return (
    /[¥$€£]\s?$/u.test(passage.text.slice(Math.max(0, span.start - 2), span.start)) ||
    UNIT.test(passage.text.slice(span.end, span.end + 6))
  );
}

const UNIT =
  /^(?:[.,]\d{1,6})?\s?(?:[百千万亿]?[元吨瓦件头亩册台套株辆枚份]|万|亿|人(?![民员事])|户(?![主籍名])|次(?!日)|个(?!人)|千?克|公[里斤顷]|千?米|平方|立方|千瓦|度电|人次|美元|%|kW|km|m[²³])/u;

/** Whether the digits hardly vary: padding and placeholders, not numbers that somebody was given. */
export function isMonotonous(digits: string): boolean {
  return new Set(digits).size <= 2 || /(\d)\1{8}/u.test(digits) || '01234567890123456789'.includes(digits);
}
