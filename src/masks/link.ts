import type { IdCounter } from './count-ids.ts';
import { type IdConstraint, UNKNOWN_ID } from './id-mask.ts';
import { constraintOf, type Mention, printed, printedRegion } from './mention.ts';
import { mergeNames, type NameMask, namesFit, shareOfName } from './name-mask.ts';
import { countPhones, intersectPhones, type PhoneMask } from './phone-mask.ts';
import { linkBits } from './strength.ts';

/** How sure it is that two mentions are one person. */
export type LinkKind = 'certain' | 'linked' | 'possible';

export interface Link {
  readonly kind: LinkKind;
  /** Evidence in bits, log2 of a likelihood ratio; infinite when certain. */
  readonly bits: number;
}

/** What linking takes for granted. */
export interface LinkWorld {
  readonly counter: IdCounter;
  /** People in one place (village or unit). */
  readonly residents: number;
  /** Shares of surnames in that place, between 0 and 1. */
  readonly surnameShare: (surname: string) => number;
}

const COUNTY_PEOPLE = 500_000;
const NATION_PEOPLE = 1_400_000_000;
/** A link is drawn at odds of ten to one. */
const ODDS_BITS = Math.log2(10);
/** So many bits below that, it is only possible. */
const DOUBT_BITS = 4;

/**
 * Weighs whether two mentions are one person (Fellegi–Sunter with exact
 * weights): bits of the numbers, the names and the telephones add up, and must
 * outweigh the number of people in the area both belong to. Undefined when too
 * little speaks for it, as with a common masked name, or anything against it.
 */
export function linkOf(a: Mention, b: Mention, world: LinkWorld): Link | undefined {
  const bits = idBits(a, b, world) + nameBits(a.name, b.name, world) + phoneBits(a.phone, b.phone);
  if (bits === Number.NEGATIVE_INFINITY) return undefined;
  if (sameWholeNumber(a, b) || sameNameAndPlace(a, b)) return { kind: 'certain', bits: Number.POSITIVE_INFINITY };
  const needed = Math.log2(peopleOf(a, b, world)) + ODDS_BITS;
  if (bits < needed - DOUBT_BITS) return undefined;
  return { kind: bits >= needed ? 'linked' : 'possible', bits };
}

/** Digits, sex and birth in one exact figure; ages only refute when no reading of them agrees. */
function idBits(a: Mention, b: Mention, { counter }: LinkWorld): number {
  const [one, other] = [constraintOf(a, 'loose'), constraintOf(b, 'loose')];
  if (one === undefined || other === undefined) return Number.NEGATIVE_INFINITY;
  if (saysNothing(one) || saysNothing(other)) return 0;
  const region = sharedRegion(a, b);
  return linkBits(counter, one, other, { mask: UNKNOWN_ID, facts: { regions: region === '' ? undefined : [region] } });
}

function saysNothing({ mask, facts }: IdConstraint): boolean {
  return mask === UNKNOWN_ID && facts.sex === undefined && facts.born === undefined;
}

function nameBits(a: NameMask | undefined, b: NameMask | undefined, { surnameShare }: LinkWorld): number {
  if (a === undefined || b === undefined) return 0;
  if (!namesFit(a, b)) return Number.NEGATIVE_INFINITY;
  const share = (name: NameMask): number => shareOfName(name, surnameShare);
  return Math.log2(share(mergeNames(a, b)) / (share(a) * share(b)));
}

function phoneBits(a: PhoneMask | undefined, b: PhoneMask | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const shared = intersectPhones(a, b);
  // People have more than one telephone: a different one separates nobody.
  if (shared === undefined) return 0;
  return Math.log2((countPhones(shared) * MOBILE_NUMBERS) / (countPhones(a) * countPhones(b)));
}

/** Fifty-five prefixes of a hundred million numbers each. */
const MOBILE_NUMBERS = 5.5e9;

/** The region code both numbers print in full, '' if they do not. */
function sharedRegion(a: Mention, b: Mention): string {
  const [one, other] = [a, b].map(({ id }) => (id === undefined ? '' : printedRegion(id)));
  return one !== undefined && one === other && one.length === 6 ? one : '';
}

/** How many people the area has that both mentions are known to belong to. */
function peopleOf(a: Mention, b: Mention, { residents }: LinkWorld): number {
  if (a.place !== undefined && a.place === b.place) return residents;
  return sharedRegion(a, b) === '' ? NATION_PEOPLE : COUNTY_PEOPLE;
}

function sameWholeNumber(a: Mention, b: Mention): boolean {
  const whole = (mention: Mention): string => printed(mention.id?.layouts[0] ?? []);
  const number = whole(a);
  return number.length === 18 && !number.includes('*') && number === whole(b);
}

function sameNameAndPlace(a: Mention, b: Mention): boolean {
  return a.name?.shows === 'full' && b.name?.shows === 'full' && a.place !== undefined && a.place === b.place;
}
