import type { Node } from 'prosemirror-model';
import type { TextChange } from './changes.ts';

/** A ProseMirror document as text, and the way back. */
export interface DocumentText {
  /** A line for each block of text; the cells of a row are one line, with tabs between. */
  readonly text: string;
  /** The position in the document of an offset in the text. */
  positionOf(offset: number): number;
}

interface Piece {
  /** Offset in the text, and position in the document. */
  readonly offset: number;
  readonly position: number;
}

/** Stands for whatever is no text, such as a picture or a hard break, so that offsets keep step with positions. */
const LEAF = '\ufffc';

export function documentText(document: Node): DocumentText {
  const pieces: Piece[] = [];
  let text = '';
  let row: Node | undefined;
  document.descendants((node, position, parent) => {
    if (!node.isTextblock) return true;
    const own = parent === null ? undefined : rowAt(document, position);
    if (pieces.length > 0) text += own !== undefined && own === row ? '\t' : '\n';
    row = own;
    pieces.push({ offset: text.length, position: position + 1 });
    text += node.textBetween(0, node.content.size, LEAF, LEAF);
    return false;
  });
  return { text, positionOf: (offset) => positionIn(pieces, offset) };
}

/** The row of a table that a position is in, by the role that prosemirror-tables gives it. */
function rowAt(document: Node, position: number): Node | undefined {
  const place = document.resolve(position);
  for (let depth = place.depth; depth > 0; depth--) {
    const node = place.node(depth);
    if (node.type.spec['tableRole'] === 'row') return node;
  }
  return undefined;
}

function positionIn(pieces: readonly Piece[], offset: number): number {
  const piece = pieces.findLast((each) => each.offset <= offset);
  return piece === undefined ? 0 : piece.position + offset - piece.offset;
}

/** The one change that leads from one text to another; none if they are the same. */
export function changeBetween(before: string, after: string): readonly TextChange[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let same = 0;
  while (
    same < shorter - from &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return [{ from, to: before.length - same, insert: after.slice(from, after.length - same) }];
}
