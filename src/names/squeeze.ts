import { matchesAt, placesOf, startsBefore, unitSet } from './anchors.ts';
import { SURNAMES } from './surnames.ts';

/** A text without the padding inside names, and for each of its code units the offset in the text as it was. */
export interface Squeezed {
  readonly text: string;
  /** Undefined where nothing was taken out. */
  readonly offsets: Int32Array | undefined;
}

// 王　伟, 审 判 长: single characters with up to four blanks between them, set off on both sides.
const SPACED = /(?<!\p{Script=Han})\p{Script=Han}(?:[ \u3000]{1,4}\p{Script=Han}(?!\p{Script=Han})){1,5}/uy;
// 欧阳 锋, 张 三丰, 张建 国: a name broken by one blank, set off on both sides.
const BROKEN =
  /(?<![\p{Script=Han}\u3000 ])\p{Script=Han}{1,2}[ \u3000]\p{Script=Han}{1,2}(?![\p{Script=Han}\u3000 ])/uy;
const BLANKS = /[ \u3000]+/u;
const BLANK = unitSet(' \u3000');
/** One-character columns of lists, which are no part of the name before them. */
const CELLS = new Set('男女汉回满藏蒙壮苗彝有无是否户子妻夫父母本优良中差');

/** Takes the padding out of names that are set with blanks between their characters. */
export function squeeze(text: string): Squeezed {
  const cuts: [start: number, end: number][] = [];
  const starts = startsBefore(
    text,
    placesOf(text, BLANK).filter((place) => place > 0 && BLANK[text.charCodeAt(place - 1)] === 0),
    2,
  );
  for (const match of matchesAt(text, SPACED, starts)) {
    for (const gap of match[0].matchAll(/[ \u3000]+/gu))
      cuts.push([match.index + gap.index, match.index + gap.index + gap[0].length]);
  }
  for (const match of matchesAt(text, BROKEN, starts)) {
    const [left = '', right = ''] = match[0].split(BLANKS);
    if (left.length + right.length !== 3 || CELLS.has(right) || CELLS.has(left)) continue;
    if (!SURNAMES.has(left.charAt(0)) || (left.length === 1 && SURNAMES.has(right.charAt(0)))) continue;
    cuts.push([match.index + left.length, match.index + match[0].length - right.length]);
  }
  if (cuts.length === 0) return { text, offsets: undefined };
  cuts.sort((a, b) => a[0] - b[0]);
  const pieces: string[] = [];
  const offsets = new Int32Array(text.length + 1);
  let last = 0;
  let length = 0;
  for (const [start, end] of cuts) {
    if (start < last) continue;
    pieces.push(text.slice(last, start));
    for (let i = last; i < start; i++) offsets[length++] = i;
    last = end;
  }
  pieces.push(text.slice(last));
  for (let i = last; i <= text.length; i++) offsets[length++] = i;
  return { text: pieces.join(''), offsets };
}

/** Maps a half-open span of the squeezed text to the text as it was. */
export function unsqueeze(squeezed: Squeezed, start: number, end: number): { start: number; end: number } {
  const { offsets } = squeezed;
  if (offsets === undefined) return { start, end };
  return { start: offsets[start] ?? start, end: (offsets[end - 1] ?? end - 1) + 1 };
}
