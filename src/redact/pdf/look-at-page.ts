import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Layer } from '../../model/document.ts';
import { stringAt } from '../../readers/pdf/annotations.ts';
import { contentOf } from '../../readers/pdf/engine.ts';
import { areaOf, type Box, boxFrom, coveredShare, intersect } from '../../readers/pdf/geometry.ts';
import { boxOf, type Glyph, type PageContent } from '../../readers/pdf/page-content.ts';
import { loadPdfjs } from '../../readers/pdf/pdfjs.ts';
import type { Redaction } from '../redaction.ts';
import { goingFrom, type Piece } from './going-glyphs.ts';
import { type ShownPage, shownPage } from './shown-text.ts';
import { type FieldValue, shownValues, type UnpaintedField, unpaintedFields } from './widgets.ts';

/** A page of the source as pdfjs sees it, and what goes from it. */
export interface PageToCopy {
  readonly number: number;
  readonly content: PageContent;
  readonly shown: ShownPage;
  /** What is seen of the page, in its own coordinates. */
  readonly view: Box;
  /** In degrees, clockwise. */
  readonly rotation: number;
  readonly userUnit: number;
  /** Ids of the annotations that are form fields. */
  readonly fields: ReadonlySet<string>;
  /** Form fields that have a value and no appearance. */
  readonly unpainted: readonly UnpaintedField[];
  readonly gone: ReadonlySet<Glyph>;
  /** The glyphs of text that stays. */
  readonly kept: ReadonlySet<Glyph>;
  /** The glyphs that go of each redaction. */
  readonly redacted: ReadonlyMap<Redaction, readonly Glyph[]>;
}

/** What is to go from a page, as the plan says. */
export interface PagePlan {
  readonly pieces: readonly Piece[];
  /** Redactions in form fields, with their values. */
  readonly values: readonly FieldValue[];
  readonly keep: ReadonlySet<Layer>;
}

/** Looks at a page. Rejects where pdfjs cannot read it. */
export async function lookAtPage(document: PDFDocumentProxy, number: number, plan: PagePlan): Promise<PageToCopy> {
  const page = await document.getPage(number);
  const content = await contentOf(document, page);
  const { OPS, AnnotationMode } = await loadPdfjs(undefined);
  // The same list that the content was read from: pdfjs keeps it until the page is cleaned up.
  const list = await page.getOperatorList({ intent: 'display', annotationMode: AnnotationMode.ENABLE });
  const shown = shownPage(list, OPS);
  const widgets = await widgetsOn(page);
  const fields = new Set(widgets.map((widget) => stringAt(widget, 'id')));
  const unpainted = unpaintedFields(widgets, (id) => shown.annotations.has(id), plan.values);
  const going = goingFrom(content.glyphs, plan.pieces, plan.keep);
  const redacted = new Map(going.redacted);
  const gone = new Set(going.gone);
  for (const id of fields) {
    const glyphs = content.glyphs.filter(({ run }) => run.annotation === id);
    for (const [redaction, own] of shownValues(glyphs, plan.values)) {
      redacted.set(redaction, [...(redacted.get(redaction) ?? []), ...own]);
      for (const glyph of own) gone.add(glyph);
    }
  }
  page.cleanup();
  const view = boxFrom(page.view) ?? A4;
  return {
    number,
    content,
    shown,
    view,
    rotation: page.rotate,
    userUnit: page.userUnit,
    fields,
    unpainted,
    ...going,
    gone,
    redacted,
  };
}

const A4: Box = { x0: 0, y0: 0, x1: 595, y1: 842 };

async function widgetsOn(page: PDFPageProxy): Promise<readonly unknown[]> {
  const annotations: readonly unknown[] = await page.getAnnotations({ intent: 'display' }).catch(() => []);
  return annotations.filter((annotation) => stringAt(annotation, 'subtype') === 'Widget');
}

/** Text rendering modes that paint nothing, and that clip only (ISO 32000-1, table 106). */
const UNPAINTED: ReadonlySet<number> = new Set([3, 7]);

/**
 * Whether a value is seen in a picture and not in its letters: text recognition
 * lays invisible letters over a scan, or visible ones beneath it.
 */
export function showsInPicture({ content, redacted, view }: PageToCopy): boolean {
  const pictures = content.fills.filter(
    ({ kind, box }) => kind === 'image' && areaOf(intersect(box, view) ?? NONE) > 0,
  );
  if (pictures.length === 0) return false;
  return [...redacted.values()].flat().some((glyph) => {
    const box = boxOf(glyph);
    return pictures.some(
      ({ op, box: by }) => (UNPAINTED.has(glyph.run.mode) || op > glyph.run.op) && coveredShare(box, by) > 0.2,
    );
  });
}

const NONE: Box = { x0: 0, y0: 0, x1: 0, y1: 0 };
