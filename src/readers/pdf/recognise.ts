import type { Block } from '../../model/document.ts';
import { cellOf } from '../../model/document.ts';
import type { Picture, Recognise } from '../recognition.ts';
import { recognisedBlocks } from '../recognition.ts';
import type { Box } from './geometry.ts';
import type { Unread } from './pictures.ts';
import type { Drawing } from './pixels.ts';

/** Text that was recognised in the pictures of a page. */
export type RecognisedItem = Pick<Block, 'text' | 'label'> & { readonly cell: ReturnType<typeof cellOf> };

/** What recognition made of the pictures of a page. */
export interface PageRecognition {
  readonly items: readonly RecognisedItem[];
  /** Whether it read them all, so that they are no gap. */
  readonly sure: boolean;
}

/** Reads the parts of a page that can only be looked at. */
export async function recogniseParts(
  { boxes }: Unread,
  draw: () => Promise<Drawing | undefined>,
  recognise: Recognise,
): Promise<PageRecognition> {
  let drawing: Promise<Drawing | undefined> | undefined;
  const items: RecognisedItem[] = [];
  let sure = true;
  for (const box of boxes) {
    const recognised = await recognise(async () => {
      drawing ??= draw();
      const drawn = await drawing;
      return drawn && cut(drawn, box);
    });
    sure &&= recognised.sure;
    for (const { text, label, place } of recognisedBlocks(recognised)) items.push({ text, label, cell: cellOf(place) });
  }
  return { items, sure };
}

function cut({ width, height, data, toPixels }: Drawing, box: Box): Picture | undefined {
  const area = toPixels(box);
  const left = Math.max(0, Math.floor(area.x0));
  const top = Math.max(0, Math.floor(area.y0));
  const across = Math.min(width, Math.ceil(area.x1)) - left;
  const down = Math.min(height, Math.ceil(area.y1)) - top;
  if (across < 1 || down < 1) return undefined;
  const pixels = new Uint8ClampedArray(4 * across * down);
  for (let y = 0; y < down; y += 1) {
    const from = 4 * ((top + y) * width + left);
    pixels.set(data.subarray(from, from + 4 * across), 4 * y * across);
  }
  return { width: across, height: down, data: pixels };
}
