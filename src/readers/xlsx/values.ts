import { type CellFormat, dateText } from './formats.ts';

/** What a numeric cell says: a date in ISO form where its format makes it one, else its digits. */
export function valueText(value: string, format: CellFormat, from1904: boolean): string {
  return (format.isDate ? dateText(value, from1904) : undefined) ?? plainNumber(value);
}

/**
 * A number with all its digits written out: `1.10101190102030016E+17` is an
 * identity number. Digit by digit, since a double would round it once more.
 */
export function plainNumber(value: string): string {
  const match = /^(-?)(\d)(?:\.(\d{1,40}))?E\+?(\d{1,2})$/iu.exec(value.trim());
  if (match === null) return value;
  const [, sign = '', first = '', fraction = '', exponent = ''] = match;
  const places = Number(exponent);
  if (places > MAX_PLACES) return value;
  const whole = first + fraction.slice(0, places).padEnd(places, '0');
  const rest = fraction.slice(places);
  return rest === '' ? sign + whole : `${sign}${whole}.${rest}`;
}

/** Longer numbers are measures of physics, not of persons. */
const MAX_PLACES = 30;
