import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Recognise } from '../recognition.ts';
import { type Remark, remark, remarksOf, scriptsIn, stringAt, valueAt } from './annotations.ts';
import { type Attachment, attachmentIn } from './attachments.ts';
import { concealedGroups, confirm } from './concealed.ts';
import { contentOf } from './engine.ts';
import { type Box, boxFrom } from './geometry.ts';
import { type Sighted, sight } from './hidden.ts';
import type { PdfGap } from './notes.ts';
import { layOut, type OpenTable, type PageItem } from './page.ts';
import { type Unread, unreadIn } from './pictures.ts';
import { type Draw, TO_LOOK, TO_RECOGNISE } from './pixels.ts';
import { type PageRecognition, type RecognisedItem, recogniseParts } from './recognise.ts';
import { hasUnmappedText } from './unmapped.ts';

/** Everything that one page holds. */
export interface PageReading {
  readonly number: number;
  readonly view: Box;
  readonly items: readonly PageItem[];
  /** What was made out in its pictures. */
  readonly recognised: readonly RecognisedItem[];
  readonly remarks: readonly Remark[];
  readonly attachments: readonly Attachment[];
  readonly gaps: readonly PdfGap[];
  /** The table the page ends with. */
  readonly open: OpenTable | undefined;
  /** Whether the page's first table goes on from the page before. */
  readonly continues: boolean;
}

export interface PageOptions {
  /** The table the page before ended with. */
  readonly open: OpenTable | undefined;
  /** Draws the page, where that can be done. */
  readonly draw: Draw | undefined;
  /** Reads the writing in pictures, where something does. */
  readonly recognise: Recognise | undefined;
  /** Whether the document has a structure tree, with texts in place of pictures. */
  readonly tagged: boolean;
}

/** Reads one page. Rejects where pdfjs cannot read it at all. */
export async function readPage(document: PDFDocumentProxy, number: number, options: PageOptions): Promise<PageReading> {
  const page = await document.getPage(number);
  const content = await contentOf(document, page);
  const view = boxFrom(page.view) ?? { x0: 0, y0: 0, x1: 0, y1: 0 };
  const sighted = await confirmed(sight(content, view, { canCheck: options.draw !== undefined }), number, options);
  const { items, open, continues } = layOut(
    number,
    { glyphs: sighted.visible, rules: content.rules },
    {
      layer: 'body',
      open: options.open,
    },
  );
  const concealed = concealedGroups(sighted).flatMap(
    (glyphs) => layOut(number, { glyphs, rules: [] }, { layer: 'hidden' }).items,
  );
  const gaps: PdfGap[] = [];
  const unread = unreadIn(content, sighted, view);
  const recognition = await recognised(unread, number, options);
  if (unread && recognition?.sure !== true) gaps.push(unread.gap);
  if (content.unread > 0 || hasUnmappedText(content.glyphs)) gaps.push('fonts');
  const beside = await besidePage(page, sighted, options);
  if (beside.failed) gaps.push('brokenPart');
  if (beside.media) gaps.push('media');
  page.cleanup();
  return {
    number,
    view,
    items: [...items, ...concealed],
    recognised: recognition?.items ?? [],
    ...beside,
    gaps,
    open,
    continues,
  };
}

async function confirmed(sighted: Sighted, number: number, { draw }: PageOptions): Promise<Sighted> {
  if (!draw || !sighted.hidden.some(({ doubtful }) => doubtful)) return sighted;
  const drawing = await draw(number, TO_LOOK);
  return drawing ? confirm(sighted, drawing) : sighted;
}

async function recognised(
  unread: Unread | undefined,
  number: number,
  { draw, recognise }: PageOptions,
): Promise<PageRecognition | undefined> {
  if (!unread || !draw || !recognise) return undefined;
  return recogniseParts(unread, () => draw(number, TO_RECOGNISE), recognise);
}

async function besidePage(
  page: PDFPageProxy,
  sighted: Sighted,
  { tagged }: PageOptions,
): Promise<Pick<PageReading, 'remarks' | 'attachments'> & { readonly failed: boolean; readonly media: boolean }> {
  try {
    const annotations: readonly unknown[] = await page.getAnnotations({ intent: 'any' });
    const scripts = scriptsIn(await page.getJSActions());
    const texts = tagged ? insteadOfPictures(await page.getStructTree()) : [];
    return {
      remarks: [...remarksOf(annotations, sighted.annotations), ...scripts, ...texts],
      attachments: annotations.flatMap(attachmentIn),
      media: annotations.some((annotation) => MEDIA.has(stringAt(annotation, 'subtype'))),
      failed: false,
    };
  } catch {
    return { remarks: [], attachments: [], media: false, failed: true };
  }
}

/** Annotations that play or show what is no text (ISO 32000-1, table 169). */
const MEDIA: ReadonlySet<string> = new Set(['Sound', 'Movie', 'Screen', 'RichMedia', '3D']);

/** The alternative and actual texts of a structure tree (ISO 32000-1, 14.9). */
function insteadOfPictures(tree: unknown): readonly Remark[] {
  const texts: Remark[] = [];
  const waiting: unknown[] = [tree];
  while (waiting.length > 0) {
    const node = waiting.shift();
    texts.push(...remark('metadata', '替代文字', stringAt(node, 'alt')));
    const children = valueAt(node, 'children');
    if (Array.isArray(children)) for (const child of children) waiting.push(child);
  }
  return texts;
}
