import { REGIONS } from './regions.generated.ts';

/** A bit for each number of six digits. */
let regions: Uint32Array | undefined;
let counties: readonly number[] | undefined;

/** Whether the six digits from `at` on are, or ever were, an administrative division of the mainland, Taiwan, Hong Kong or Macau (GB/T 2260). */
export function isRegion(text: string, at: number = 0): boolean {
  let number = 0;
  for (let i = at; i < at + DIGITS; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    // Behind the end there is no digit either.
    if (!(digit >= 0 && digit <= 9)) return false;
    number = number * 10 + digit;
  }
  regions ??= fill();
  return ((regions[number >> 5] ?? 0) & (1 << (number & 31))) !== 0;
}

/** The codes of counties and districts as numbers: those that identity numbers begin with, provinces and prefectures left out. */
export function countyCodes(): readonly number[] {
  counties ??= [...unpack()].filter((code) => code % 100 !== 0);
  return counties;
}

const DIGITS = 6;

function fill(): Uint32Array {
  const bits = new Uint32Array(10 ** DIGITS / 32);
  for (const code of unpack()) bits[code >> 5] = (bits[code >> 5] ?? 0) | (1 << (code & 31));
  return bits;
}

function unpack(): ReadonlySet<number> {
  const codes = new Set<number>();
  for (const word of REGIONS.split(' ')) {
    for (let i = 4; i < word.length; i += 2) codes.add(Number(word.slice(0, 4) + word.slice(i, i + 2)));
  }
  return codes;
}
