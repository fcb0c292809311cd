import type { Span } from '../model/span.ts';
import { CLASS, CLASSES, digitOf } from '../normalize/tables.ts';
import type { Passage } from './detector.ts';

/** A number read out of a run of digits: where it stands, and its digits without separators. */
export interface Candidate extends Span {
  readonly digits: string;
  /** Lengths of its groups: `138 0013 8000` has [3, 4, 4]. */
  readonly groups: readonly number[];
  /** What stands between the groups, joined; empty for a plain number. */
  readonly separators: string;
}

/** A number is written in at most so many groups, */
const MOST_GROUPS = 6;
/** unless it is spaced out evenly, by one or two digits (`1 3 9 1 2 …`), in a run of at most so many groups. */
const MOST_EVEN_GROUPS = 64;

/**
 * All numbers of the given lengths that a run can be read as: each group of
 * digits for itself, and neighbouring groups joined. Chinese digits count as
 * digits. The run is what woke the detector.
 */
export function candidates(passage: Passage, run: Span, lengths: readonly number[]): readonly Candidate[] {
  // Nearly all runs are one plain group, which needs no reading.
  if (isPlain(passage.text, run)) {
    const length = run.end - run.start;
    return lengths.includes(length) ? [plain(passage.text, run, length)] : NONE;
  }
  return readingsOf(passage, run).filter(({ digits }) => lengths.includes(digits.length));
}

/** No detector asks for a longer number. */
const MOST_DIGITS = 22;

function readings(text: string, groups: readonly Group[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let first = 0; first < groups.length; first++) {
    const reach = evenEnd(groups, first) - first;
    const furthest = first + (reach > MOST_GROUPS && reach <= MOST_EVEN_GROUPS ? reach : MOST_GROUPS);
    let candidate: Candidate | undefined;
    for (let last = first; last < Math.min(groups.length, furthest); last++) {
      const group = groups[last];
      if (group === undefined || (candidate?.digits.length ?? 0) + group.digits.length > MOST_DIGITS) break;
      candidate = candidate === undefined ? alone(group) : joined(text, candidate, group);
      found.push(candidate);
    }
  }
  return found;
}

const NONE: readonly Candidate[] = [];

function isPlain(text: string, run: Span): boolean {
  for (let i = run.start; i < run.end; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x30 || unit > 0x39) return false;
  }
  return true;
}

function plain(text: string, { start, end }: Span, length: number): Candidate {
  return { start, end, digits: text.slice(start, end), groups: [length], separators: '' };
}

function alone({ start, end, digits }: Group): Candidate {
  return { start, end, digits, groups: [digits.length], separators: '' };
}

function joined(text: string, head: Candidate, group: Group): Candidate {
  return {
    start: head.start,
    end: group.end,
    digits: head.digits + group.digits,
    groups: [...head.groups, group.digits.length],
    separators: head.separators + text.slice(head.end, group.start),
  };
}

/** Where the groups that are spaced out evenly from `first` on end. */
function evenEnd(groups: readonly Group[], first: number): number {
  const length = groups[first]?.digits.length ?? 0;
  let end = first;
  if (length <= 2) while (end <= first + MOST_EVEN_GROUPS && groups[end]?.digits.length === length) end++;
  return end;
}

interface Group extends Span {
  readonly digits: string;
}

/** Every detector that a run of groups wakes asks for what it can be read as. */
const READINGS = new WeakMap<Passage, { readonly start: number; readonly found: readonly Candidate[] }>();

function readingsOf(passage: Passage, run: Span): readonly Candidate[] {
  const known = READINGS.get(passage);
  if (known?.start === run.start) return known.found;
  const found = readings(passage.text, readGroups(passage.text, run));
  READINGS.set(passage, { start: run.start, found });
  return found;
}

/** The groups of a run: where ASCII and Chinese digits meet (`其一13912340001`) a new one starts. */
function readGroups(text: string, run: Span): readonly Group[] {
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

/** Whether a Latin letter or a digit touches the span on either side: then it is part of something longer. */
export function isEmbedded(passage: Passage, span: Span): boolean {
  return isAlphanumeric(passage.text, span.start - 1) || isAlphanumeric(passage.text, span.end);
}

function isAlphanumeric(text: string, at: number): boolean {
  const kind = CLASSES[text.charCodeAt(at)] ?? 0;
  return (kind & (CLASS.digit | CLASS.letter)) !== 0;
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
  const { text } = passage;
  return (
    (span.start > 0 && /[¥$€£]\s?$/u.test(text.slice(Math.max(0, span.start - 2), span.start))) ||
    (span.end < text.length && UNIT.test(text.slice(span.end, span.end + 6)))
  );
}

const UNIT =
  /^(?:[.,]\d{1,6})?\s?(?:[百千万亿]?[元吨瓦件头亩册台套株辆枚份]|万|亿|人(?![民员事])|户(?![主籍名])|次(?!日)|个(?!人)|千?克|公[里斤顷]|千?米|平方|立方|千瓦|度电|人次|美元|%|kW|km|m[²³])/u;

/** Whether the digits hardly vary: padding and placeholders, not numbers that somebody was given. */
export function isMonotonous(digits: string): boolean {
  return hasFewKinds(digits) || /(\d)\1{8}/u.test(digits) || '01234567890123456789'.includes(digits);
}

/** Whether there are no more than two different digits. */
function hasFewKinds(digits: string): boolean {
  let seen = 0;
  for (let i = 0; i < digits.length; i++) seen |= 1 << (digits.charCodeAt(i) - 0x30);
  // Taking the lowest bit away twice leaves nothing.
  seen &= seen - 1;
  return (seen & (seen - 1)) === 0;
}
