import type { Evidence } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import type { Passage } from './detector.ts';

/** How far before and after a match words count as its context, in code units. */
const BEFORE = 24;
const AFTER = 12;
const FIELD = 32;

/** The stretch of text before a match within its line, at most `length` code units. */
export function before(passage: Passage, span: Span, length: number = BEFORE): string {
  if (span.start === 0) return '';
  const text = passage.text.slice(Math.max(0, span.start - length), span.start);
  return text.slice(text.lastIndexOf('\n', text.length - 2) + 1);
}

/** The stretch of text after a match within its line, at most `length` code units. */
export function after(passage: Passage, span: Span, length: number = AFTER): string {
  const text = passage.text.slice(span.end, span.end + length);
  const line = text.indexOf('\n');
  return line < 0 ? text : text.slice(0, line);
}

/** What ends the reach of a label: punctuation, the next cell, */
const FIELD_END = ',。;、|\t\n!?';
/** none of which stands behind this one in Unicode, as all Han do, */
const LAST_END = 0x3002;
/** another number of so many digits. */
const LONG_NUMBER = 6;

/** The words that a match answers to (字段名): what stands before it since the last punctuation mark or long number. */
export function fieldBefore(passage: Passage, span: Span): string {
  if (span.start === 0) return '';
  const text = before(passage, span, FIELD).trimEnd();
  let start = 0;
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    digits = unit >= 0x30 && unit <= 0x39 ? digits + 1 : 0;
    if (digits < LONG_NUMBER && (digits > 0 || unit > LAST_END || !FIELD_END.includes(text.charAt(i)))) continue;
    start = i + 1;
    digits = 0;
  }
  return text.slice(start);
}

/** `@`: behind it in ASCII stand the letters. */
const LAST_SIGN = 0x40;

/** What words are worth: as heading or field name of the match, or merely near it. */
export interface CueWeights {
  readonly label: number;
  readonly near: number;
}

const USUAL: CueWeights = { label: 25, near: 12 };

/**
 * Evidence from the words around a match: its table heading, else the name of
 * its field (`身份证号：`), else words that stand near it or follow it at once
 * (`持…护照`). The pattern must be linear, of words, and without the flags `g` and `y`.
 */
export function cueEvidence(
  passage: Passage,
  span: Span,
  pattern: RegExp,
  weights: CueWeights = USUAL,
): Evidence | undefined {
  if (isHeaded(passage, pattern)) return { kind: 'heading', weight: weights.label };
  const isLed = hasWordsBefore(passage.text, span.start);
  if (isLed && pattern.test(fieldBefore(passage, span))) return { kind: 'label', weight: weights.label };
  if (weights.near === 0) return undefined;
  const { length } = passage.text;
  return (isLed && pattern.test(before(passage, span))) || (span.end < length && pattern.test(after(passage, span, 6)))
    ? { kind: 'context', weight: weights.near }
    : undefined;
}

/** What each pattern said of each label: a table has the same few headings in every row. */
const HEADED = new WeakMap<RegExp, Map<string, boolean>>();
/** No flood of labels shall fill the memory. */
const MOST_LABELS = 1000;

/** Whether the label of a passage has what a pattern looks for, which must be without the flags `g` and `y`. */
export function isHeaded({ label }: Passage, pattern: RegExp): boolean {
  if (label === undefined) return false;
  let known = HEADED.get(pattern);
  if (known === undefined) {
    known = new Map();
    HEADED.set(pattern, known);
  }
  let has = known.get(label);
  if (has === undefined) {
    has = pattern.test(label);
    if (known.size >= MOST_LABELS) known.clear();
    known.set(label, has);
  }
  return has;
}

/** Whether anything but digits and signs stands before a place: among figures there is no word to look for. */
function hasWordsBefore(text: string, start: number): boolean {
  for (let i = start - 1; i >= 0 && i >= start - FIELD; i--) if (text.charCodeAt(i) > LAST_SIGN) return true;
  return false;
}

/** The reasons that hold, without the places of those that do not. */
export function reasons(...evidence: (Evidence | undefined | false)[]): readonly Evidence[] {
  // In the list that the call has made: a second one would take as long as all the rest.
  let held = 0;
  for (const reason of evidence) if (reason !== undefined && reason !== false) evidence[held++] = reason;
  evidence.length = held;
  return evidence as readonly Evidence[];
}
