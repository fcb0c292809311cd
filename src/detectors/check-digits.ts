/**
 * Check digits of the identifiers, each a pure function of the characters. All
 * take the value without separators and in upper case, and are false for
 * anything of another length or alphabet.
 */

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';

/** The check character that belongs to the first 17 digits of a resident ID (GB 11643-1999, ISO 7064 MOD 11-2). */
export function idCheck(digits17: string): string {
  return ID_CHECKS.charAt(weighted(digits17, ID_WEIGHTS) % 11);
}

/** Resident ID of 18 characters (GB 11643-1999). */
export function isIdChecked(value: string): boolean {
  return /^\d{17}[\dX]$/u.test(value) && idCheck(value.slice(0, 17)) === value.charAt(17);
}

/** Bank cards, IMEI, ICCID (ISO/IEC 7812-1, Luhn). */
export function isLuhn(value: string): boolean {
  if (!/^\d{2,}$/u.test(value)) return false;
  let sum = 0;
  for (let i = 0; i < value.length; i++) {
    const digit = value.charCodeAt(value.length - 1 - i) - 0x30;
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Unified social credit code of 18 characters (GB 32100-2015, mod 31). */
export function isCreditCode(value: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/u.test(value)) return false;
  const check = (31 - (weighted(value.slice(0, 17), CREDIT_WEIGHTS, CREDIT_ALPHABET) % 31)) % 31;
  return CREDIT_ALPHABET.charAt(check) === value.charAt(17);
}

const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Organisation code of 8 + 1 characters, without its hyphen (GB 11714-1997, mod 11). */
export function isOrganisationCode(value: string): boolean {
  if (!/^[0-9A-Z]{8}[0-9X]$/u.test(value)) return false;
  const check = (11 - (weighted(value.slice(0, 8), ORGANISATION_WEIGHTS, ALPHANUMERIC) % 11)) % 11;
  return (check === 10 ? 'X' : String(check)) === value.charAt(8);
}

/** Business registration number of 15 digits (工商注册号, ISO 7064 MOD 11,10). */
export function isRegistrationNumber(value: string): boolean {
  if (!/^\d{15}$/u.test(value)) return false;
  let product = 10;
  for (const digit of value.slice(0, 14)) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (product + Number(value.charAt(14))) % 10 === 1;
}

/** Hong Kong ID: one or two letters, six digits, check character; no brackets. */
export function isHongKongId(value: string): boolean {
  if (!/^[A-Z]{1,2}\d{6}[\dA]$/u.test(value)) return false;
  const body = value.slice(0, -1).padStart(8, ' ');
  let sum = 0;
  for (let i = 0; i < 8; i++) {
    const character = body.charAt(i);
    sum += (character === ' ' ? 36 : ALPHANUMERIC.indexOf(character)) * (9 - i);
  }
  const check = (11 - (sum % 11)) % 11;
  return (check === 10 ? 'A' : String(check)) === value.slice(-1);
}

/** Letters in the order of their codes 10 to 35: I, O, W and Z stand out of line. */
const TAIWAN_LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';
const TAIWAN_WEIGHTS = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];

/** Taiwan ID and, with 8 or 9 after the letter, residence certificate (2021). */
export function isTaiwanId(value: string): boolean {
  if (!/^[A-Z][1289]\d{8}$/u.test(value)) return false;
  const digits = String(TAIWAN_LETTERS.indexOf(value.charAt(0)) + 10) + value.slice(1);
  return weighted(digits, TAIWAN_WEIGHTS) % 10 === 0;
}

const VIN_VALUES = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** Vehicle identification number of 17 characters (GB 16735-2019): the ninth checks the others. */
export function isVin(value: string): boolean {
  if (!/^[0-9A-HJ-NPR-Z]{17}$/u.test(value)) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (VIN_VALUES.indexOf(value.charAt(i)) % 10) * (VIN_WEIGHTS[i] ?? 0);
  return (sum % 11 === 10 ? 'X' : String(sum % 11)) === value.charAt(8);
}

const MRZ_WEIGHTS = [7, 3, 1];

/** A field of a machine-readable zone and its check digit (ICAO 9303, weights 7-3-1, mod 10). */
export function isMrzField(field: string, check: string): boolean {
  let sum = 0;
  for (let i = 0; i < field.length; i++) {
    sum += Math.max(0, ALPHANUMERIC.indexOf(field.charAt(i))) * (MRZ_WEIGHTS[i % 3] ?? 0);
  }
  return String(sum % 10) === check;
}

function weighted(value: string, weights: readonly number[], alphabet: string = ALPHANUMERIC): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    // Every alphabet begins with the digits, and most characters are digits.
    const digit = value.charCodeAt(i) - 0x30;
    sum += (digit >= 0 && digit <= 9 ? digit : alphabet.indexOf(value.charAt(i))) * (weights[i] ?? 0);
  }
  return sum;
}
