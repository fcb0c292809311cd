import { isCross, isMaskSign } from './glyphs.ts';
import { shareOfSurname, surnameLength } from './surnames.ts';

/**
 * What a name as printed shows: 王** and 王某某 the surname, 张*三 all but one
 * character, 张三 everything.
 */
export interface NameMask {
  readonly shows: NameShows;
  /** Undefined when the surname itself is hidden. */
  readonly surname: string | undefined;
  /** The given name by character, undefined where hidden. 王某 hides one or more and leaves the length open. */
  readonly given: readonly (string | undefined)[];
  readonly openLength: boolean;
}

/** From the most to the least. */
export type NameShows = 'full' | 'all-but-one' | 'part' | 'given-part' | 'surname-only';

const MAX_NAME = 12;
/** What hides a given name and is no part of it: 王女士, 王某甲, 王某1. */
const STAND_IN = /^(.{1,2}?)(?:先生|女士|小姐|同志|老师|医生|师傅|某[甲乙丙丁戊己庚辛A-Za-z\d])$/u;
/** Blanks between two characters, and the point of transcribed names. */
const BETWEEN: ReadonlySet<string> = new Set(' \u3000·');
const HAN = /^\p{Script=Han}$/u;

/** Reads a name of Chinese characters, masked or whole; undefined for anything else. */
export function parseMaskedName(text: string): NameMask | undefined {
  const chars = [...text.trim().replace(STAND_IN, '$1某')].filter((char) => !BETWEEN.has(char));
  if (chars.length < 2 || chars.length > MAX_NAME) return undefined;
  const places = chars.map((char, index) => (isCover(char, index) ? undefined : char));
  if (!places.every((char) => char === undefined || HAN.test(char))) return undefined;
  if (chars[0] === '某') return undefined;
  const length = surnameLength(chars.join(''));
  const surname = places[0] === undefined ? undefined : chars.slice(0, length).join('');
  const given = places.slice(surname === undefined ? 1 : length);
  if (given.length === 0 || (surname === undefined && given.every((char) => char === undefined))) return undefined;
  return { shows: showsOf(surname, given), surname, given, openLength: chars.at(-1) === '某' && given.length === 1 };
}

/** 某 hides a character, but not as the first, where it is a name nobody bears. */
function isCover(char: string, index: number): boolean {
  return isMaskSign(char) || isCross(char) || (char === '某' && index > 0);
}

function showsOf(surname: string | undefined, given: readonly (string | undefined)[]): NameShows {
  const hidden = given.filter((char) => char === undefined).length;
  if (surname === undefined) return hidden === 0 && given.length > 1 ? 'all-but-one' : 'given-part';
  if (hidden === 0) return 'full';
  if (hidden === given.length) return 'surname-only';
  return hidden === 1 ? 'all-but-one' : 'part';
}

/** Whether one person can be behind both. */
export function namesFit(a: NameMask, b: NameMask): boolean {
  if (a.surname !== undefined && b.surname !== undefined && a.surname !== b.surname) return false;
  if (a.openLength || b.openLength) return true;
  if (a.given.length !== b.given.length) return false;
  return a.given.every((char, index) => char === undefined || b.given[index] === undefined || char === b.given[index]);
}

/** What two mentions of one person show together; they must fit. */
export function mergeNames(a: NameMask, b: NameMask): NameMask {
  const [base, other] = a.openLength ? [b, a] : [a, b];
  const surname = base.surname ?? other.surname;
  const given = other.openLength ? base.given : base.given.map((char, index) => char ?? other.given[index]);
  return { shows: showsOf(surname, given), surname, given, openLength: base.openLength };
}

/**
 * Given-name characters are spread as if so many were equally common: 130 to
 * 240 by position and sex. The upper end reproduces the shares of names that
 * are unique in villages of 500 to 2,000 people.
 */
const EFFECTIVE_CHARACTERS = 240;

/** The share of people whose name fits, between 0 and 1; `surnameShare` replaces the national share where the village is known. */
export function shareOfName(mask: NameMask, surnameShare: (surname: string) => number = shareOfSurname): number {
  const shown = mask.given.filter((char) => char !== undefined).length;
  const bySurname = mask.surname === undefined ? 1 : surnameShare(mask.surname);
  return bySurname * EFFECTIVE_CHARACTERS ** -shown;
}
