import { adviseMask, type MaskAdvice, type MaskedKind } from './advice.ts';
import { bandOf, type MaskBand, type MaskBands } from './bands.ts';
import { countCards, parseMaskedCard } from './card-mask.ts';
import type { IdCounter } from './count-ids.ts';
import { type IdConstraint, type IdFacts, type IdMask, parseMaskedId } from './id-mask.ts';
import { countPhones, parseMaskedPhone } from './phone-mask.ts';
import { determined } from './strength.ts';

/** What a mask leaves. It never says which numbers are left. */
export interface MaskMeasure {
  /** How many numbers still fit. */
  readonly fits: number;
  readonly band: MaskBand;
  /** What all of them have in common. */
  readonly determined: readonly ('birth-date' | 'birth-month' | 'birth-year' | 'sex')[];
  readonly advice: MaskAdvice['code'];
}

/** Kinds of number whose masks are measured by counting. */
export type CountedKind = Extract<MaskedKind, 'id' | 'mobile-phone' | 'bank-card'>;

/** What masks are counted in. */
export interface MaskWorld {
  /** Counts the numbers of people alive. */
  readonly living: IdCounter;
  /** Counts those of people long dead as well, for numbers that fit nobody else. */
  readonly ever: IdCounter;
  readonly bands: MaskBands;
}

/**
 * Measures a masked number with what is said beside it. Facts that contradict
 * the number are an error of the writer or of the binding, and are left aside.
 */
export function measureMask(kind: CountedKind, text: string, facts: readonly IdFacts[], world: MaskWorld): MaskMeasure {
  const advice = adviseMask(kind).code;
  const mask = kind === 'id' ? parseMaskedId(text) : undefined;
  const found = possible(mask, facts, world);
  const fits = found === undefined ? countOf(kind, text) : found.fits;
  const band = bandOf(fits, world.bands);
  const fields = found === undefined || band === 'pass' ? [] : fieldsOf(found.known, found.counter);
  return { fits, band, determined: fields, advice };
}

/** What is known of a number, and how many numbers fit it. */
interface Possible {
  readonly known: IdConstraint;
  readonly counter: IdCounter;
  readonly fits: number;
}

/** The number with the first of the readings of the facts that leaves any number at all. */
function possible(
  mask: IdMask | undefined,
  readings: readonly IdFacts[],
  { living, ever }: MaskWorld,
): Possible | undefined {
  if (mask === undefined) return undefined;
  for (const facts of [...readings, {}]) {
    const known = { mask, facts };
    const fits = living.count(known);
    if (fits > 0) return { known, counter: living, fits };
  }
  const known = { mask, facts: {} };
  const fits = ever.count(known);
  return fits > 0 ? { known, counter: ever, fits } : undefined;
}

function countOf(kind: CountedKind, text: string): number {
  const phone = kind === 'mobile-phone' ? parseMaskedPhone(text) : undefined;
  if (phone !== undefined) return countPhones(phone);
  const card = kind === 'bank-card' ? parseMaskedCard(text) : undefined;
  const cards = card === undefined ? 0 : countCards(card);
  // Without a layout, or mistyped so that nothing fits: each hidden sign is a digit that may be any.
  return cards > 0 ? cards : 10 ** [...text].filter((char) => !/[0-9\s-]/u.test(char)).length;
}

function fieldsOf(known: IdConstraint, counter: IdCounter): MaskMeasure['determined'] {
  const { birthDate, birthMonth, birthYear, sex } = determined(counter, known);
  const birth = birthDate ? 'birth-date' : birthMonth ? 'birth-month' : birthYear ? 'birth-year' : undefined;
  return [...(birth === undefined ? [] : ([birth] as const)), ...(sex ? (['sex'] as const) : [])];
}
