import { ReviewError } from '../errors.ts';
import { isWithin } from '../model/categories.ts';
import type { Layer } from '../model/document.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Source } from '../readers/reader.ts';
import type { Review, Reviewer } from '../reviewer.ts';
import { createMasker, type MaskStyle } from './maskers.ts';
import { PLAIN_REDACTORS } from './plain.ts';
import { planRedactions } from './plan.ts';
import type { Masker, Redactor } from './redaction.ts';
import { type Schedule, scheduleOf } from './schedule.ts';

/** How a copy is made; everything has a default. */
export interface RedactOptions {
  /** The review of the source by the same reviewer, where there is one already. */
  readonly review?: Review | undefined;
  /** A style, or a masker of one's own; one masker for several documents gives the same person the same alias. */
  readonly mask?: MaskStyle | Masker | undefined;
  /** Redactors to ask; those of plain text unless told. `xianshen/node` has `redact` with all of them. */
  readonly redactors?: readonly Redactor[] | undefined;
}

/** A redacted copy that was read and reviewed again, and passed. */
export interface RedactedCopy {
  readonly bytes: Uint8Array;
  /** Of the copy; its verdict is what a clearance is sealed with. */
  readonly review: Review;
  readonly schedule: Schedule;
}

/**
 * Makes the redacted copy of a file (区分处理, 条例 art. 37): what the verdict
 * rules `redact` on is masked, every layer that the policy does not keep is left
 * out, and the copy is read and reviewed again by the same policy.
 *
 * Throws a `ReviewError`: `redaction-unsupported` for a format that nobody
 * redacts; `redaction-refused` where the verdict holds something that a person
 * must decide on, which no copy settles; `redaction-incomplete` where the copy
 * still shows something that was to go.
 */
export async function redact(source: Source, reviewer: Reviewer, options: RedactOptions = {}): Promise<RedactedCopy> {
  const redactor = (options.redactors ?? PLAIN_REDACTORS).find((candidate) => candidate.accepts(source));
  if (redactor === undefined) throw new ReviewError('redaction-unsupported', UNSUPPORTED);
  const review = options.review ?? (await reviewer.review(source));
  const { document, verdict } = review;
  assertSeparable(verdict);
  const { mask = 'label' } = options;
  const redactions = planRedactions(document, verdict, typeof mask === 'string' ? createMasker(mask) : mask);
  const copy = await redactor.redact(source, document, { redactions, keep: KEPT });
  const again = await reviewer.review({ ...source, bytes: copy.bytes });
  assertClean(again.verdict);
  return { bytes: copy.bytes, review: again, schedule: scheduleOf(review, again, redactions, copy.removals, reviewer) };
}

/** What stands on the page stays; the rest must be looked for, and nobody would. */
const KEPT: ReadonlySet<Layer> = new Set(['body', 'header', 'note']);

/**
 * A finding that is for a person to decide on is not settled by taking it out.
 * What several parts add up to, and what could not be looked at, may have gone
 * with the redactions: that is for the review of the copy to say.
 */
function assertSeparable({ rulings }: Verdict): void {
  const undecided = rulings.filter(
    ({ finding, outcome }) => (outcome === 'refer' || outcome === 'block') && !isWithin(finding.category, 'aggregate'),
  );
  if (undecided.length > 0) throw new ReviewError('redaction-refused', refusal(undecided.length));
}

function assertClean({ outcome, rulings, gaps }: Verdict): void {
  if (outcome === 'pass') return;
  const left = rulings.filter((ruling) => ruling.outcome === 'redact').length;
  if (left > 0) throw new ReviewError('redaction-incomplete', incomplete(left));
  const open = rulings.filter((ruling) => ruling.outcome !== 'pass').length + gaps.length;
  throw new ReviewError('redaction-refused', refusal(open));
}

const UNSUPPORTED = '这种格式的文件不能生成脱敏副本。请另存为 DOCX、XLSX、PDF、HTML、Markdown、CSV 或者纯文本后再试。';

function refusal(count: number): string {
  return `有 ${count} 处须由责任人决定（送审或者不予公开），脱敏不能代替决定，未生成副本。请先用 xianshen review 查看并处理。`;
}

function incomplete(count: number): string {
  return `副本再次审查时仍有 ${count} 处应当去除的内容，未生成副本。请人工处理原件后再试。`;
}
