import type { Passage } from '../detectors/detector.ts';
import type { Evidence, Match } from '../model/finding.ts';
import { contains, overlaps, type Span } from '../model/span.ts';
import { foldTerm } from '../normalize/fold-term.ts';
import type { Term } from './dictionary.ts';
import type { Lexicon } from './lexicon.ts';

const TERM_WEIGHT = 10;
/** A spelling interrupted by spaces is often only letter-spacing in a heading. */
const INTERRUPTED_WEIGHT = -2;
/** How far around a term its excuses are looked for, in code units. */
const EXCUSE_REACH = 24;
/** How much text around a doubtful term is segmented, in code units. */
const WINDOW = 12;

/** What a term of a dictionary, found at a span of a passage, amounts to; undefined if it is excused or no word of its own. */
export function matchTerm(passage: Passage, lexicon: Lexicon, term: number, span: Span): Match | undefined {
  const dictionary = lexicon.dictionaryOf(term);
  const qualification = lexicon.qualification(term);
  const text = lexicon.terms[term] ?? '';
  if (qualification?.excuse?.some((excuse) => isExcused(passage, span, excuse))) return undefined;
  if (needsBoundary(text, qualification) && !isWordOfItsOwn(passage, span)) return undefined;
  const evidence: Evidence[] = [
    { kind: 'term', weight: qualification?.weight ?? TERM_WEIGHT, params: { dictionary: dictionary.id } },
  ];
  if (span.end - span.start > text.length) evidence.push({ kind: 'interrupted', weight: INTERRUPTED_WEIGHT });
  return { ...span, evidence, category: dictionary.category, value: foldTerm(text) };
}

function needsBoundary(term: string, qualification: Term | undefined): boolean {
  return qualification?.boundary ?? term.length === 2;
}

/** Whether the span lies inside an occurrence of the excusing phrase. */
function isExcused(passage: Passage, span: Span, excuse: string): boolean {
  const from = Math.max(0, span.start - EXCUSE_REACH);
  const window = passage.text.slice(from, span.end + EXCUSE_REACH);
  for (let at = window.indexOf(excuse); at >= 0; at = window.indexOf(excuse, at + 1)) {
    if (contains({ start: from + at, end: from + at + excuse.length }, span)) return true;
  }
  return false;
}

const HAN = /\p{Script=Han}/u;

/** Whether no word of the text has a part of the span and something else (as 司机 does in 司机密切). A longer word may hold all of it. */
function isWordOfItsOwn(passage: Passage, span: Span): boolean {
  const { text } = passage;
  // Nothing can reach over the end of a line or a sign, and then there is no need to segment.
  if (!HAN.test(text.charAt(span.start - 1)) && !HAN.test(text.charAt(span.end))) return true;
  const window = { start: Math.max(0, span.start - WINDOW), end: Math.min(text.length, span.end + WINDOW) };
  return passage.words(window).every((word) => contains(word, span) || contains(span, word) || !overlaps(word, span));
}
