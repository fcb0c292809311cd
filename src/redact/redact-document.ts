import { ReviewError } from '../errors.ts';
import type { Document, Layer } from '../model/document.ts';
import type { Policy } from '../policy/policy.ts';
import type { Source } from '../readers/reader.ts';
import type { Review, Reviewer } from '../reviewer.ts';
import { assertPassed, assertSeparable, progressOf, UNSUPPORTED } from './checks.ts';
import { emptyColumns } from './columns.ts';
import { applyEdits } from './edits.ts';
import { createMasker, type MaskStyle } from './maskers/index.ts';
import { PLAIN_REDACTORS } from './plain.ts';
import { type PlannedRedaction, planRedactions } from './plan.ts';
import type { Masker, Redactor, Removal } from './redaction.ts';
import { type Schedule, scheduleOf } from './schedule.ts';

/** How a copy is made; everything has a default. */
export interface RedactOptions {
  /** The review of the source by the same reviewer, where there is one already. */
  readonly review?: Review | undefined;
  /** A style (`customary` unless told), or a masker; one masker for several documents gives the same person the same alias. */
  readonly mask?: MaskStyle | Masker | undefined;
  /** Empty the columns of tables that most values go from, in place of masking each value. */
  readonly emptyColumns?: boolean | undefined;
  /** What the copy will be called, which is reviewed as well; the source's name with its values masked unless told. */
  readonly name?: string | undefined;
  /** Redactors to ask; those of plain text unless told. `xianshen/node` has `redact` with all of them. */
  readonly redactors?: readonly Redactor[] | undefined;
}

/** A redacted copy that was read and reviewed again, and passed. */
export interface RedactedCopy {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the copy; its verdict is what a clearance is sealed with. */
  readonly review: Review;
  readonly schedule: Schedule;
}

/**
 * Makes the redacted copy of a file (区分处理, 条例 art. 37): what the verdict
 * rules `redact` on is masked wherever it stands, every layer that the policy
 * does not keep is left out, and the copy is read and reviewed again by the same
 * policy. What only shows then is masked as well. A document that passes has a
 * copy too: itself without the layers that do not stay.
 *
 * Throws a `ReviewError`: `redaction-unsupported` for a format that nobody
 * redacts; `redaction-refused` where the verdict holds something that a person
 * must decide on, which no copy settles; `redaction-incomplete` where something
 * that was to go is found in the copy.
 */
export async function redact(source: Source, reviewer: Reviewer, options: RedactOptions = {}): Promise<RedactedCopy> {
  const redactor = (options.redactors ?? PLAIN_REDACTORS).find((candidate) => candidate.accepts(source));
  if (redactor === undefined) throw new ReviewError('redaction-unsupported', UNSUPPORTED);
  const original = options.review ?? (await reviewer.review(source));
  const { mask = 'customary' } = options;
  const masker = typeof mask === 'string' ? createMasker(mask) : mask;
  const keep = keptBy(reviewer.policy);
  const redactions: PlannedRedaction[] = [];
  const removals: Removal[] = [];
  let copy = source;
  let review = original;
  for (let round = 0; round === 0 || (review.verdict.outcome !== 'pass' && round < ROUNDS); round++) {
    assertSeparable(review.verdict);
    const masked = planRedactions(review.document, review.verdict, masker);
    const planned = options.emptyColumns === true ? emptyColumns(review.document, masked) : masked;
    const { bytes, removals: removed } = await redactor.redact(copy, review.document, {
      redactions: planned.filter(({ block }) => !isFileName(review.document, block)),
      keep,
    });
    redactions.push(...planned);
    removals.push(...removed);
    copy = { ...copy, name: nameOf(copy.name, review.document, planned, options.name), bytes };
    review = await reviewer.review(copy);
    progressOf(review.verdict, redactions);
  }
  assertPassed(review.verdict);
  const schedule = scheduleOf({ original, copy: review, redactions, removals, policy: reviewer.policy });
  return { name: copy.name, bytes: copy.bytes, review, schedule };
}

/** A mask may bring something else to light: each round masks what the one before has shown. */
const ROUNDS = 3;

/** What stands on the page stays; the rest must be looked for, and nobody would. */
function keptBy({ keep = ['body', 'header', 'note'] }: Policy): ReadonlySet<Layer> {
  return new Set(keep);
}

function isFileName({ blocks }: Document, block: number): boolean {
  const place = blocks[block]?.place;
  return place?.kind === 'property' && place.name === 'file-name';
}

/** The name of the copy. A star in it would be no file name on some systems. */
function nameOf(
  name: string,
  document: Document,
  planned: readonly PlannedRedaction[],
  chosen: string | undefined,
): string {
  if (chosen !== undefined) return chosen;
  const edits = planned
    .filter(({ block }) => isFileName(document, block))
    .map(({ span, replacement }) => ({ ...span, replacement: replacement.replaceAll('*', '×') }));
  return applyEdits(name, edits);
}
