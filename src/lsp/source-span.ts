import type { Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';

/**
 * Where a span of a block stands in the text that was read, in UTF-16 code
 * units of it: by the block's anchors, which are ranges of the source (`12-15`),
 * else by its place in a plain text. Undefined for what stands in no place of
 * it, such as the file's name.
 */
export function sourceSpan({ blocks }: Document, block: number, span: Span): Span | undefined {
  const { anchors = [], place } = blocks[block] ?? {};
  const touched = anchors.filter(({ start, end }) => start < span.end && span.start < end);
  const [first, last] = [touched[0], touched.at(-1)];
  if (first !== undefined && last !== undefined) {
    const start = positionIn(first, span.start, 'start');
    const end = positionIn(last, span.end, 'end');
    return start <= end ? { start, end } : undefined;
  }
  if (place?.kind !== 'line') return undefined;
  return { start: place.offset + span.start, end: place.offset + span.end };
}

/** A position of a block in the source: inside a character reference there is none, and its edge must do. */
function positionIn(anchor: Span & { readonly ref: string }, position: number, edge: 'start' | 'end'): number {
  const [start = 0, end = 0] = anchor.ref.split('-').map(Number);
  const offset = Math.min(Math.max(position - anchor.start, 0), anchor.end - anchor.start);
  if (end - start === anchor.end - anchor.start) return start + offset;
  return edge === 'start' ? start : end;
}
