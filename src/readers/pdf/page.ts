import type { Anchor, Cell, Layer } from '../../model/document.ts';
import type { Box } from './geometry.ts';
import { linesOf } from './lines.ts';
import { type Frame, frameBox, type Glyph, type PageContent } from './page-content.ts';
import { paragraphsOf } from './paragraphs.ts';
import { writeText } from './text-pieces.ts';

/** A block of a page before it is numbered. */
export interface PageItem {
  readonly layer: Layer;
  readonly text: string;
  readonly anchors: readonly Anchor[];
  readonly label?: string | undefined;
  readonly cell?: Cell | undefined;
  /** In user space. */
  readonly box: Box;
}

/** Rebuilds the blocks of a page from what it paints, in reading order. */
export function layOut(page: number, content: PageContent): readonly PageItem[] {
  const items: PageItem[] = [];
  for (const [frame, glyphs] of byFrame(content.glyphs)) {
    for (const { parts, box } of paragraphsOf(linesOf(glyphs))) {
      const piece = writeText(page, parts);
      if (piece.text.trim() !== '') items.push({ layer: 'body', ...piece, box: frameBox(frame, box) });
    }
  }
  return items;
}

function byFrame(glyphs: readonly Glyph[]): ReadonlyMap<Frame, readonly Glyph[]> {
  const frames = new Map<string, { readonly frame: Frame; readonly glyphs: Glyph[] }>();
  for (const glyph of glyphs) {
    const { frame } = glyph.run;
    const known = frames.get(frame.key);
    if (known) known.glyphs.push(glyph);
    else frames.set(frame.key, { frame, glyphs: [glyph] });
  }
  return new Map([...frames.values()].map((entry) => [entry.frame, entry.glyphs]));
}
