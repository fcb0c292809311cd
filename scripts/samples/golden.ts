import type { Place } from '../../src/model/document.ts';
import type { Span } from '../../src/model/span.ts';
import type { Outcome, Verdict } from '../../src/model/verdict.ts';

/** What of a verdict must stay the same from one version to the next. */
export interface Golden {
  readonly outcome: Outcome;
  readonly rulings: readonly {
    readonly category: string;
    readonly outcome: Outcome;
    readonly place: Place;
    readonly span: Span;
  }[];
  readonly gaps: readonly { readonly code: string; readonly outcome: Outcome }[];
}

/**
 * A verdict without what changes from run to run (fingerprints), with every
 * weight (evidence), or for information only (rulings that pass).
 */
export function goldenOf({ outcome, rulings, gaps }: Verdict): Golden {
  return {
    outcome,
    rulings: rulings.flatMap(({ finding, outcome: decided }) =>
      decided === 'pass'
        ? []
        : [{ category: finding.category, outcome: decided, place: finding.place, span: finding.span }],
    ),
    gaps: gaps.map(({ gap, outcome: decided }) => ({ code: gap.code, outcome: decided })),
  };
}

/** A verdict in two lines: the kind of paper, the outcome, and how often what is found. */
export interface ShortGolden {
  readonly genre: string | undefined;
  readonly outcome: Outcome;
  /** How many findings of each category do not pass. */
  readonly found: Readonly<Record<string, number>>;
}

/** For the many samples of one paragraph, where the place says little. */
export function shortGoldenOf({ outcome, genre, rulings }: Verdict): ShortGolden {
  const found: Record<string, number> = {};
  for (const { finding, outcome: decided } of rulings) {
    if (decided !== 'pass') found[finding.category] = (found[finding.category] ?? 0) + 1;
  }
  return { genre: genre?.id, outcome, found };
}
