import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Outcome, Ruling } from '../model/verdict.ts';
import { explainFinding, explanationsOf, sentenceOf } from '../report/explanation.ts';
import { type Locale, MESSAGES } from '../report/messages/index.ts';
import type { Review } from '../reviewer.ts';
import { sourceSpan } from './source-span.ts';

/** What a diagnostic carries along, for the actions on it. */
export interface DiagnosticData {
  /** Index of the ruling in the verdict. */
  readonly ruling: number;
  readonly fingerprint: string;
}

const SEVERITY: Readonly<Record<Exclude<Outcome, 'pass'>, DiagnosticSeverity>> = {
  redact: DiagnosticSeverity.Warning,
  refer: DiagnosticSeverity.Error,
  block: DiagnosticSeverity.Error,
};
const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** What keeps a document from being published, where the editor shows it; gaps and what has no place stand at the top. */
export function diagnosticsOf(review: Review, text: TextDocument, locale: Locale): Diagnostic[] {
  const { verdict } = review;
  const gaps = explanationsOf({ ...verdict, rulings: [] }, locale).map((each) => ({
    range: TOP,
    severity: SEVERITY[each.outcome],
    source: 'xianshen',
    message: sentenceOf(each, locale),
  }));
  const findings = verdict.rulings.flatMap((ruling, index): Diagnostic[] => {
    const { finding, outcome } = ruling;
    if (outcome === 'pass') return [];
    const data: DiagnosticData = { ruling: index, fingerprint: finding.fingerprint };
    const explained = { ...explainFinding(finding, outcome, locale), place: '' };
    return [
      {
        range: rangeOf(review, ruling, text),
        severity: SEVERITY[outcome],
        source: 'xianshen',
        code: finding.category,
        message: `${MESSAGES[locale].outcome[outcome].title}${MESSAGES[locale].colon}${sentenceOf(explained, locale)}`,
        data,
      },
    ];
  });
  return [...gaps, ...findings];
}

/** Where a ruling's finding stands in the editor's text. */
export function rangeOf({ document }: Review, { finding }: Ruling, text: TextDocument): Range {
  const span = sourceSpan(document, finding.block, finding.span);
  if (span === undefined) return TOP;
  return { start: text.positionAt(span.start), end: text.positionAt(span.end) };
}

/** A finding in full, as Markdown: what, the masked value, why, what to do, the articles. */
export function hoverOf({ finding, outcome }: Ruling, locale: Locale): string | undefined {
  if (outcome === 'pass') return undefined;
  const { title, excerpt, reason, todo, articles } = explainFinding(finding, outcome, locale);
  const heading = `**${MESSAGES[locale].outcome[outcome].title}** · ${title} \`${excerpt}\``;
  return [heading, reason, todo, ...articles.map((article) => `- ${article}`)]
    .filter((each) => each !== '')
    .join('\n\n');
}
