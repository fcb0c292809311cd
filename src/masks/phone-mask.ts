import { type DigitSet, readSigns, setOf, sharedPlaces, sizeOf, stretch } from './digits.ts';

/** What may stand in each of the eleven places of a mainland mobile number. */
export type PhoneMask = readonly DigitSet[];

/** The first three digits that are given out to persons (工业和信息化部 numbering plan, as of 2022, and 161). */
const PREFIXES: readonly number[] = [
  130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 145, 147, 149, 150, 151, 152, 153, 155, 156, 157, 158, 159, 161,
  162, 165, 166, 167, 170, 171, 172, 173, 174, 175, 176, 177, 178, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189,
  190, 191, 192, 193, 195, 196, 197, 198, 199,
];

const LENGTH = 11;
/** Stars that may be too many. */
const SURPLUS = 2;
const SEGMENT_PLACES = 7;

/**
 * Reads a masked (or whole) mobile number: any mask sign, `X` as well,
 * separators, `+86` before it, one run of stars too few or too many.
 */
export function parseMaskedPhone(text: string): PhoneMask | undefined {
  const signs = readSigns(text.trim().replace(/^(?:\+|＋|00)86/u, ''), LENGTH + SURPLUS);
  if (signs === undefined || signs.length < 5) return undefined;
  const mask = stretch(signs, LENGTH, 1)?.at(0)?.map(setOf);
  if (mask === undefined) return undefined;
  return PREFIXES.some((prefix) => startFits(prefix, 3, mask)) ? mask : undefined;
}

/** What both masks leave possible; undefined when they cannot be the same number. */
export function intersectPhones(a: PhoneMask, b: PhoneMask): PhoneMask | undefined {
  return sharedPlaces(a, b);
}

/**
 * How many mobile numbers fit on paper: ten for each hidden digit, and only
 * prefixes that are given out where the prefix itself is hidden.
 */
export function countPhones(mask: PhoneMask): number {
  const prefixes = PREFIXES.filter((prefix) => startFits(prefix, 3, mask)).length;
  return mask.slice(3).reduce((product, set) => product * sizeOf(set), prefixes);
}

/**
 * How many fit when the town is known: `segments` are its number segments
 * (号段), the first seven digits as a number. `138****0000` hides exactly the
 * digits that the segment fixes, so that usually some dozens are left.
 */
export function countPhonesIn(mask: PhoneMask, segments: readonly number[]): number {
  const fitting = segments.reduce((sum, segment) => sum + (startFits(segment, SEGMENT_PLACES, mask) ? 1 : 0), 0);
  return mask.slice(SEGMENT_PLACES).reduce((product, set) => product * sizeOf(set), fitting);
}

/** Whether the first `width` places allow the digits of `start`. */
function startFits(start: number, width: number, mask: PhoneMask): boolean {
  let rest = start;
  for (let place = width - 1; place >= 0; place--) {
    if ((((mask[place] ?? 0) >> (rest % 10)) & 1) === 0) return false;
    rest = Math.floor(rest / 10);
  }
  return true;
}
