import type { Evidence } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import type { Passage } from './detector.ts';

/** How far before and after a match words count as its context, in code units. */
const BEFORE = 24;
const AFTER = 12;

/** The stretch of text before a match within its line, at most `length` code units. */
export function before(passage: Passage, span: Span, length: number = BEFORE): string {
  const text = passage.text.slice(Math.max(0, span.start - length), span.start);
  return text.slice(text.lastIndexOf('\n', text.length - 2) + 1);
}

/** The stretch of text after a match within its line, at most `length` code units. */
export function after(passage: Passage, span: Span, length: number = AFTER): string {
  const text = passage.text.slice(span.end, span.end + length);
  const line = text.indexOf('\n');
  return line < 0 ? text : text.slice(0, line);
}

/**
 * Evidence from the words around a match: its label (a table heading or form
 * field), else the words shortly before it. The pattern must be linear and
 * without the flags `g` and `y`.
 */
export function contextEvidence(passage: Passage, span: Span, pattern: RegExp, weight = 15): Evidence | undefined {
  if (passage.label !== undefined && pattern.test(passage.label)) return { kind: 'heading', weight };
  return pattern.test(before(passage, span)) ? { kind: 'context', weight } : undefined;
}
