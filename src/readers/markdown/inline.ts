import type { Span } from '../../model/span.ts';
import { addText, type Flow, newFlow, type Piece } from '../html/flow.ts';
import { isTelling } from '../html/script-literals.ts';
import { decodeReference } from '../html/source-text.ts';
import { type Slice, textOf } from './lines.ts';

/** Something that is written in a line and not shown in it: an address, an alternative text, a tag. */
export interface Aside {
  readonly name: string;
  readonly text: string;
  /** In the file, in UTF-16 code units. */
  readonly start: number;
}

/** The text of a paragraph as it is shown, and what is not shown of it. */
export interface Inline extends Flow {
  readonly asides: readonly Aside[];
}

/** Takes the marks out of a text: emphasis, links, images, code spans, tags, character references, backslashes. */
export function readInline(slices: readonly Slice[]): Inline {
  const flow = newFlow();
  const asides: Aside[] = [];
  for (const [index, slice] of slices.entries()) {
    if (index > 0) addText(flow, [{ text: '\n', start: slice.line.offset - 1, end: slice.line.offset }], true);
    addText(flow, piecesOf(slice, asides), true);
  }
  return Object.assign(flow, { asides });
}

/** Text as it stands, without looking for marks: code. */
export function readVerbatim(slice: Slice): Flow {
  const flow = newFlow();
  const start = slice.line.offset + slice.start;
  addText(flow, [{ text: textOf(slice), start, end: start + textOf(slice).length }], true);
  return flow;
}

const TOKEN =
  /\\[!-/:-@[-`{-~]|!?\[(?<text>[^[\]\n]{0,1000})\]\(\s{0,8}(?<url>[^()\s]{0,4000})(?:\s{1,8}["'(](?<title>[^"'()\n]{0,1000})["')])?\s{0,8}\)|<\/?[a-z][^<>\n]{0,4000}>|&(?:#[\da-z]{1,10}|[a-z][\da-z]{1,31});|`{1,3}|~~/giu;

/**
 * Emphasis by stars or underscores, in pairs: a star that is alone, and four in a
 * row, is how people blank out part of a value.
 */
const EMPHASIS =
  /(?<![*\p{L}\p{N}])(?<stars>\*{1,3})(?![\s*])[^*\n]{1,1000}(?<!\s)\k<stars>(?!\*)|(?<!\*)(?<tight>\*{1,3})(?=[\p{L}\p{N}])[^*\n]{1,1000}(?<!\s)\k<tight>(?!\*)|(?<![\p{L}\p{N}_])(?<lines>_{1,3})(?=[^\s_])[^_\n]{1,1000}(?<!\s)\k<lines>(?![\p{L}\p{N}_])/gu;

function* piecesOf(slice: Slice, asides: Aside[]): Iterable<Piece> {
  const text = textOf(slice);
  const base = slice.line.offset + slice.start;
  const marks = emphasisIn(text);
  let at = 0;
  let next = 0;
  const plain = function* (end: number): Iterable<Piece> {
    for (let mark = marks[next]; mark !== undefined && mark.start < end; mark = marks[++next]) {
      // A mark within a link or a tag went with it.
      if (mark.start < at || mark.end > end) continue;
      if (mark.start > at) yield { text: text.slice(at, mark.start), start: base + at, end: base + mark.start };
      at = mark.end;
    }
    if (end > at) yield { text: text.slice(at, end), start: base + at, end: base + end };
    at = Math.max(at, end);
  };
  for (const { 0: token, index, groups } of text.matchAll(TOKEN)) {
    yield* plain(index);
    at = index + token.length;
    const start = base + index;
    if (token.startsWith('\\')) yield { text: token.slice(1), start: start + 1, end: start + 2 };
    else if (token.startsWith('&')) yield { text: decodeReference(token), start, end: start + token.length };
    else if (token.includes('](')) yield* linkPieces(token, start, groups ?? {}, asides);
    else if (token.startsWith('<') && isTelling(token)) asides.push({ name: 'tag', text: token, start });
  }
  yield* plain(text.length);
}

/** Where the marks of emphasis stand, in order. */
function emphasisIn(text: string): readonly Span[] {
  const marks: Span[] = [];
  for (const { 0: whole, index, groups } of text.matchAll(EMPHASIS)) {
    const { stars, tight, lines }: Readonly<Record<string, string | undefined>> = groups ?? {};
    const length = (stars ?? tight ?? lines ?? '').length;
    const end = index + whole.length;
    marks.push({ start: index, end: index + length }, { start: end - length, end });
  }
  return marks;
}

function* linkPieces(
  token: string,
  start: number,
  groups: Readonly<Record<string, string | undefined>>,
  asides: Aside[],
): Iterable<Piece> {
  const { text = '', url = '', title = '' } = groups;
  const isImage = token.startsWith('!');
  const textStart = start + (isImage ? 2 : 1);
  if (isImage && text.trim() !== '') asides.push({ name: 'alt', text, start: textStart });
  else if (!isImage && text !== '') yield { text, start: textStart, end: textStart + text.length };
  if (url !== '')
    asides.push({ name: isImage ? 'src' : 'href', text: url, start: start + token.indexOf(url, text.length) });
  if (title.trim() !== '') asides.push({ name: 'title', text: title, start: start + token.lastIndexOf(title) });
}
