import { PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ReviewError } from '../../errors.ts';
import type { Document } from '../../model/document.ts';
import { valueAt } from '../../readers/pdf/annotations.ts';
import { openPdf, type PdfAssets } from '../../readers/pdf/engine.ts';
import { isHostile } from '../../readers/pdf/guard.ts';
import { DEFAULT_LIMITS, type Source } from '../../readers/reader.ts';
import type { Copy, RedactionPlan, Removal } from '../redaction.ts';
import { createCarrier } from './carry.ts';
import { copyPage, type PageCopy } from './copy-page.ts';
import { createDrawer } from './drawer.ts';
import { createFaces } from './faces.ts';
import { createFontUse } from './font-use.ts';
import { trimFontPrograms } from './fonts/trim-programs.ts';
import { piecesOf } from './going-glyphs.ts';
import { lookAtPage, type PageToCopy, showsInPicture } from './look-at-page.ts';
import { openSource } from './open-source.ts';
import { picturePage } from './picture-page.ts';
import { refusal } from './refusals.ts';
import { layersRemoved } from './removals.ts';
import { dictAt } from './source-objects.ts';
import { sweep } from './sweep.ts';
import { trimCharacterMaps } from './to-unicode.ts';
import { fieldRedactions } from './widgets.ts';

/** What a copy is made from. */
export interface PdfTask {
  readonly source: Source;
  readonly document: Document;
  readonly plan: RedactionPlan;
  readonly assets: PdfAssets;
}

/** Makes the redacted copy of a PDF; see `createPdfRedactor`. */
export async function redactPdf(task: PdfTask): Promise<Copy> {
  const { bytes } = task.source;
  if (isHostile(bytes, DEFAULT_LIMITS)) throw refusal('hostile');
  const opened = await openPdf(bytes, task.assets).catch((reason: unknown) => {
    throw refusal(reason instanceof Error && reason.name === 'PasswordException' ? 'encrypted' : 'broken');
  });
  try {
    return await copyOf(opened, task);
  } catch (reason) {
    throw reason instanceof ReviewError ? reason : refusal('broken');
  } finally {
    await opened.loadingTask.destroy();
  }
}

async function copyOf(opened: PDFDocumentProxy, { source: { bytes }, document, plan, assets }: PdfTask): Promise<Copy> {
  if (opened.numPages > DEFAULT_LIMITS.pages) throw refusal('pages');
  if (await isEncrypted(opened)) throw refusal('encrypted');
  const source = await openSource(bytes, opened.numPages);
  const target = await PDFDocument.create({ updateMetadata: false });
  const { context } = target;
  const optional = await opened.getOptionalContentConfig({ intent: 'display' });
  const copy = {
    carrier: createCarrier(source?.document.context ?? context, context),
    fonts: createFontUse(),
    faces: createFaces(context),
    forms: new Map<PDFObject, PDFObject>(),
    isVisible: (group: unknown) => optional.isVisible(group) !== false,
  };
  const pieces = piecesOf(document, plan);
  const values = fieldRedactions(document, plan);
  const drawer = createDrawer(bytes, assets);
  const pictures: Removal[] = [];
  try {
    for (let number = 1; number <= opened.numPages; number += 1) {
      const own = { pieces: pieces.get(number) ?? [], values: values.get(number) ?? [], keep: plan.keep };
      const page = await lookAtPage(opened, number, own).catch(() => {
        throw refusal('brokenPage', number);
      });
      const original = source?.pages[number - 1];
      let content = original && !showsInPicture(page) ? tried(() => copyPage(original, page, copy)) : undefined;
      if (!content) {
        content = picturePage(page, await drawer.draw(number), copy);
        pictures.push({ kind: 'page-to-image', page: number, count: 1 });
      }
      const group = dictAt(original?.node, 'Group');
      addPage(target, page, { ...content, group: group && copy.carrier.carry(group) });
    }
  } finally {
    await drawer.close();
  }
  trimCharacterMaps(copy.fonts, copy.carrier);
  trimFontPrograms(copy.fonts, copy.carrier);
  sweep(context);
  const written = await target.save({ addDefaultPage: false, updateFieldAppearances: false });
  return { bytes: written, removals: [...layersRemoved(document, plan.keep), ...pictures] };
}

/** Objects that are not what the standard says they are make pdf-lib throw: such a page is pictured. */
function tried(copy: () => PageCopy | undefined): PageCopy | undefined {
  try {
    return copy();
  } catch {
    return undefined;
  }
}

async function isEncrypted(document: PDFDocumentProxy): Promise<boolean> {
  const { info } = await document.getMetadata();
  return typeof valueAt(info, 'EncryptFilterName') === 'string';
}

function addPage(
  target: PDFDocument,
  { view, rotation, userUnit }: PageToCopy,
  { bytes, resources, group }: PageCopy & { readonly group: PDFObject | undefined },
): void {
  const { context } = target;
  const { node } = target.addPage();
  const { x0, y0, x1, y1 } = view;
  node.set(PDFName.of('MediaBox'), context.obj([x0, y0, x1, y1]));
  node.set(PDFName.of('Resources'), resources);
  node.set(PDFName.of('Contents'), context.register(context.flateStream(bytes)));
  if (rotation !== 0) node.set(PDFName.of('Rotate'), context.obj(rotation));
  if (userUnit !== 1) node.set(PDFName.of('UserUnit'), context.obj(userUnit));
  if (group) node.set(PDFName.of('Group'), group);
}
