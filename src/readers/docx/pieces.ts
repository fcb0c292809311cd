import type { Anchor, Layer, Place } from '../../model/document.ts';
import type { Draft } from '../ooxml/draft.ts';

/** What a stretch of a paragraph is to its readers. */
export type Showing = 'shown' | 'inserted' | 'deleted' | 'hidden';

/** A stretch of a paragraph from one element. */
export interface Piece {
  readonly text: string;
  readonly showing: Showing;
  /** Where its characters begin in the part, as `part#offset`; none for tabs and breaks. */
  readonly ref?: string | undefined;
}

/**
 * The blocks of one paragraph: what is on the page, what was deleted, and what
 * is hidden. A deleted or hidden stretch is given together with the word or
 * number it was cut from, or half a number would pass as harmless.
 */
export function draftsOf(pieces: readonly Piece[], place: Place, layer: Layer): Draft[] {
  const drafts: Draft[] = [];
  const shown = pieces.filter(({ showing }) => showing === 'shown' || showing === 'inserted');
  if (shown.length > 0) drafts.push(join(shown, place, layer));
  if (shown.length === pieces.length) return drafts;
  const before = pieces.filter(({ showing }) => showing !== 'inserted' && showing !== 'hidden');
  for (const group of fragments(before, 'deleted')) drafts.push(join(group, place, 'revision'));
  const all = pieces.filter(({ showing }) => showing !== 'deleted');
  for (const group of fragments(all, 'hidden')) drafts.push(join(group, place, 'hidden'));
  return drafts;
}

/** Longest stretch of shown text that is taken along beside a fragment. */
const CONTEXT = 32;
const OF_WORD = /^[\p{L}\p{N}@._-]$/u;
const WORD_AFTER = /^[\p{L}\p{N}@._-]{1,32}/u;

/** Pieces as one draft, with an anchor for each that has a place in the part. */
export function join(pieces: readonly Piece[], place: Place, layer: Layer): Draft {
  const anchors: Anchor[] = [];
  let text = '';
  for (const { text: more, ref } of pieces) {
    if (ref !== undefined && more !== '') anchors.push({ start: text.length, end: text.length + more.length, ref });
    text += more;
  }
  return { place, layer, text, anchors };
}

function wordAtEnd(text: string): string {
  const characters = [...text.slice(-CONTEXT)];
  let first = characters.length;
  while (first > 0 && OF_WORD.test(characters[first - 1] ?? '')) first--;
  return characters.slice(first).join('');
}

/** Runs of pieces of one kind, each with what adjoins it. */
function* fragments(pieces: readonly Piece[], showing: Showing): Generator<Piece[]> {
  for (let start = 0; start < pieces.length; start++) {
    if (pieces[start]?.showing !== showing) continue;
    let end = start;
    while (pieces[end]?.showing === showing) end++;
    const group = pieces.slice(start, end);
    const before = wordAtEnd(textBefore(pieces, start));
    const after = WORD_AFTER.exec(textAfter(pieces, end))?.[0];
    if (before !== '') group.unshift({ text: before, showing: 'shown' });
    if (after !== undefined) group.push({ text: after, showing: 'shown' });
    yield group;
    start = end;
  }
}

function textBefore(pieces: readonly Piece[], index: number): string {
  let text = '';
  for (let at = index - 1; at >= 0 && text.length < CONTEXT; at--) text = (pieces[at]?.text ?? '') + text;
  return text.slice(-CONTEXT);
}

function textAfter(pieces: readonly Piece[], index: number): string {
  let text = '';
  for (let at = index; at < pieces.length && text.length < CONTEXT; at++) text += pieces[at]?.text ?? '';
  return text.slice(0, CONTEXT);
}
