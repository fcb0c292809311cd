import type { Block } from '../model/document.ts';
import { readText } from './text/blocks.ts';

/** A picture in a file format of its own, or as red, green, blue and alpha of each pixel, row by row. */
export type Picture =
  | { readonly file: Uint8Array }
  | { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };

/** What was made out in a picture. */
export interface Recognised {
  /** Its lines from top to bottom, what stands side by side with wide spaces between. */
  readonly text: string;
  /** Whether all of it was made out with confidence. If not, the picture is a gap, whatever was read. */
  readonly sure: boolean;
}

/**
 * Reads the writing in a picture (文字识别), which it only asks for while there
 * is time. Never rejects: what it cannot read is not sure.
 */
export type Recognise = (open: () => Promise<Picture | undefined>) => Promise<Recognised>;

/** The recognised lines as blocks, rows of rosters as labelled cells, like those of a plain text. */
export function recognisedBlocks({ text }: Recognised): readonly Block[] {
  return readText(text);
}
