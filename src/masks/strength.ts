import { civilOf } from './calendar.ts';
import type { IdCounter } from './count-ids.ts';
import { type IdConstraint, intersect, type Sex } from './id-mask.ts';

/** Which facts about the person every number that still fits has in common. Says that, and never what they are. */
export interface DeterminedFields {
  readonly birthYear: boolean;
  readonly birthMonth: boolean;
  readonly birthDate: boolean;
  readonly sex: boolean;
  /** The whole number: only one fits. */
  readonly number: boolean;
}

/** What a mask gives away although it hides it; all false when nothing fits. */
export function determined(counter: IdCounter, known: IdConstraint): DeterminedFields {
  const births = counter.births(known);
  if (births === undefined) return { birthYear: false, birthMonth: false, birthDate: false, sex: false, number: false };
  const [first, last] = [civilOf(births.from), civilOf(births.to)];
  const birthYear = first.year === last.year;
  return {
    birthYear,
    birthMonth: birthYear && first.month === last.month,
    birthDate: births.from === births.to,
    sex: countOf(counter, known, 'male') === 0 || countOf(counter, known, 'female') === 0,
    number: counter.count(known) === 1,
  };
}

/** How many of the fitting numbers belong to one sex. */
function countOf(counter: IdCounter, known: IdConstraint, sex: Sex): number {
  const narrowed = intersect(known, { mask: known.mask, facts: { sex } });
  return narrowed === undefined ? 0 : counter.count(narrowed);
}

/**
 * The evidence, in bits, that two masked numbers are one person's and not two
 * people's of `prior` (a county, say): log2 of the exact likelihood ratio
 * N(A∧B)·N(prior) / (N(A)·N(B)). −∞ when no number fits both; 0 when nothing is known of the prior.
 */
export function linkBits(counter: IdCounter, a: IdConstraint, b: IdConstraint, prior: IdConstraint): number {
  const within = (known: IdConstraint): number => {
    const inside = intersect(known, prior);
    return inside === undefined ? 0 : counter.count(inside);
  };
  const both = intersect(a, b);
  const shared = both === undefined ? 0 : within(both);
  return shared === 0 ? Number.NEGATIVE_INFINITY : Math.log2((shared * counter.count(prior)) / (within(a) * within(b)));
}
