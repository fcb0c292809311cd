/**
 * Numbers of nobody. Resident IDs carry the birth date 1901-02-03, so that no
 * living person can own them, and a right check digit (GB 11643-1999);
 * telephone numbers and cards are right in form only.
 */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** A resident ID of county 532501; odd sequences are men's. */
export function residentId(sequence: number): string {
  const digits = `53250119010203${String(sequence).padStart(3, '0')}`;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (WEIGHTS[index] ?? 0), 0);
  return digits + CHECKS.charAt(sum % 11);
}

/** A mobile number in a block of round numbers. */
export function mobile(n: number): string {
  return `1391234${String(n).padStart(4, '0')}`;
}

/** A card number of 19 digits that passes the Luhn test. */
export function card(n: number): string {
  const digits = `622848000000${String(n).padStart(6, '0')}`;
  const sum = [...digits].reduce((total, digit, index) => total + luhn(Number(digit), index % 2 === 1), 0);
  return digits + String((10 - (sum % 10)) % 10);
}

/** Counted from the check digit, every second digit is doubled; in 18 digits before it, those at odd indices. */
function luhn(digit: number, doubled: boolean): number {
  const value = doubled ? digit * 2 : digit;
  return value > 9 ? value - 9 : value;
}

/** As a careful office masks an ID: nothing but its last four. */
export function maskedId(sequence: number): string {
  return `**************${residentId(sequence).slice(-4)}`;
}
