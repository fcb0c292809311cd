import { type Fields, readEntry } from '../entry/index.ts';
import { sha256Hex } from '../model/digest.ts';
import { assertSeparable, progressOf } from '../redact/checks.ts';
import { type PlannedRedaction, planRedactions } from '../redact/plan.ts';
import type { Masker } from '../redact/redaction.ts';
import type { Review, Reviewer } from '../reviewer.ts';
import { rewriteEntry } from './rewrite-entry.ts';

/** What the copy of an entry is made with. */
export interface EntryRedaction {
  readonly fields: Fields;
  readonly reviewer: Pick<Reviewer, 'reviewPackage'>;
  readonly masker: Masker;
}

/**
 * The copy of an entry with its values masked, by the review of it; masking may
 * bring something else to light, which is masked as well. Whoever asks reviews
 * the copy. Throws a `ReviewError` as `redact` does.
 */
export async function redactEntry<Entry>(entry: Entry, first: Review, options: EntryRedaction): Promise<Entry> {
  const { fields, reviewer, masker } = options;
  const done: PlannedRedaction[] = [];
  let [copy, review] = [entry, first];
  for (let round = 0; review.verdict.outcome !== 'pass' && round < ROUNDS; round++) {
    assertSeparable(review.verdict);
    const planned = planRedactions(review.document, review.verdict, masker);
    copy = rewriteEntry(copy, fields, review.document, planned);
    done.push(...planned);
    const { document } = await readEntry(copy, fields, sha256Hex);
    const { documents } = await reviewer.reviewPackage([document]);
    review = documents[0] ?? review;
    progressOf(review.verdict, done);
  }
  return copy;
}

const ROUNDS = 3;
