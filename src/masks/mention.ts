import { bornByAge, bornLoosely, type StatedAge } from './age.ts';
import type { DaySpan } from './calendar.ts';
import { type IdConstraint, type IdFacts, type IdMask, type Sex, sharedFacts, UNKNOWN_ID } from './id-mask.ts';
import type { NameMask } from './name-mask.ts';
import type { PhoneMask } from './phone-mask.ts';

/** What one row or clause says of one person. */
export interface Mention {
  /** Mentions of one list are different people; one that stands in prose has no list. */
  readonly list?: number | undefined;
  readonly name?: NameMask | undefined;
  readonly id?: IdMask | undefined;
  readonly phone?: PhoneMask | undefined;
  readonly sex?: Sex | undefined;
  readonly ages?: readonly StatedAge[] | undefined;
  /** A birth date, month or year that is printed. */
  readonly born?: DaySpan | undefined;
  /** Beginnings of region codes that the person's number must have. */
  readonly regions?: readonly string[] | undefined;
  /** The village or unit: equal keys are one place, and what the key says is not looked at. */
  readonly place?: string | undefined;
}

/**
 * The number of the person mentioned, with every age read as completed years
 * (`exact`, to count by) or as anything an age can mean (`loose`, to refute by).
 * Undefined when the mention contradicts itself.
 */
export function constraintOf(mention: Mention, reading: 'exact' | 'loose'): IdConstraint | undefined {
  let facts: IdFacts | undefined = { sex: mention.sex, born: mention.born, regions: mention.regions };
  for (const age of mention.ages ?? []) {
    const born = reading === 'exact' ? bornByAge(age) : bornLoosely(age);
    facts = facts && sharedFacts(facts, { born });
  }
  return facts && { mask: mention.id ?? UNKNOWN_ID, facts };
}

/** The beginning of a masked number's region code as far as it is printed, for masks with one layout. */
export function printedRegion({ layouts }: IdMask): string {
  const [layout, ...more] = layouts;
  if (layout === undefined || more.length > 0) return '';
  return printed(layout.slice(0, 6)).split('*')[0] ?? '';
}

/** The places of a number as characters: `*` for any that is not certain. */
export function printed(places: readonly number[]): string {
  return places.map((set) => ((set & (set - 1)) === 0 ? (DIGITS[31 - Math.clz32(set)] ?? '*') : '*')).join('');
}

const DIGITS = [...'0123456789X'];
