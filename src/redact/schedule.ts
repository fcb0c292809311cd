import type { ArticleId } from '../model/articles.ts';
import { categoryOf } from '../model/categories.ts';
import type { Layer, Place } from '../model/document.ts';
import type { Basis } from '../model/verdict.ts';
import type { Policy } from '../policy/policy.ts';
import type { Review } from '../reviewer.ts';
import type { PlannedRedaction } from './plan.ts';
import type { Removal } from './redaction.ts';

/** What was changed between a file and its redacted copy (清单). Holds no values. */
export interface Schedule {
  readonly version: 1;
  /** SHA-256 in hex. */
  readonly original: string;
  readonly copy: string;
  readonly mediaType: string;
  readonly changes: readonly Change[];
  readonly removals: readonly Removal[];
  readonly basis: Basis;
}

/** One value that was replaced. */
export interface Change {
  readonly place: Place;
  readonly layer: Layer;
  readonly category: string;
  /** Ids of the articles that the category rests on. */
  readonly articles: readonly ArticleId[];
  /** The policy rule that decided, and its reason. */
  readonly rule: string;
  readonly because: { readonly zh: string; readonly en: string };
}

/** What a schedule is drawn up from. */
export interface Procedure {
  readonly original: Review;
  readonly copy: Review;
  readonly redactions: readonly PlannedRedaction[];
  readonly removals: readonly Removal[];
  readonly policy: Policy;
}

/** The schedule of a copy. */
export function scheduleOf({ original, copy, redactions, removals, policy }: Procedure): Schedule {
  return {
    version: 1,
    original: original.verdict.document.digest,
    copy: copy.verdict.document.digest,
    mediaType: copy.verdict.document.mediaType,
    changes: redactions.map((redaction) => changeOf(redaction, policy)),
    removals: merged(removals),
    basis: copy.verdict.basis,
  };
}

/** Removals of one kind and layer as one line, whatever round they were made in. */
function merged(removals: readonly Removal[]): readonly Removal[] {
  const lines = new Map<string, Removal>();
  for (const removal of removals) {
    const key = [removal.kind, removal.layer, removal.page].join();
    lines.set(key, { ...removal, count: removal.count + (lines.get(key)?.count ?? 0) });
  }
  return [...lines.values()];
}

function changeOf({ ruling, place }: PlannedRedaction, { rules }: Policy): Change {
  const { finding, rule } = ruling;
  const { layer, category } = finding;
  const because = rules.find(({ id }) => id === rule)?.because ?? OTHERWISE;
  return { place, layer, category, articles: categoryOf(category).basis, rule, because };
}

const OTHERWISE = { zh: '策略未列明的内容', en: 'not named by the policy' };
