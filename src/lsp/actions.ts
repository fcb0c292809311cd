import { type CodeAction, CodeActionKind, type TextEdit } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Ruling } from '../model/verdict.ts';
import { createMasker } from '../redact/maskers/index.ts';
import { planRedactions } from '../redact/plan.ts';
import { titleOf } from '../report/explain.ts';
import { fill, type Locale } from '../report/messages/index.ts';
import type { Review } from '../reviewer.ts';
import { sourceSpan } from './source-span.ts';
import { LSP_WORDS } from './words.ts';

/** The command behind the action that lets a finding stand. */
export const ACCEPT = 'xianshen.accept';

/** What the editor hands back with the command; a client that asks its user fills in the rest. */
export interface Acceptance {
  readonly uri: string;
  readonly fingerprint: string;
  readonly reason?: string | undefined;
  readonly by?: string | undefined;
  /** Last day it holds, as YYYY-MM-DD. */
  readonly until?: string | undefined;
}

/** What can be done about a finding: mask its value as is customary, or let it stand with a reason. */
export function actionsFor(ruling: Ruling, review: Review, text: TextDocument, locale: Locale): CodeAction[] {
  const words = LSP_WORDS[locale];
  const { finding } = ruling;
  const title = titleOf(finding.category, locale);
  const edit = maskOf(ruling, review, text);
  const mask: CodeAction[] =
    edit === undefined
      ? []
      : [
          {
            title: fill(words.mask, { title, mask: edit.newText }),
            kind: CodeActionKind.QuickFix,
            isPreferred: true,
            edit: { changes: { [text.uri]: [edit] } },
          },
        ];
  const acceptance: Acceptance = { uri: text.uri, fingerprint: finding.fingerprint };
  const accept: CodeAction = {
    title: fill(words.accept, { title }),
    kind: CodeActionKind.QuickFix,
    command: { title: fill(words.accept, { title }), command: ACCEPT, arguments: [acceptance] },
  };
  return [...mask, accept];
}

/** The edit that masks a finding; what must be decided by a person, or stands in no place, has none. */
function maskOf({ finding, outcome }: Ruling, review: Review, text: TextDocument): TextEdit | undefined {
  if (outcome !== 'redact') return undefined;
  const planned = planRedactions(review.document, review.verdict, createMasker('customary')).find(
    ({ block, span }) => block === finding.block && span.start <= finding.span.start && finding.span.end <= span.end,
  );
  const span = planned && sourceSpan(review.document, planned.block, planned.span);
  if (planned === undefined || span === undefined) return undefined;
  const range = { start: text.positionAt(span.start), end: text.positionAt(span.end) };
  return { range, newText: planned.replacement };
}
