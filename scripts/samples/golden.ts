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
