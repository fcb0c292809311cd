import { digitOf, isMaskSign, isSeparator } from './glyphs.ts';

/** A masked number plate (机动车号牌, GA 36), by place: the character that stands there, undefined if hidden. */
export interface PlateMask {
  readonly province: string | undefined;
  readonly city: string | undefined;
  /** Five places, or six of a new-energy plate. */
  readonly tail: readonly (string | undefined)[];
}

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
/** The letters of a plate: I and O are left out. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
/** Letters that mark a new-energy plate: pure electric and other. */
const ENERGY_LETTERS = 'DABCEFGHJK';
const MAX_LETTERS = 2;

/** Reads a masked (or whole) plate: province, letter and five or six places. A letter X is a letter. */
export function parseMaskedPlate(text: string): PlateMask | undefined {
  const places: (string | undefined)[] = [];
  for (const char of text.trim().toUpperCase()) {
    if (isSeparator(char)) continue;
    const digit = digitOf(char);
    if (places.length === MAX_PLACES) return undefined;
    if (isMaskSign(char)) places.push(undefined);
    else if (digit !== undefined) places.push(String(digit));
    else places.push(char);
  }
  const [province, city, ...tail] = places;
  if (tail.length < 5 || !oneOf(PROVINCES, province) || !oneOf(LETTERS, city)) return undefined;
  if (!tail.every((char) => oneOf(LETTERS, char) || oneOf('0123456789', char))) return undefined;
  const mask = { province, city, tail };
  return countPlates(mask) === 0 ? undefined : mask;
}

const MAX_PLACES = 8;

/** How many plates fit: at most two letters among the five places; new-energy plates by their two layouts. */
export function countPlates({ province, city, tail }: PlateMask): number {
  const heads = (province === undefined ? PROVINCES.length : 1) * (city === undefined ? LETTERS.length : 1);
  return heads * (tail.length === 6 ? countEnergy(tail) : countTail(tail, MAX_LETTERS));
}

/** Ways to fill the places with digits and at most so many letters. */
function countTail(tail: readonly (string | undefined)[], letters: number): number {
  let ways: readonly number[] = [1, ...Array.from({ length: letters }, () => 0)];
  for (const char of tail) {
    const digits = fitting('0123456789', char);
    const capitals = fitting(LETTERS, char);
    ways = ways.map((count, used) => count * digits + (ways[used - 1] ?? 0) * capitals);
  }
  return ways.reduce((sum, count) => sum + count, 0);
}

/** Small cars: energy letter, digit or letter, four digits. Large ones: five digits, energy letter. */
function countEnergy(tail: readonly (string | undefined)[]): number {
  const digits = (places: readonly (string | undefined)[]): number =>
    places.reduce((product, char) => product * fitting('0123456789', char), 1);
  const small = fitting(ENERGY_LETTERS, tail[0]) * fitting(`${LETTERS}0123456789`, tail[1]) * digits(tail.slice(2));
  return small + digits(tail.slice(0, 5)) * fitting(ENERGY_LETTERS, tail[5]);
}

function fitting(alphabet: string, char: string | undefined): number {
  return char === undefined ? alphabet.length : alphabet.includes(char) ? 1 : 0;
}

function oneOf(alphabet: string, char: string | undefined): boolean {
  return char === undefined || alphabet.includes(char);
}
