import type { Document, Layer } from '../model/document.ts';
import { type SourceMap, toSource } from '../model/source-map.ts';
import type { Span } from '../model/span.ts';
import { normalize } from '../normalize/normalize.ts';
import { inSameRow } from './surroundings.ts';

/** The blocks of a document as one normalised text: a line each, the cells of a row divided by tabs. */
export interface JoinedText {
  readonly text: string;
  /** The block that a span of the text lies in, and the span in that block's own text; undefined if it lies in several. */
  locate(span: Span): { readonly block: number; readonly span: Span } | undefined;
}

interface Piece {
  readonly block: number;
  /** Where its normalised text starts in the joined one. */
  readonly start: number;
  readonly end: number;
  readonly map: SourceMap;
}

/** Joins the blocks of a document. The layers come one after the other, so that a comment does not break a sentence. */
export function joinText(document: Document): JoinedText {
  const pieces: Piece[] = [];
  let text = '';
  for (const layer of layersOf(document)) {
    let previous = -1;
    document.blocks.forEach((block, index) => {
      if (block.layer !== layer) return;
      const before = document.blocks[previous];
      if (text !== '') text += before !== undefined && inSameRow(before, block) ? '\t' : '\n';
      const normalized = normalize(block.text);
      pieces.push({ block: index, start: text.length, end: text.length + normalized.text.length, map: normalized.map });
      text += normalized.text;
      previous = index;
    });
  }
  return {
    text,
    locate(span) {
      const piece = pieceAt(pieces, span.start);
      if (piece === undefined || span.end > piece.end) return undefined;
      return {
        block: piece.block,
        span: toSource(piece.map, { start: span.start - piece.start, end: span.end - piece.start }),
      };
    },
  };
}

function layersOf({ blocks }: Document): ReadonlySet<Layer> {
  return new Set(blocks.map(({ layer }) => layer));
}

/** The piece that holds a position, by bisection. */
function pieceAt(pieces: readonly Piece[], position: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  return piece !== undefined && position < piece.end ? piece : undefined;
}
