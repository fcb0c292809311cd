import { cellOf } from '../model/document.ts';
import type { Match } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import type { Passage } from './detector.ts';

/** A column whose cells tell something of the person of their row, whatever the words. */
export interface FactColumn {
  readonly heading: RegExp;
  /** What a cell must have to say anything; without it every answer counts. */
  readonly content?: RegExp | undefined;
  readonly category?: string | undefined;
}

/** What the heading alone says, below even odds: a table of standards has such columns as well, and names nobody. */
const HEADING = -5;
const LONGEST = 60;
/** Answers that tell nothing. */
const NO_ANSWER =
  /^(?:无|否|是|没有|未见异常|正常|良好|健康|一般|合格|符合.{0,6}|达标|不详|不限|不公示|保密|详见.{0,8}|略|同上|待.{1,4}|[-—–/\\*×·.、]{1,6})$/u;

/**
 * The cell that a detector was woken at by its heading, as one fact; a name in its
 * row then speaks for it. Nothing if the detector was woken by a word in it.
 */
export function cellFact(passage: Passage, woken: Span, column: FactColumn): readonly Match[] {
  const { text, label, place } = passage;
  if (label === undefined || cellOf(place) === undefined || woken.start > 0 || woken.end < text.length) return [];
  const end = text.trimEnd().length;
  const start = text.length - text.trimStart().length;
  const answer = text.slice(start, end);
  if (!column.heading.test(label) || answer === '' || answer.length > LONGEST || NO_ANSWER.test(answer)) return [];
  if (column.content !== undefined && !column.content.test(answer)) return [];
  const evidence = [{ kind: 'structure', weight: HEADING }] as const;
  return [
    column.category === undefined ? { start, end, evidence } : { start, end, evidence, category: column.category },
  ];
}
