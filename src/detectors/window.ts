import type { Span } from '../model/span.ts';
import { TERM_FOLD } from '../normalize/tables.ts';
import type { Passage } from './detector.ts';

/**
 * The line around a place, as phrases are compared: simplified, lower case,
 * and without the spaces that letter-spacing puts between characters. A run
 * of three or more spaces separates columns and stays, as one space.
 */
export interface Window {
  readonly text: string;
  /** The place that the window was opened at, in `text`. */
  readonly woken: Span;
  /** Whether the window begins, or ends, where the line does. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** Whether white space stood before the character at this index. */
  readonly gapBefore: (index: number) => boolean;
  /** From a span of `text` to the passage. The span must not be empty. */
  readonly toPassage: (span: Span) => Span;
}

/** How far a window reaches to either side, in code units of the passage. */
const REACH = 90;
const COLUMN_GAP = 3;

/** Opens a window on the line around `place`. */
export function windowAt(passage: Passage, place: Span, reach: number = REACH): Window {
  const line = lineAt(passage.text, place, reach);
  const { text, positions, indexes } = foldedOf(passage);
  let start = indexes[line.start] ?? text.length;
  let end = indexes[line.end] ?? text.length;
  // Columns are parted within the window, not from what lies outside.
  if (start < end && text.charAt(start) === ' ') start++;
  if (start < end && text.charAt(end - 1) === ' ') end--;
  const indexOf = (position: number): number => Math.min(end, Math.max(start, indexes[position] ?? end)) - start;
  return {
    text: text.slice(start, end),
    woken: { start: indexOf(place.start), end: indexOf(place.end) },
    opens: line.start === 0 || passage.text.charAt(line.start - 1) === '\n',
    closes: line.end === passage.text.length || passage.text.charAt(line.end) === '\n',
    gapBefore: (index) =>
      index > 0 &&
      (start + index < end ? (positions[start + index] ?? 0) : line.end) - (positions[start + index - 1] ?? 0) > 1,
    toPassage: (span) => ({
      start: positions[start + span.start] ?? 0,
      end: (positions[start + span.end - 1] ?? 0) + 1,
    }),
  };
}

/** A whole passage as windows show it. */
interface Folded {
  readonly text: string;
  /** Where in the passage each unit of the text stands, */
  readonly positions: Int32Array;
  /** and the first unit of the text at or behind each place of the passage. */
  readonly indexes: Int32Array;
}

/** A passage is folded once, however many windows are opened on it. */
const FOLDED = new WeakMap<Passage, Folded>();
const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });

function foldedOf(passage: Passage): Folded {
  let folded = FOLDED.get(passage);
  if (folded === undefined) {
    folded = fold(passage.text);
    FOLDED.set(passage, folded);
  }
  return folded;
}

function fold(source: string): Folded {
  const units = new Uint16Array(source.length);
  const positions = new Int32Array(source.length);
  const indexes = new Int32Array(source.length + 1);
  let length = 0;
  let spaces = 0;
  let opensLine = true;
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    if (isSpace(unit)) {
      indexes[i] = length;
      spaces++;
      if (unit === 0x0a) opensLine = true;
      continue;
    }
    if (spaces >= COLUMN_GAP && !opensLine) {
      units[length] = 0x20;
      positions[length++] = i - 1;
    }
    opensLine = false;
    spaces = 0;
    indexes[i] = length;
    units[length] = TERM_FOLD[unit] ?? unit;
    positions[length++] = i;
  }
  indexes[source.length] = length;
  return { text: UTF16.decode(units.subarray(0, length)), positions, indexes };
}

/** How far before and after the woken place a match of it may start and end. */
const LONGEST_LEAD = 48;
const LONGEST_TAIL = 72;

/** What belongs to a match besides what its pattern says: so many characters, up to one of these. */
export interface Stretch {
  readonly most: number;
  readonly until: string;
  /**
   * `line`: it counts only if it reaches the end of the line. `closing`: the
   * character of `until` that ends it belongs to it, and without one there is no match.
   */
  readonly ends?: 'line' | 'closing' | undefined;
}

/**
 * A pattern with what stands before and after it. A pattern that itself began
 * or ended in "up to twenty of anything" would be tried at every character.
 */
export interface Pattern {
  /** With the flag `g`. */
  readonly pattern: RegExp;
  /** Which of the detector's cues may be part of it; all, unless said. Spares looking for it elsewhere. */
  readonly on?: RegExp | undefined;
  readonly before?: Stretch | undefined;
  readonly after?: Stretch | undefined;
}

/** For each list of patterns, which of them a cue may be part of. */
const BY_CUE = new WeakMap<readonly Pattern[], Map<string, readonly number[]>>();
/** Cues can be interrupted by signs, so that there is no end to their spellings. */
const MOST_CUES = 1000;

/** Which of a detector's patterns, by index, the woken cue may be part of. */
export function patternsOn(passage: Passage, woken: Span, patterns: readonly Pattern[]): readonly number[] {
  const spelling = passage.text.slice(woken.start, woken.end);
  const byCue = BY_CUE.get(patterns) ?? new Map<string, readonly number[]>();
  let possible = byCue.get(spelling);
  if (possible === undefined) {
    if (byCue.size >= MOST_CUES) byCue.clear();
    const cue = fold(spelling).text.trim();
    possible = patterns.flatMap(({ on }, index) => (on === undefined || on.test(cue) ? [index] : []));
    byCue.set(spelling, possible);
    BY_CUE.set(patterns, byCue);
  }
  return possible;
}

/** The matches of a pattern that the woken place is part of. */
export function matchesAround(window: Window, { pattern, before, after }: Pattern): readonly Span[] {
  const { woken } = window;
  const text = window.text.slice(0, woken.end + LONGEST_TAIL);
  const found: Span[] = [];
  let floor = Math.max(0, woken.start - LONGEST_LEAD);
  pattern.lastIndex = floor;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = before === undefined ? match.index : stretchedStart(text, match.index, before, floor);
    if (start >= woken.end) break;
    const core = match.index + match[0].length;
    const end = after === undefined ? core : stretchedEnd(text, core, after);
    if (end > woken.start) found.push({ start, end });
    floor = Math.max(core, end);
    pattern.lastIndex = floor;
  }
  return found;
}

/** Ends nowhere behind any place. */
const NO_MATCH = -1;

function stretchedStart(text: string, start: number, { most, until }: Stretch, floor: number): number {
  const least = Math.max(floor, start - most);
  let at = start;
  while (at > least && !until.includes(text.charAt(at - 1))) at--;
  return at;
}

function stretchedEnd(text: string, end: number, { most, until, ends }: Stretch): number {
  const furthest = Math.min(text.length, end + most);
  let at = end;
  while (at < furthest && !until.includes(text.charAt(at))) at++;
  if (ends === 'line') return at < text.length ? end : at;
  if (ends === 'closing') return until.includes(text.charAt(at)) && at < text.length ? at + 1 : NO_MATCH;
  return at;
}

function lineAt(text: string, place: Span, reach: number): Span {
  const from = Math.max(0, place.start - reach);
  const head = text.slice(from, place.start);
  const tail = text.slice(place.end, place.end + reach);
  const feed = tail.indexOf('\n');
  return {
    start: from + head.lastIndexOf('\n') + 1,
    end: place.end + (feed < 0 ? tail.length : feed),
  };
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
}
