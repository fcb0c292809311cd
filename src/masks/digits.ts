import { digitOf, isCross, isMaskSign, isSeparator } from './glyphs.ts';

/** A set of digits in the low ten bits: bit 3 set means that a 3 may stand there. */
export type DigitSet = number;

export const ANY_DIGIT: DigitSet = 0b11_1111_1111;

/** Bit 10 of the last place of an identity number: its check character may be X. */
export const CHECK_X: DigitSet = 1 << 10;

/** How many members a set of at most eleven has. */
export function sizeOf(set: DigitSet): number {
  let rest = set;
  let size = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    size += 1;
  }
  return size;
}

/** What stands in a place of a masked number: a digit, or one of the two kinds of cover. */
export type Sign = number | 'hidden' | 'cross';

/**
 * The places of a masked number in order, separators dropped; undefined as
 * soon as something is neither digit nor cover, or more than `limit` places.
 */
export function readSigns(text: string, limit: number): readonly Sign[] | undefined {
  const signs: Sign[] = [];
  for (const char of text.trim()) {
    if (isSeparator(char)) continue;
    const sign = digitOf(char) ?? (isMaskSign(char) ? 'hidden' : isCross(char) ? 'cross' : undefined);
    if (sign === undefined || signs.length === limit) return undefined;
    signs.push(sign);
  }
  return signs;
}

/** A digit as the set of itself, any cover as all ten. */
export function setOf(sign: Sign): DigitSet {
  return typeof sign === 'number' ? 1 << sign : ANY_DIGIT;
}

/** Place by place what both allow; undefined if a place is left with nothing. */
export function sharedPlaces(a: readonly DigitSet[], b: readonly DigitSet[]): readonly DigitSet[] | undefined {
  if (a.length !== b.length) return undefined;
  const shared = a.map((set, index) => set & (b[index] ?? 0));
  return shared.includes(0) ? undefined : shared;
}

/**
 * The ways to stretch the runs of covers so that the number gets `length`
 * places, for masks whose stars were collapsed (`4301****0018`). A mask with
 * stars too many has one run to shorten. Undefined if there are no ways, or
 * more than `limit`.
 */
export function stretch(
  signs: readonly Sign[],
  length: number,
  limit: number,
): readonly (readonly Sign[])[] | undefined {
  const missing = length - signs.length;
  if (missing === 0) return [signs];
  const runs = lastOfRuns(signs);
  if (missing < 0) return shorten(signs, runs, -missing);
  const found: Sign[][] = [];
  const extra = new Map<number, number>();
  const place = (run: number, left: number): boolean => {
    const index = runs[run];
    if (index === undefined) return left > 0 || keep();
    for (let here = run === runs.length - 1 ? left : 0; here <= left; here++) {
      extra.set(index, here);
      if (!place(run + 1, left - here)) return false;
    }
    return true;
  };
  const keep = (): boolean => {
    if (found.length === limit) return false;
    found.push(signs.flatMap((sign, index) => [sign, ...Array.from({ length: extra.get(index) ?? 0 }, () => sign)]));
    return true;
  };
  return place(0, missing) && found.length > 0 ? found : undefined;
}

/** Takes covers away from the only run, of which one must stay. */
function shorten(
  signs: readonly Sign[],
  runs: readonly number[],
  surplus: number,
): readonly (readonly Sign[])[] | undefined {
  const [last, ...more] = runs;
  if (last === undefined || more.length > 0) return undefined;
  const kept = signs.filter((_, index) => index <= last - surplus || index > last);
  return signs.slice(last - surplus, last + 1).every((sign) => typeof sign !== 'number') ? [kept] : undefined;
}

/** The index of the last cover of each run of covers. */
function lastOfRuns(signs: readonly Sign[]): readonly number[] {
  const covers = signs.map((sign) => typeof sign !== 'number');
  return covers.flatMap((cover, index) => (cover && covers[index + 1] !== true ? [index] : []));
}
