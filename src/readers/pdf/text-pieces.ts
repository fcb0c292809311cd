import type { Anchor } from '../../model/document.ts';
import { type Box, union } from './geometry.ts';
import { boxOf, type Glyph } from './page-content.ts';
import type { Segment } from './spacing.ts';

/** A block's text with the glyphs it is made of. */
export interface TextPiece {
  readonly text: string;
  readonly anchors: readonly Anchor[];
}

/** Segments and what stands between them, in order. */
export type Part = Segment | string;

interface OpenAnchor {
  readonly start: number;
  end: number;
  readonly first: Glyph;
  last: Glyph;
  box: Box;
}

/**
 * Writes segments down as text. Each anchor is a run of neighbouring glyphs of
 * one text operator: its `ref` is `page:operator:first-last`, counted from 1, 0
 * and 0, and its box is in points of the page's own coordinates, origin lower left.
 */
export function writeText(page: number, parts: readonly Part[]): TextPiece {
  let text = '';
  const anchors: Anchor[] = [];
  let open: OpenAnchor | undefined;
  const close = (): void => {
    if (open) anchors.push(anchorOf(page, open));
    open = undefined;
  };
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part;
      continue;
    }
    for (const [at, glyph] of part.glyphs.entries()) {
      const before = part.before[at] ?? '';
      const written = printable(glyph.text);
      const joins = open?.last.run === glyph.run && glyph.index === open.last.index + 1 && open.end === text.length;
      text += before;
      if (written === '') continue;
      if (open && joins && before === '') {
        open.end += written.length;
        open.last = glyph;
        open.box = union(open.box, boxOf(glyph));
      } else {
        close();
        open = { start: text.length, end: text.length + written.length, first: glyph, last: glyph, box: boxOf(glyph) };
      }
      text += written;
    }
  }
  close();
  return { text, anchors };
}

/** Text without characters that no printer prints; private-use ones stay, they may mean something. */
export function printable(text: string): string {
  return CONTROL.test(text) ? text.replace(CONTROLS, '') : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/u;
const CONTROLS = new RegExp(CONTROL.source, 'gu');

function anchorOf(page: number, { start, end, first, last, box }: OpenAnchor): Anchor {
  const ref = `${page}:${first.run.op}:${first.index}-${last.index}`;
  return { start, end, ref, box: [round(box.x0), round(box.y0), round(box.x1 - box.x0), round(box.y1 - box.y0)] };
}

/** A hundredth of a point is finer than any printer. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
