import { COMPATIBILITY, TRADITIONAL } from './fold.generated.ts';

/** Classes of UTF-16 code units, as bits; what a unit without any bit is, no detector cares for. */
export const CLASS = {
  /** 0-9 in ASCII or full width. */
  digit: 1,
  /** 〇零一二…九幺: digits only in a run of their like. */
  hanDigit: 2,
  /** A-Z, a-z in ASCII or full width. */
  letter: 4,
  /** What may interrupt a term: spaces, hyphens, dots, stars and the like. */
  skip: 8,
  /** What may stand between the digits of one number: spaces, line ends, hyphens, dots. Such a unit is a skip as well. */
  joint: 16,
  /** Zero-width and soft-hyphen characters, surrogates: they do not map one to one. */
  special: 32,
} as const;

/** One code unit to the unit that detectors see: NFKC where it is one to one, dots, dashes and stars alike. */
export const FOLD: Uint16Array = new Uint16Array(65536);
/** As {@link FOLD}, and lower case, and simplified: what terms are compared in. */
export const TERM_FOLD: Uint16Array = new Uint16Array(65536);
/** Class bits by code unit. */
export const CLASSES: Uint8Array = new Uint8Array(65536);
/** Both for the scanner: {@link TERM_FOLD} in the lower half, {@link CLASSES} in the upper. */
export const CHARACTERS: Uint32Array = new Uint32Array(65536);

/** Values of Chinese digits, 幺 being the 1 of telephone numbers. */
const HAN_DIGITS = '〇零○一幺壹二贰三叁四肆五伍六陆七柒八捌九玖';
const HAN_VALUES = '0001112233445566778899';

const HAN_DIGIT_VALUE = new Map([...HAN_DIGITS].map((character, i) => [character, HAN_VALUES.charAt(i)]));

/** The ASCII digit of an ASCII or Chinese digit; the empty string for anything else. */
export function digitOf(character: string): string {
  return character >= '0' && character <= '9' ? character : (HAN_DIGIT_VALUE.get(character) ?? '');
}

const SKIPS = ' \t\n\r-*.·_/\'"~#+|';
const JOINTS = ' \n\r-.·_';
// Unicode's default ignorables take no room; interlinear annotation marks neither.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u{fff9}-\u{fffb}]/u;

/** Whether a character takes no room on the page. */
export function isInvisible(character: string): boolean {
  return INVISIBLE.test(character);
}

/**
 * {@link INVISIBLE} in the Basic Multilingual Plane, as first and last units; surrogates are added to them. To ask the
 * expression of every unit would take longer than all else that there is to do at the start.
 */
const SPECIALS: readonly (readonly [first: number, last: number])[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
];

/** One by one only what folds: this runs at every start, before the engine has compiled anything. */
function fill(): void {
  const classOf = new Uint8Array(65536);
  classOf.fill(CLASS.digit, 48, 58);
  classOf.fill(CLASS.letter, 65, 91);
  classOf.fill(CLASS.letter, 97, 123);
  for (const skip of SKIPS) classOf[skip.charCodeAt(0)] = CLASS.skip;
  for (const joint of JOINTS) classOf[joint.charCodeAt(0)] = CLASS.skip | CLASS.joint;
  for (let unit = 0; unit < 65536; unit++) FOLD[unit] = unit;
  CLASSES.set(classOf);
  for (let i = 0; i < COMPATIBILITY.length; i += 2) {
    const folded = COMPATIBILITY.charCodeAt(i + 1);
    FOLD[COMPATIBILITY.charCodeAt(i)] = folded;
    CLASSES[COMPATIBILITY.charCodeAt(i)] = classOf[folded] ?? 0;
  }
  for (const character of HAN_DIGITS) CLASSES[character.charCodeAt(0)] = CLASS.hanDigit;
  for (const [first, last] of SPECIALS) CLASSES.fill(CLASS.special, first, last + 1);
  TERM_FOLD.set(FOLD);
  for (let i = 0; i < TRADITIONAL.length; i += 2) TERM_FOLD[TRADITIONAL.charCodeAt(i)] = TRADITIONAL.charCodeAt(i + 1);
  for (let capital = 65; capital <= 90; capital++) TERM_FOLD[capital] = capital + 32;
  for (let i = 0; i < COMPATIBILITY.length; i += 2) {
    const folded = COMPATIBILITY.charCodeAt(i + 1);
    if (folded >= 65 && folded <= 90) TERM_FOLD[COMPATIBILITY.charCodeAt(i)] = folded + 32;
  }
  for (let unit = 0; unit < 65536; unit++) CHARACTERS[unit] = (TERM_FOLD[unit] ?? unit) | ((CLASSES[unit] ?? 0) << 16);
}

fill();
