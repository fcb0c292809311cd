import { createMasker, type MaskStyle } from '../redact/maskers/index.ts';
import type { Masker } from '../redact/redaction.ts';
import { articlesOf, reasonsOf, titleOf } from '../report/explain.ts';
import { type Locale, MESSAGES } from '../report/messages/index.ts';
import type { LiveReviewer } from './live.ts';
import type { LiveFinding } from './live-finding.ts';
import type { Approval } from './live-protocol.ts';

/** How an editor shows a live review. */
export interface AdapterOptions {
  readonly live: LiveReviewer;
  /** Language of reasons and actions; `zh` unless told. */
  readonly locale?: Locale | undefined;
  /** What stands in place of a value that is masked; its label (【姓名】) unless told. */
  readonly mask?: MaskStyle | Masker | undefined;
  /**
   * Asks the writer why a finding may stand, in whatever way the program asks
   * things; undefined if it may not after all. Without this nothing can be accepted.
   */
  readonly askApproval?: ((finding: LiveFinding) => Promise<Approval | undefined>) | undefined;
  /** Told where accepting failed, for whoever keeps a place for messages. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** What an editor's adapter has in common with another's. */
export interface Adapter {
  readonly live: LiveReviewer;
  readonly labels: { readonly mask: string; readonly accept: string };
  readonly canAccept: boolean;
  /** What it is, why, and by which articles: one line each. */
  explain(finding: LiveFinding): readonly string[];
  maskOf(finding: LiveFinding, text: string): string;
  accept(finding: LiveFinding): void;
}

export function createAdapter({ live, locale = 'zh', mask = 'label', askApproval, onError }: AdapterOptions): Adapter {
  const masker = typeof mask === 'string' ? createMasker(mask) : mask;
  const { outcome, separator, colon, editor } = MESSAGES[locale];

  async function ask(finding: LiveFinding): Promise<void> {
    try {
      const approval = await askApproval?.(finding);
      if (approval !== undefined) await live.accept(finding, approval);
    } catch (error) {
      onError?.(error);
    }
  }

  return {
    live,
    labels: editor,
    canAccept: askApproval !== undefined,
    explain(finding) {
      const articles = articlesOf(finding.category, locale).join(separator);
      const what = `${titleOf(finding.category, locale)}${colon}${outcome[finding.outcome].title}`;
      return [what, reasonsOf(finding, locale), articles].filter((line) => line !== '');
    },
    maskOf: ({ category, fingerprint }, text) => masker({ category, fingerprint, text }),
    accept: (finding) => void ask(finding),
  };
}

/** The findings that the writer is shown. */
export function shownOf(findings: readonly LiveFinding[]): readonly LiveFinding[] {
  return findings.filter(({ outcome }) => outcome !== 'pass');
}
