/** The symbol that stands before the first and after the last character of a line. */
export const EDGE = 0x0a;

/** The symbol of every middle dot that joins the parts of a name: · • ‧ ・ ． and their relatives. */
export const DOT = 0xb7;

/** The symbol of every Latin letter. */
export const LETTER = 0x41;

const FOLDS: readonly (readonly [string, string])[] = [
  ['·', '•‧・．∙⋅᛫●ㆍ'],
  ['\t', '|｜│┃¦'],
  [' ', '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'],
  ['“', '"＂”「」『』‘’＇\''],
  ['（', '()）[]［］【】〔〕{}｛｝〈〉'],
  ['，', ',﹐､'],
  ['：', ':︰﹕'],
  ['；', ';﹔'],
  ['！', '!'],
  ['？', '?'],
  ['—', '–―─━-－~～'],
  ['《', '<＜«'],
  ['》', '>＞»'],
  ['*', '＊✱×╳✕xXＸ○〇□■'],
];

/**
 * Builds the table that maps every UTF-16 code unit to its symbol, one to one in place: traditional characters to
 * simplified ones (`traditional` holds pairs), full width to half width, digits, letters, spaces and dots to one
 * representative each. Code units above the Han range fall into a few classes.
 */
export function buildAlphabet(traditional: string): Uint16Array {
  const table = new Uint16Array(65536);
  for (let unit = 0; unit < 65536; unit++) table[unit] = classOf(unit);
  for (let i = 0; i + 1 < traditional.length; i += 2) table[traditional.charCodeAt(i)] = traditional.charCodeAt(i + 1);
  // By the class of the representative: a full-width comma is itself of the class of the other one.
  for (const [to, from] of FOLDS) for (const unit of from) table[unit.charCodeAt(0)] = classOf(to.charCodeAt(0));
  return table;
}

function classOf(unit: number): number {
  if (unit >= 0x4e00 && unit <= 0x9fff) return unit;
  const half = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  if (half >= 0x30 && half <= 0x39) return 0x30;
  if ((half >= 0x41 && half <= 0x5a) || (half >= 0x61 && half <= 0x7a)) return LETTER;
  if (half < 0x100) return half;
  if (unit < 0x2000) return 0x42;
  if (unit < 0x3041) return unit;
  if (unit < 0x3100) return 0x43;
  if (unit < 0x3400) return 0x44;
  if (unit < 0x4e00) return 0x45;
  if (unit < 0xe000) return unit < 0xd800 ? 0x42 : 0x46;
  return 0x47;
}

/** Whether a symbol is a Chinese character. */
export function isHan(symbol: number): boolean {
  return symbol >= 0x4e00 && symbol <= 0x9fff;
}
