import { cellOf } from '../model/document.ts';
import type { Evidence, EvidenceKind, Match } from '../model/finding.ts';
import { overlaps, type Span } from '../model/span.ts';
import type { Passage } from './detector.ts';
import { addressEvidence, bracketAround, clauseBefore, isAlone, isQuoted } from './frame.ts';
import { matchesAround, type Pattern, patternsOn, type Window, windowAt } from './window.ts';

/** A phrase of the trade: how it reads, what it is, and how much it says where it stands in running text. */
export interface Phrase extends Pattern {
  /** With the flags `g` and `u`; linear. Compared with the text of a {@link Window}. */
  readonly pattern: RegExp;
  readonly weight: number;
  readonly category?: string | undefined;
  /** Added when the phrase has its line or a bracket to itself; unless said, 10 for a phrase that is addressed and 0 for others. */
  readonly alone?: number | undefined;
  /** `false` for phrases that speak about their paper by their very form: whom else they address does not matter. */
  readonly addressed?: boolean | undefined;
  /** How many characters of the clause before the match are part of the finding. */
  readonly lead?: number | undefined;
  /** Reasons from the surroundings, for this phrase only. */
  readonly evidence?: (window: Window, span: Span) => Iterable<Evidence>;
}

/** A quotation of a phrase is talk about it. */
const QUOTED: Evidence = { kind: 'excuse', weight: -30 };

/** The phrases that the woken place is part of, with what their position and sentence say. */
export function phrasesAt(passage: Passage, woken: Span, phrases: readonly Phrase[]): readonly Match[] {
  const possible = patternsOn(passage, woken, phrases);
  if (possible.length === 0) return [];
  const window = windowAt(passage, woken);
  const matches: Match[] = [];
  for (const index of possible) {
    const phrase = phrases[index];
    if (phrase === undefined) continue;
    for (const match of matchesAround(window, phrase)) {
      const lead = Math.min(phrase.lead ?? 0, clauseBefore(window, match).length);
      const span = { start: match.start - lead, end: match.end };
      const at = window.toPassage(span);
      const evidence = [...weigh(passage, window, span, phrase)];
      matches.push(
        phrase.category === undefined ? { ...at, evidence } : { ...at, evidence, category: phrase.category },
      );
    }
  }
  return likeliest(matches);
}

/** Of matches that overlap, the longest that is more likely than not, else the likeliest. */
export function likeliest(matches: readonly Match[]): readonly Match[] {
  if (matches.length < 2) return matches;
  const ranked = matches
    .map((match) => ({ match, weight: match.evidence.reduce((sum, { weight }) => sum + weight, 0) }))
    .sort((a, b) => Number(b.weight >= 0) - Number(a.weight >= 0) || rank(b) - rank(a));
  const kept: Match[] = [];
  for (const { match } of ranked) if (!kept.some((other) => overlaps(other, match))) kept.push(match);
  return kept;
}

function rank({ match, weight }: { readonly match: Match; readonly weight: number }): number {
  return weight >= 0 ? match.end - match.start : weight;
}

function* weigh(passage: Passage, window: Window, span: Span, phrase: Phrase): Iterable<Evidence> {
  yield { kind: 'term', weight: phrase.weight };
  const alone = phrase.alone ?? (phrase.addressed === false ? 0 : 10);
  // Alone in a cell below a heading, it is the value of a field: 出生日期|不公示.
  const isValue = passage.label !== undefined && cellOf(passage.place) !== undefined;
  if (isAlone(window, span) && !isValue) yield { kind: 'position', weight: alone };
  else if (headsBracket(window, span)) yield { kind: 'structure', weight: alone };
  if (passage.layer === 'header') yield { kind: 'position', weight: 5 };
  if (isQuoted(window, span)) yield QUOTED;
  if (phrase.addressed !== false) yield* addressEvidence(window, span);
  if (phrase.evidence !== undefined) yield* phrase.evidence(window, span);
}

/** Whether the span begins a bracket: （内部资料，请勿外传）. */
export function headsBracket(window: Window, span: Span): boolean {
  const bracket = bracketAround(window, span);
  return bracket !== undefined && span.start - bracket.start <= 1;
}

/** Evidence of a kind if the text matches: the shorthand of the phrase lists. */
export function* when(test: boolean, kind: EvidenceKind, weight: number): Iterable<Evidence> {
  if (test) yield { kind, weight };
}
