import { type Block, cellOf, type Document, partOf } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { normalize } from '../normalize/normalize.ts';

/** The text around a span as a reader takes it in: across the cells of a row, and below the heading of its column. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** The text of at most `reach` code units on either side of a span, normalised. */
export function surroundingsOf(document: Document, index: number, span: Span, reach: number): Surroundings {
  const block = document.blocks[index];
  if (block === undefined) return { before: '', after: '' };
  const before = lastLine(block.text.slice(Math.max(0, span.start - reach), span.start));
  const after = block.text.slice(span.end, span.end + reach);
  // A cell answers to its heading, and goes on in the next cell of its row.
  const label = block.label !== undefined && span.start < reach ? `${block.label}:` : '';
  const room = reach - after.length;
  const next = room > 0 && cellOf(block.place) !== undefined ? rowAfter(document, index, room) : '';
  return { before: normalize(label + before).text, after: normalize(firstLine(after) + next).text };
}

function rowAfter(document: Document, index: number, room: number): string {
  const own = document.blocks[index];
  let text = '';
  for (let i = index + 1; i < document.blocks.length && text.length < room; i++) {
    const block = document.blocks[i];
    if (own === undefined || block === undefined || !inSameRow(own, block)) break;
    text += ` ${block.text}`;
  }
  return text.slice(0, room);
}

/** Whether two blocks are cells of one row of one table. */
export function inSameRow(a: Block, b: Block): boolean {
  const [first, second] = [cellOf(a.place), cellOf(b.place)];
  if (first === undefined || second === undefined) return false;
  return first.table === second.table && first.row === second.row && partOf(a.place) === partOf(b.place);
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}
