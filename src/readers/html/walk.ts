import type { DefaultTreeAdapterTypes as Dom } from 'parse5';
import type { Block, Place } from '../../model/document.ts';
import type { Piece } from './flow.ts';
import { alignText } from './source-text.ts';

/** A file that is written out inside a page. */
export interface Inlined {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** What is gathered on the way through a page. */
export interface Walk {
  readonly items: (Block | Inlined)[];
  readonly html: string;
  readonly hiding: ReadonlySet<string>;
  paragraphs: number;
  tables: number;
  /** Files written out in the page that could not be decoded. */
  malformed: number;
}

/** The place of the next block outside tables. */
export function nextParagraph(walk: Walk): Place {
  walk.paragraphs++;
  return { kind: 'paragraph', part: 'html', paragraph: walk.paragraphs };
}

/** The text of a node with the source that it is written in. */
export function piecesOf(walk: Walk, node: Dom.TextNode): readonly Piece[] {
  const location = node.sourceCodeLocation;
  if (!location) return [{ text: node.value, start: 0, end: 0 }];
  return alignText(node.value, walk.html.slice(location.startOffset, location.endOffset), location.startOffset);
}
