import { DOT, isHan, LETTER } from './alphabet.ts';

/**
 * The tags of the linear chain. A name of surname and given name runs B (M …) E, any other name (transliterated,
 * Uyghur, Tibetan, Mongol …) runs X (Y …) Z, and everything else is O.
 */
export const TAG_COUNT = 7;

/** How many of them a weight can speak for: all but O, which is 0. */
export const NAME_TAGS: number = TAG_COUNT - 1;

/** The set of all tags, as {@link tagsFor} gives it. */
export const ANY_TAG: number = (1 << TAG_COUNT) - 1;

export const O = 0;
export const B = 1;
export const M = 2;
export const E = 3;
export const X = 4;
export const Y = 5;
export const Z = 6;

/** The pairs of tags that may follow one another, as [from, to]; also the order of the model's transition weights. */
export const TRANSITIONS: readonly (readonly [number, number])[] = [
  [O, O],
  [O, B],
  [O, X],
  [B, M],
  [B, E],
  [M, M],
  [M, E],
  [E, O],
  [E, B],
  [E, X],
  [X, Y],
  [X, Z],
  [Y, Y],
  [Y, Z],
  [Z, O],
  [Z, B],
  [Z, X],
];

/**
 * The tags that a symbol may bear, as a bit set: a name of surname and given name is of Chinese characters only, any
 * other name may also have letters and, inside, dots, hyphens and spaces.
 */
export function tagsFor(symbol: number): number {
  if (isHan(symbol)) return ANY_TAG;
  if (symbol === LETTER) return (1 << O) | (1 << X) | (1 << Y) | (1 << Z);
  return symbol === DOT || symbol === 0x20 || symbol === 0x2e || symbol === 0x2014 ? (1 << O) | (1 << Y) : 1 << O;
}
