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
  const groups = groupsOf(passage, run);
  const found: Candidate[] = [];
  for (const reading of groups.readings) {
    if (!lengths.includes(reading.length)) continue;
    reading.candidate ??= candidateOf(passage.text, groups, reading);
    found.push(reading.candidate);
  }
  return found;
}

/** No detector asks for a shorter number, or a longer one. */
const FEWEST_DIGITS = 5;
const MOST_DIGITS = 22;

/** One way to read a run: from one group to another, so many digits behind `before` others. */
interface Reading {
  readonly first: number;
  readonly last: number;
  readonly before: number;
  readonly length: number;
  /** Made when a detector asks for its length, and shared by all that do. */
  candidate: Candidate | undefined;
}

/** All the ways to read a run, in order: it can be read in far more ways than anybody asks for. */
function readingsOf(sizes: readonly number[]): readonly Reading[] {
  const reach = reachesOf(sizes);
  const found: Reading[] = [];
  let before = 0;
  for (let first = 0; first < sizes.length; first++) {
    const end = Math.min(sizes.length, first + (reach[first] ?? 0));
    let length = 0;
    for (let last = first; last < end; last++) {
      length += sizes[last] ?? 0;
      if (length > MOST_DIGITS) break;
      if (length >= FEWEST_DIGITS) found.push({ first, last, before, length, candidate: undefined });
    }
    before += sizes[first] ?? 0;
  }
  return found;
}

/** How many groups a number may have that begins with each of them. */
function reachesOf(sizes: readonly number[]): Uint8Array {
  const reaches = new Uint8Array(sizes.length);
  let even = 0;
  for (let group = sizes.length - 1; group >= 0; group--) {
    const size = sizes[group] ?? 0;
    even = size === sizes[group + 1] ? even + 1 : 1;
    const isSpacedOut = size <= 2 && even > MOST_GROUPS && even <= MOST_EVEN_GROUPS;
    reaches[group] = isSpacedOut ? even : MOST_GROUPS;
  }
  return reaches;
}

function candidateOf(text: string, run: Groups, { first, last, before, length }: Reading): Candidate {
  return {
    start: run.starts[first] ?? 0,
    end: run.ends[last] ?? 0,
    digits: run.digits.slice(before, before + length),
    groups: run.sizes.slice(first, last + 1),
    separators: separatorsOf(text, run, first, last),
  };
}

function separatorsOf(text: string, { starts, ends }: Groups, first: number, last: number): string {
  let separators = '';
  for (let group = first; group < last; group++) separators += text.slice(ends[group], starts[group + 1]);
  return separators;
}

const NONE: readonly Candidate[] = [];

/** Whether a run is ASCII digits and nothing else. */
export function isPlain(text: string, run: Span): boolean {
  for (let i = run.start; i < run.end; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x30 || unit > 0x39) return false;
  }
  return true;
}

function plain(text: string, { start, end }: Span, length: number): Candidate {
  return { start, end, digits: text.slice(start, end), groups: [length], separators: '' };
}

/** The groups of a run: where each starts and ends, how many digits it has, and the digits of all. */
interface Groups {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly sizes: readonly number[];
  readonly digits: string;
  readonly readings: readonly Reading[];
}

/** Every detector that a run of groups wakes asks for what it can be read as. */
const GROUPS = new WeakMap<Passage, { readonly start: number; readonly groups: Groups }>();

function groupsOf(passage: Passage, run: Span): Groups {
  const known = GROUPS.get(passage);
  if (known?.start === run.start) return known.groups;
  const groups = readGroups(passage.text, run);
  GROUPS.set(passage, { start: run.start, groups });
  return groups;
}

/** Where ASCII and Chinese digits meet (`其一13912340001`) a new group starts. */
function readGroups(text: string, run: Span): Groups {
  const starts: number[] = [];
  const ends: number[] = [];
  const sizes: number[] = [];
  let digits = '';
  let size = 0;
  let isHan = false;
  for (let i = run.start; i <= run.end; i++) {
    const character = i < run.end ? text.charAt(i) : '';
    const digit = digitOf(character);
    if (size > 0 && (digit === '' || isHan !== (digit !== character))) {
      ends.push(i);
      sizes.push(size);
      size = 0;
    }
    if (digit === '') continue;
    if (size === 0) {
      starts.push(i);
      isHan = digit !== character;
    }
    digits += digit;
    size++;
  }
  return { starts, ends, sizes, digits, readings: readingsOf(sizes) };
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

/** Whether what stands between the groups parts cells, or masks digits, rather than groups of one number. */
export function isParted({ separators }: Candidate): boolean {
  return separators !== '' && /[*_#|\t]/u.test(separators);
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
  return hasFewKinds(digits) || hasRepeats(digits, 9) || '01234567890123456789'.includes(digits);
}

/** Whether one digit stands so many times in a row. */
function hasRepeats(digits: string, times: number): boolean {
  let run = 0;
  for (let i = 0; i < digits.length && run < times; i++) {
    run = i > 0 && digits.charCodeAt(i) === digits.charCodeAt(i - 1) ? run + 1 : 1;
  }
  return run >= times;
}

/** Whether there are no more than two different digits. */
function hasFewKinds(digits: string): boolean {
  let seen = 0;
  for (let i = 0; i < digits.length; i++) seen |= 1 << (digits.charCodeAt(i) - 0x30);
  // Taking the lowest bit away twice leaves nothing.
  seen &= seen - 1;
  return (seen & (seen - 1)) === 0;
}
