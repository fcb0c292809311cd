import { PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import type { FontMetrics } from '../../readers/pdf/graphics-state.ts';
import { codesOf } from './codes.ts';
import { type FontUse, hexOf } from './font-use.ts';
import { type Operand, writeNumber } from './operands.ts';
import type { ShownGlyph, ShownText } from './shown-text.ts';
import { nameAt } from './source-objects.ts';
import type { TextState } from './text-state.ts';

/** A text operator and what is to become of it. */
export interface Showing {
  /** Strings, and numbers that move, as `TJ` takes them. */
  readonly elements: readonly Operand[];
  readonly shown: ShownText;
  readonly state: TextState;
  readonly isComposite: boolean;
  /** Of pdfjs's font, which the glyphs' widths are of; undefined where it has shown none. */
  readonly metrics: FontMetrics | undefined;
  isGone(index: number): boolean;
}

/**
 * The operand of a `TJ` that shows what stays, where it stood: the room of the
 * glyphs that go is made up for by one number, which tells how wide they were
 * together and no more. Undefined where pdfjs saw other glyphs than the stream has.
 */
export function rewriteShow(showing: Showing, fonts: FontUse): string | undefined {
  const { elements, shown, state, isComposite, metrics } = showing;
  const { items } = shown;
  if (items.length === 0) {
    fonts.addUnknown(state.font);
    return asTheyAre(elements);
  }
  const parts: (string | number)[] = [];
  let at = 0;
  let index = 0;
  for (const element of elements) {
    if (typeof element === 'number') {
      if (typeof items[at] !== 'number') return undefined;
      at += 1;
      parts.push(element);
    } else if (element instanceof Uint8Array) {
      const codes = codesOf(element, glyphsFrom(items, at, element.length), isComposite);
      if (!codes) return undefined;
      for (const code of codes) {
        const glyph = items[at];
        if (glyph === undefined || typeof glyph === 'number') return undefined;
        at += 1;
        if (showing.isGone(index)) parts.push(metrics ? moveOf(glyph, metrics, state) : 0);
        else {
          fonts.add(state.font, code, glyph);
          parts.push(hexOf(code));
        }
        index += 1;
      }
    }
  }
  return at === items.length ? written(parts) : undefined;
}

/** A text operator that is left as it is, since nothing is known of its glyphs. */
export function asTheyAre(elements: readonly Operand[]): string {
  return written(
    elements.flatMap((element): (string | number)[] => {
      if (typeof element === 'number') return [element];
      return element instanceof Uint8Array ? [hexOf(element)] : [];
    }),
  );
}

/** Whether the codes of a font may be longer than a byte. */
export function isCompositeFont(font: PDFObject | undefined): boolean {
  return font instanceof PDFDict && nameAt(font, 'Subtype') === 'Type0';
}

function glyphsFrom(items: readonly (ShownGlyph | number)[], from: number, most: number): readonly ShownGlyph[] {
  const glyphs: ShownGlyph[] = [];
  for (let at = from; at < items.length && glyphs.length < most; at += 1) {
    const item = items[at];
    if (item === undefined || typeof item === 'number') break;
    glyphs.push(item);
  }
  return glyphs;
}

/** The number of `TJ` that moves as far as a glyph does (9.4.4): thousandths of the size, against the direction of text. */
function moveOf(glyph: ShownGlyph, metrics: FontMetrics, { size, charSpacing, wordSpacing }: TextState): number {
  const spacing = size === 0 ? 0 : (1000 * (charSpacing + (glyph.isSpace ? wordSpacing : 0))) / size;
  const em = 1000 * metrics.widthScale;
  if (!metrics.vertical) return -(glyph.width * em + spacing);
  return -((glyph.vmetric ?? metrics.defaultVertical)?.[0] ?? 0) * em - spacing;
}

function written(parts: readonly (string | number)[]): string {
  let text = '';
  let hex = '';
  let move = 0;
  const flush = (): void => {
    if (hex !== '') text += `<${hex}>`;
    if (move !== 0) text += ` ${writeNumber(Math.round(move * 1000) / 1000)} `;
    hex = '';
    move = 0;
  };
  for (const part of parts) {
    if (typeof part === 'number') move += part;
    else {
      if (move !== 0) flush();
      hex += part;
    }
  }
  flush();
  return `[${text}]`;
}
