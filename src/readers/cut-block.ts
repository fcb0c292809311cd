import type { Anchor, Block, Place } from '../model/document.ts';

/** Characters that two neighbouring pieces share, so that no value is cut in two unseen. */
const OVERLAP = 128;

/**
 * A block as it is, or in pieces of at most `characters` code units. Neighbouring
 * pieces overlap where that leaves room, and their anchors still lead to the same source.
 */
export function* cutBlock(block: Block, characters: number): Iterable<Block> {
  if (block.text.length <= characters) {
    yield block;
    return;
  }
  const overlap = characters > 4 * OVERLAP ? OVERLAP : 0;
  for (let start = 0; start < block.text.length; start += characters - overlap) {
    const end = Math.min(block.text.length, start + characters);
    const text = block.text.slice(start, end);
    yield {
      ...block,
      place: movedBy(block.place, start),
      text,
      anchors: block.anchors && within(block.anchors, start, end),
    };
    if (end === block.text.length) return;
  }
}

function movedBy(place: Place, start: number): Place {
  return place.kind === 'line' ? { ...place, offset: place.offset + start } : place;
}

/** An anchor that reaches beyond the piece keeps its `ref`: only its format could tell what part of it is left. */
function within(anchors: readonly Anchor[], start: number, end: number): readonly Anchor[] {
  return anchors
    .filter((anchor) => anchor.start < end && anchor.end > start)
    .map((anchor) => ({
      ...anchor,
      start: Math.max(anchor.start, start) - start,
      end: Math.min(anchor.end, end) - start,
    }));
}
