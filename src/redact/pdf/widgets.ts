import { PDFArray, PDFDict, type PDFObject, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';
import type { Document } from '../../model/document.ts';
import { isConcealed, stringAt, textsIn, valueAt } from '../../readers/pdf/annotations.ts';
import { type Box, boxFrom } from '../../readers/pdf/geometry.ts';
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

/** What is filled into a field that says how it looks nowhere: programs draw it themselves. */
export interface UnpaintedField {
  readonly lines: readonly string[];
  readonly box: Box;
}

/** The fields of a page without an appearance, with their values as they are to be seen. */
export function unpaintedFields(
  annotations: readonly unknown[],
  isPainted: (id: string) => boolean,
  values: readonly FieldValue[],
): readonly UnpaintedField[] {
  return annotations.flatMap((annotation) => {
    const box = boxFrom(valueAt(annotation, 'rect'));
    const isText = TEXT_FIELDS.has(stringAt(annotation, 'fieldType')) && valueAt(annotation, 'password') !== true;
    if (!box || !isText || isConcealed(annotation) || isPainted(stringAt(annotation, 'id'))) return [];
    const lines = textsIn(valueAt(annotation, 'fieldValue')).flatMap((text) =>
      values
        .reduce((left, { redaction, text: value }) => left.replaceAll(value, redaction.replacement), text)
        .split(/[\r\n]+/u),
    );
    return lines.length === 0 ? [] : [{ lines, box }];
  });
}

/** Text and choice; buttons show no text of their own. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(['Tx', 'Ch']);

/** A redaction in what a form field says, and the text that it takes away. */
export interface FieldValue {
  readonly redaction: Redaction;
  readonly text: string;
}

/** Redactions in what form fields say: their values are blocks of a page without a place on it. */
export function fieldRedactions(
  { blocks }: Document,
  { redactions, keep }: RedactionPlan,
): ReadonlyMap<number, readonly FieldValue[]> {
  const pages = new Map<number, FieldValue[]>();
  for (const redaction of redactions) {
    const block = blocks[redaction.block];
    if (block?.place.kind !== 'page' || block.anchors !== undefined || !keep.has(block.layer)) continue;
    const text = block.text.slice(redaction.span.start, redaction.span.end);
    const list = pages.get(block.place.page) ?? [];
    pages.set(block.place.page, list);
    if (text.trim() !== '') list.push({ redaction, text });
  }
  return pages;
}

/** The glyphs of an annotation that show values, wherever they do. */
export function shownValues(
  glyphs: readonly Glyph[],
  values: readonly FieldValue[],
): ReadonlyMap<Redaction, readonly Glyph[]> {
  const letters = glyphs.flatMap((glyph) => [...squeezed(glyph.text)].map((letter) => ({ letter, glyph })));
  const written = letters.map(({ letter }) => letter);
  const found = new Map<Redaction, Glyph[]>();
  for (const { redaction, text } of values) {
    const wanted = [...squeezed(text)];
    for (let at = 0; at + wanted.length <= written.length; at += 1) {
      if (!wanted.every((letter, index) => written[at + index] === letter)) continue;
      const own = letters.slice(at, at + wanted.length).map(({ glyph }) => glyph);
      found.set(redaction, [...(found.get(redaction) ?? []), ...own]);
    }
  }
  return found;
}

function squeezed(text: string): string {
  return text.replace(/\s/gu, '');
}
