import type { Anchor, Block, Layer, Place } from '../../model/document.ts';
import { cutBlock } from '../cut-block.ts';

/** A block in the making: its label is known only when the table around it has been seen. */
export interface Draft {
  readonly place: Place;
  readonly layer: Layer;
  readonly text: string;
  readonly anchors: Anchor[];
  label?: string | undefined;
}

/** Turns a draft into a block, or into several where its text is longer than one block may be; none for a blank one. */
export function* blocksOf(draft: Draft, characters: number): Iterable<Block> {
  if (isBlank(draft.text)) return;
  if (draft.text.length <= characters) yield draft;
  else yield* cutBlock(draft, characters);
}

/** Whether a text has nothing that a person could read. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
