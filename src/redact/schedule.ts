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

/** The schedule of a copy. */
export function scheduleOf(
  original: Review,
  copy: Review,
  redactions: readonly PlannedRedaction[],
  removals: readonly Removal[],
  { policy }: { readonly policy: Policy },
): Schedule {
  return {
    version: 1,
    original: original.verdict.document.digest,
    copy: copy.verdict.document.digest,
    mediaType: copy.verdict.document.mediaType,
    changes: redactions.map(({ ruling }) => changeOf(ruling, policy)),
    removals,
    basis: copy.verdict.basis,
  };
}

function changeOf({ finding, rule }: PlannedRedaction['ruling'], { rules }: Policy): Change {
  const { place, layer, category } = finding;
  const because = rules.find(({ id }) => id === rule)?.because ?? OTHERWISE;
  return { place, layer, category, articles: categoryOf(category).basis, rule, because };
}

const OTHERWISE = { zh: '策略未列明的内容', en: 'not named by the policy' };
