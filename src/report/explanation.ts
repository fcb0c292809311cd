import type { Finding } from '../model/finding.ts';
import type { GapRuling, Outcome, Verdict } from '../model/verdict.ts';
import { adviceOf, articlesOf, reasonsOf, titleOf } from './explain.ts';
import { type Locale, MESSAGES } from './messages/index.ts';
import { placeWords } from './place.ts';
import { printable } from './width.ts';

/** One thing that keeps a document from being published as it stands, in words. Quotes nothing but the masked excerpt. */
export interface Explanation {
  readonly outcome: Exclude<Outcome, 'pass'>;
  /** What it is: 身份证号. */
  readonly title: string;
  /** The value, masked; empty for a gap. */
  readonly excerpt: string;
  /** Where it is; empty where a gap stands for the whole document. */
  readonly place: string;
  readonly reason: string;
  readonly todo: string;
  /** The articles it rests on; none for a gap. */
  readonly articles: readonly string[];
}

/** A verdict in words, for whoever has no report at hand: a CMS, a service, an editor. Strictest first. */
export function explanationsOf(verdict: Verdict, locale: Locale): readonly Explanation[] {
  const gaps = verdict.gaps.map((each) => explainGap(each, locale));
  const findings = verdict.rulings.flatMap(({ finding, outcome }) =>
    outcome === 'pass' ? [] : [explainFinding(finding, outcome, locale)],
  );
  return [...gaps, ...findings].toSorted((a, b) => STRICTNESS[b.outcome] - STRICTNESS[a.outcome]);
}

/** A finding that does not pass, in words. */
export function explainFinding(finding: Finding, outcome: Explanation['outcome'], locale: Locale): Explanation {
  const messages = MESSAGES[locale];
  const { row, column } = placeWords(finding.place, finding.layer, messages);
  return {
    outcome,
    title: titleOf(finding.category, locale),
    excerpt: printable(finding.excerpt),
    place: [row, column].filter((part) => part !== undefined).join(messages.comma),
    reason: reasonsOf(finding, locale),
    todo: adviceOf(finding.category, messages),
    articles: articlesOf(finding.category, locale),
  };
}

/** An explanation as one sentence: what and where, why, what to do. */
export function sentenceOf({ title, excerpt, place, reason, todo }: Explanation, locale: Locale): string {
  const { colon, separator } = MESSAGES[locale];
  const what = [place, [title, excerpt].filter((part) => part !== '').join(' ')].filter((part) => part !== '');
  return [what.join(colon), reason, todo].filter((part) => part !== '').join(separator);
}

const STRICTNESS = { redact: 1, refer: 2, block: 3 } as const;

function explainGap({ gap, outcome }: GapRuling, locale: Locale): Explanation {
  const messages = MESSAGES[locale];
  const { title, todo } = messages.gap[gap.code];
  const place = gap.place === undefined ? '' : placeWords(gap.place, 'body', messages).row;
  // The reader's note is in Chinese and says more than the code does.
  const reason = locale === 'zh' ? printable(gap.note) : '';
  return { outcome, title, excerpt: '', place, reason, todo, articles: [] };
}
