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

/** A text with its escaped characters as they are: `_x000D_` is a line end, and `_x0031_` would be a digit (22.4.2.4). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Longer numbers are measures of physics, not of persons. */
const MAX_PLACES = 30;
