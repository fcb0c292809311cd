import { type DigitSet, readSigns, setOf, stretch } from './digits.ts';

/** What may stand in each place of a bank card number; one layout for each length it may have. */
export interface CardMask {
  readonly layouts: readonly (readonly DigitSet[])[];
}

/** Lengths of card numbers in use (ISO/IEC 7812-1; UnionPay 16 to 19). */
const LENGTHS = [16, 17, 18, 19] as const;
const LONGEST = 19;

/**
 * Reads a masked (or whole) bank card number. A mask of sixteen places and
 * more is taken as printed; shorter ones were collapsed, and every length in
 * use is possible.
 */
export function parseMaskedCard(text: string): CardMask | undefined {
  const signs = readSigns(text, LONGEST);
  if (signs === undefined || signs.length < 6) return undefined;
  const lengths = signs.length >= LENGTHS[0] ? [signs.length] : LENGTHS;
  const layouts = lengths.flatMap((length) => stretch(signs, length, 1) ?? []);
  return layouts.length === 0 ? undefined : { layouts: layouts.map((layout) => layout.map(setOf)) };
}

/** How many card numbers fit whose last digit passes the Luhn test (ISO/IEC 7812-1, annex B). Exact up to 2^53. */
export function countCards({ layouts }: CardMask): number {
  return layouts.reduce((sum, layout) => sum + countLayout(layout), 0);
}

/** Counts by remainders mod 10 of the Luhn sum, place by place from the right: O(10 · 10 · length). */
function countLayout(layout: readonly DigitSet[]): number {
  let ways: readonly number[] = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (const [fromRight, set] of [...layout].reverse().entries()) {
    const next = new Array<number>(10).fill(0);
    for (let digit = 0; digit < 10; digit++) {
      if (((set >> digit) & 1) === 0) continue;
      const term = fromRight % 2 === 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
      for (let sum = 0; sum < 10; sum++) next[(sum + term) % 10] = (next[(sum + term) % 10] ?? 0) + (ways[sum] ?? 0);
    }
    ways = next;
  }
  return ways[0] ?? 0;
}
