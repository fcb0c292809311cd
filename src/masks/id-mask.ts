import { type DaySpan, sharedDays } from './calendar.ts';
import { ANY_DIGIT, CHECK_X, type DigitSet, readSigns, type Sign, setOf, sharedPlaces, stretch } from './digits.ts';

/**
 * What is known of a resident identity number (公民身份号码, GB 11643-1999):
 * which characters may stand in each of its 18 places. A mask with collapsed
 * stars has several layouts; the number fits one of them.
 */
export interface IdMask {
  readonly layouts: readonly IdLayout[];
}

/** Eighteen sets: region 0–5, birth date 6–13, sequence 14–16, check character 17 (bit 10 is X). */
export type IdLayout = readonly DigitSet[];

export type Sex = 'male' | 'female';

/** What else a row or clause says of the same person. */
export interface IdFacts {
  readonly sex?: Sex | undefined;
  /** Days on which the person may have been born. */
  readonly born?: DaySpan | undefined;
  /** Beginnings of region codes (GB/T 2260), `43`, `4301` or `430102`; the number starts with one of them. */
  readonly regions?: readonly string[] | undefined;
}

/** Everything known of one person's number. */
export interface IdConstraint {
  readonly mask: IdMask;
  readonly facts: IdFacts;
}

const LENGTH = 18;
const OLD_LENGTH = 15;
const CARD_LENGTH = 20;
const CHECK = 17;
/** People type stars too many as well as too few. */
const SURPLUS = 6;
/** More ways than this to stretch a mask, and it says too little to be worth counting. */
const MAX_LAYOUTS = 8;

/** Nothing is known of the number. */
export const UNKNOWN_ID: IdMask = {
  layouts: [[...Array.from({ length: CHECK }, () => ANY_DIGIT), ANY_DIGIT | CHECK_X]],
};

/**
 * Reads a masked (or whole) resident identity number: any mask sign,
 * full-width digits, separators, 15 digits (lifted to 18 with `19` before the
 * year and the check character open), stars too few or too many for 18 places.
 *
 * Whether the text is meant as an identity number is for the caller to know,
 * by its label or column: `138****0000` can be read as one too.
 */
export function parseMaskedId(text: string): IdMask | undefined {
  const signs = readSigns(text, LENGTH + SURPLUS);
  if (signs === undefined || signs.length < 6) return undefined;
  return signs.length === OLD_LENGTH && !endsInLetter(signs) ? { layouts: [lift(signs)] } : layoutsOf(signs);
}

/**
 * Reads a masked number of a disability certificate (残疾人证): the identity
 * number and two digits for kind and degree, on a re-issue `B` and a number as
 * well. All twenty places must be there, for nothing else tells where the two digits begin.
 */
export function parseMaskedDisabilityCard(text: string): IdMask | undefined {
  const signs = readSigns(text.trim().replace(/[BbＢ]\d{1,2}$/u, ''), CARD_LENGTH);
  return signs?.length === CARD_LENGTH ? layoutsOf(signs.slice(0, LENGTH)) : undefined;
}

/** What both leave possible; undefined when they cannot be the same number. */
export function intersect(a: IdConstraint, b: IdConstraint): IdConstraint | undefined {
  const layouts = a.mask.layouts.flatMap((one) => b.mask.layouts.map((other) => sharedPlaces(one, other)));
  const possible = distinct(layouts.filter((layout) => layout !== undefined));
  const facts = sharedFacts(a.facts, b.facts);
  return possible.length === 0 || facts === undefined ? undefined : { mask: { layouts: possible }, facts };
}

/** The facts of two mentions together; undefined when they contradict each other. */
export function sharedFacts(a: IdFacts, b: IdFacts): IdFacts | undefined {
  if (a.sex !== undefined && b.sex !== undefined && a.sex !== b.sex) return undefined;
  const born = a.born && b.born ? sharedDays(a.born, b.born) : (a.born ?? b.born);
  if (born === undefined && a.born !== undefined) return undefined;
  const regions = a.regions && b.regions ? sharedPrefixes(a.regions, b.regions) : (a.regions ?? b.regions);
  if (regions?.length === 0) return undefined;
  return { sex: a.sex ?? b.sex, born, regions };
}

/** Of each pair that begins alike, the longer. */
function sharedPrefixes(a: readonly string[], b: readonly string[]): readonly string[] {
  const shared = a.flatMap((one) =>
    b.flatMap((other) => (one.startsWith(other) ? [one] : other.startsWith(one) ? [other] : [])),
  );
  return [...new Set(shared)];
}

function distinct(layouts: readonly IdLayout[]): readonly IdLayout[] {
  return [...new Map(layouts.map((layout) => [layout.join(), layout])).values()];
}

/** A cross is the check letter when it comes last and no other cross stands before it. */
function endsInLetter(signs: readonly Sign[]): boolean {
  return signs.at(-1) === 'cross' && signs.at(-2) !== 'cross';
}

/** The eighteen places in every way the signs can be stretched to them; a check letter stays the last. */
function layoutsOf(signs: readonly Sign[]): IdMask | undefined {
  const letter = endsInLetter(signs);
  const ways = letter
    ? stretch(signs.slice(0, -1), CHECK, MAX_LAYOUTS)?.map((way) => [...way.map(setOf), CHECK_X])
    : stretch(signs, LENGTH, MAX_LAYOUTS)?.map((way) =>
        way.map((sign, place) => (place === CHECK ? checkOf(sign) : setOf(sign))),
      );
  return ways && { layouts: distinct(ways) };
}

function checkOf(sign: Sign): DigitSet {
  return typeof sign === 'number' ? 1 << sign : ANY_DIGIT | CHECK_X;
}

/** A 15-digit number of before 1999 as 18 places: the century is 19 and the check character open. */
function lift(signs: readonly Sign[]): IdLayout {
  const sets = signs.map(setOf);
  return [...sets.slice(0, 6), 1 << 1, 1 << 9, ...sets.slice(6), ANY_DIGIT | CHECK_X];
}
