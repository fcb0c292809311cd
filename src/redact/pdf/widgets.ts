import { PDFArray, PDFDict, type PDFObject, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';
import type { Document } from '../../model/document.ts';
import type { Glyph } from '../../readers/pdf/page-content.ts';
import type { Redaction, RedactionPlan } from '../redaction.ts';
import { type GroupVisibility, idOf, isShown } from './optional-content.ts';
import { entryOf, nameAt } from './source-objects.ts';

/** A form field as it is painted on a page. */
export interface Widget {
  /** Of the annotation, as pdfjs names it. */
  readonly id: string;
  readonly appearance: PDFRawStream;
}

/** The form fields of a page that have an appearance. All other annotations are comments and links. */
export function widgetsOf(page: PDFPage, isVisible: GroupVisibility): readonly Widget[] {
  const annotations = entryOf(page.node, 'Annots');
  if (!(annotations instanceof PDFArray)) return [];
  return annotations.asArray().flatMap((entry, at) => {
    const dict = annotations.lookup(at);
    if (!(dict instanceof PDFDict) || nameAt(dict, 'Subtype') !== 'Widget' || !isShown(dict, 'OC', isVisible))
      return [];
    const appearance = appearanceOf(dict);
    return appearance instanceof PDFRawStream ? [{ id: idOf(entry), appearance }] : [];
  });
}

function appearanceOf(widget: PDFDict): PDFObject | undefined {
  const appearances = entryOf(widget, 'AP');
  const normal = appearances instanceof PDFDict ? entryOf(appearances, 'N') : undefined;
  // States of a checkbox or a radio button, by their names.
  return normal instanceof PDFDict ? entryOf(normal, nameAt(widget, 'AS')) : normal;
}

/** Redactions in what form fields say: their values are blocks of a page without a place on it. */
export function fieldRedactions(
  { blocks }: Document,
  { redactions, keep }: RedactionPlan,
): ReadonlyMap<number, readonly (readonly [Redaction, string])[]> {
  const pages = new Map<number, (readonly [Redaction, string])[]>();
  for (const redaction of redactions) {
    const block = blocks[redaction.block];
    if (block?.place.kind !== 'page' || block.anchors !== undefined || !keep.has(block.layer)) continue;
    const value = squeezed(block.text.slice(redaction.span.start, redaction.span.end));
    const list = pages.get(block.place.page) ?? [];
    pages.set(block.place.page, list);
    if (value !== '') list.push([redaction, value]);
  }
  return pages;
}

/** The glyphs of an annotation that show values, wherever they do. */
export function shownValues(
  glyphs: readonly Glyph[],
  values: readonly (readonly [Redaction, string])[],
): ReadonlyMap<Redaction, readonly Glyph[]> {
  const letters = glyphs.flatMap((glyph) => [...squeezed(glyph.text)].map((letter) => ({ letter, glyph })));
  const text = letters.map(({ letter }) => letter);
  const found = new Map<Redaction, Glyph[]>();
  for (const [redaction, value] of values) {
    const wanted = [...value];
    for (let at = 0; at + wanted.length <= text.length; at += 1) {
      if (!wanted.every((letter, index) => text[at + index] === letter)) continue;
      const own = letters.slice(at, at + wanted.length).map(({ glyph }) => glyph);
      found.set(redaction, [...(found.get(redaction) ?? []), ...own]);
    }
  }
  return found;
}

function squeezed(text: string): string {
  return text.replace(/\s/gu, '');
}
