import type { Anchor, Block, Layer, Place } from '../../model/document.ts';

/** A block in the making: its label is known only when the table around it has been seen. */
export interface Draft {
  readonly place: Place;
  readonly layer: Layer;
  readonly text: string;
  readonly anchors: Anchor[];
  label?: string | undefined;
}

/** Turns a draft into a block, or into several where its text is longer than one block may be. */
export function* blocksOf(draft: Draft, characters: number): Generator<Block> {
  const { place, layer, text, label, anchors } = draft;
  if (text.trim() === '') return;
  for (let start = 0; start < text.length; ) {
    const end = cutAt(text, start, characters);
    const inside = start === 0 && end === text.length ? anchors : clip(anchors, start, end);
    yield {
      place,
      layer,
      text: text.slice(start, end),
      ...(label === undefined ? {} : { label }),
      ...(inside.length === 0 ? {} : { anchors: inside }),
    };
    start = end;
  }
}

/** Whether a text has anything that a person could read. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Where to cut a text that is too long: after a line break if one is near, never inside a surrogate pair. */
function cutAt(text: string, start: number, characters: number): number {
  if (text.length - start <= characters) return text.length;
  const limit = start + characters;
  const breakAt = text.lastIndexOf('\n', limit - 1);
  if (breakAt > start + characters / 2) return breakAt + 1;
  const unit = text.charCodeAt(limit);
  return unit >= 0xdc00 && unit <= 0xdfff && characters > 1 ? limit - 1 : limit;
}

function clip(anchors: readonly Anchor[], start: number, end: number): Anchor[] {
  return anchors
    .filter((anchor) => anchor.start < end && start < anchor.end)
    .map((anchor) => ({
      ...anchor,
      start: Math.max(anchor.start, start) - start,
      end: Math.min(anchor.end, end) - start,
    }));
}
