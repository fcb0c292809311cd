import { parseFragment } from 'parse5';
import type { Piece } from './flow.ts';

/**
 * The pieces of a decoded text and where each is written in the source: runs
 * that read the same in both, and character references (`&#49;`) as pieces of their
 * own. Where the two cannot be matched up, as around a tag that the parser threw away, the text is one piece.
 */
export function alignText(value: string, source: string, offset: number): readonly Piece[] {
  if (value === source) return [{ text: value, start: offset, end: offset + source.length }];
  const pieces: Piece[] = [];
  let text = '';
  let at = 0;
  const take = (piece: string, end: number): void => {
    if (piece !== '') pieces.push({ text: piece, start: offset + at, end: offset + end });
    text += piece;
    at = end;
  };
  for (const { 0: token, index } of source.matchAll(TOKEN)) {
    take(source.slice(at, index), index);
    take(token.startsWith('\r') ? '\n' : decodeReference(token), index + token.length);
  }
  take(source.slice(at), source.length);
  return text === value ? pieces : [{ text: value, start: offset, end: offset + source.length }];
}

/** What the parser writes differently: line ends (HTML 13.2.3.5) and character references (13.2.5.72). */
const TOKEN = /\r\n?|&(?:#[\da-z]+|[a-z][\da-z]*);?/giu;

/** The character that a reference such as `&amp;` or `&#49;` stands for; the reference itself where it is none. */
export function decodeReference(reference: string): string {
  const known = COMMON.get(reference);
  if (known !== undefined) return known;
  const code = Number(/^&#(\d{2,6});$/u.exec(reference)?.[1] ?? 0);
  // The codes from 128 to 159 and the surrogates have rules of their own (HTML 13.2.5.84).
  if ((code >= 32 && code < 127) || (code >= 160 && code < 0xd800)) return String.fromCharCode(code);
  const [node] = parseFragment(reference).childNodes;
  return node && 'value' in node ? node.value : reference;
}

/** A parser for each of them would be most of the work on some pages. */
const COMMON: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&nbsp;', '\u00a0'],
]);
