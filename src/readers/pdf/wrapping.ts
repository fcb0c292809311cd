import { isWide, type Segment } from './spacing.ts';

/** What joins two lines: nothing, a space, or a line break where the first was not merely wrapped. */
export type Joint = '' | ' ' | '\n';

/**
 * How the lower of two lines goes on the upper one, when `room` points were
 * left at the end of the upper line. A line is wrapped when what comes next
 * would not have fitted; a number broken by the wrap is put together again.
 */
export function jointOf(upper: Segment, lower: Segment, room: number): Joint {
  if (room > firstUnitWidth(lower) + 0.6 * upper.size) return '\n';
  const end = tailOf(upper);
  const start = headOf(lower);
  if (upper.spaceAtEnd) return isWide(end.slice(-1)) && isWide(start.slice(0, 1)) ? '' : ' ';
  if (isWide(end.slice(-1)) || isWide(start.slice(0, 1))) return '';
  // Two numbers as long as mobile numbers, one below the other, are two numbers.
  if (LONG_NUMBER.test(end) && LONG_NUMBER.test(start) && end.length === start.length) return '\n';
  if (CODE.test(end) || CODE.test(start) || end.endsWith('-')) return '';
  return ' ';
}

const LONG_NUMBER = /^\d{11,}$/u;
/** A token that is no word: it has a digit, or the signs of an address on the net. */
const CODE = /[\d@_/]/u;
const TOKEN = /[^\s\u3000]/u;

function tailOf(segment: Segment): string {
  let text = '';
  for (let at = segment.glyphs.length - 1; at >= 0 && text.length < TOKEN_LENGTH; at -= 1) {
    const glyph = segment.glyphs[at];
    if (!glyph || !TOKEN.test(glyph.text) || (text !== '' && isWide(glyph.text))) break;
    text = glyph.text + text;
    if (segment.before[at] === ' ') break;
  }
  return text;
}

function headOf(segment: Segment): string {
  let text = '';
  for (const [at, glyph] of segment.glyphs.entries()) {
    if (text.length >= TOKEN_LENGTH || (at > 0 && (segment.before[at] === ' ' || isWide(glyph.text)))) break;
    text += glyph.text;
  }
  return text;
}

/** Tokens are looked at no further than this. */
const TOKEN_LENGTH = 64;

/** The width of what could not have been split: a Chinese character, or a whole word. */
function firstUnitWidth(segment: Segment): number {
  const first = segment.glyphs[0];
  if (!first) return 0;
  let end = first.x1;
  for (const [at, glyph] of segment.glyphs.entries()) {
    if (at > 0 && (segment.before[at] === ' ' || isWide(glyph.text) || isWide(first.text))) break;
    end = glyph.x1;
  }
  return end - first.x0;
}
