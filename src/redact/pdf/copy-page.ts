import { PDFArray, PDFDict, PDFName, type PDFObject, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';
import type { Matrix } from '../../readers/pdf/geometry.ts';
import { bytesOf } from './chunks.ts';
import { drawGlyphs, drawGround, drawLine, drawStamp } from './draw-text.ts';
import type { Faces } from './faces.ts';
import type { PageToCopy } from './look-at-page.ts';
import { writeNumber } from './operands.ts';
import { createPageRewrite } from './page-rewrite.ts';
import { type CopyInProgress, type GlyphKnowledge, PAGE, type PageRewrite } from './page-writing.ts';
import { rewriteContent } from './rewrite-content.ts';
import { entryOf, unpacked } from './source-objects.ts';
import { fieldLines, type Stamp, stampsOf } from './stamps.ts';
import type { UsedResources } from './used-resources.ts';
import { widgetsOf } from './widgets.ts';

/** The content of a page of the copy. */
export interface PageCopy {
  readonly bytes: Uint8Array;
  readonly resources: PDFDict;
}

/**
 * Writes a page without what goes: its content, the form fields on it, and the
 * replacements. Undefined where its content is not what pdfjs saw of it.
 */
export function copyPage(
  source: PDFPage,
  page: PageToCopy,
  copy: CopyInProgress & { readonly faces: Faces },
): PageCopy | undefined {
  const original = contentOf(source);
  if (!original) return undefined;
  const glyphs = knowledgeOf(page);
  const needsGlyphs = page.gone.size > 0;
  const own = resourcesOf(source);
  const rewrite = (known: boolean) => {
    const writing = createPageRewrite(copy, known ? { shown: page.shown.page, glyphs } : undefined);
    return { writing, content: rewriteContent(original, own, { page: writing, around: PAGE }) };
  };
  let { writing, content } = rewrite(true);
  if (!writing.isFaithful()) {
    // Where nothing goes, it does not matter which operator shows what.
    if (needsGlyphs) return undefined;
    ({ writing, content } = rewrite(false));
    if (!writing.isFaithful()) return undefined;
  }
  const { resources } = content;
  const fields = copyWidgets(source, page, { copy, resources, glyphs });
  const stamps = stampsOf(page.redacted);
  const texts = stamps.map((stamp) =>
    drawStamp(stamp, ownFont(stamp, [writing, ...fields.writings], copy), { faces: copy.faces, resources }),
  );
  const lines = page.unpainted.flatMap(fieldLines).map((line) => drawLine(line, { faces: copy.faces, resources }));
  const bytes = bytesOf([...stamps.map(drawGround), 'q', content.bytes, 'Q', ...fields.operators, ...lines, ...texts]);
  return { bytes, resources: resources.dict };
}

/** All content streams of a page, one after the other. */
function contentOf({ node }: PDFPage): Uint8Array | undefined {
  const contents = entryOf(node, 'Contents');
  const streams: readonly (PDFObject | undefined)[] =
    contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [contents];
  const pieces: Uint8Array[] = [];
  for (const stream of streams) {
    if (!(stream instanceof PDFRawStream)) continue;
    const piece = unpacked(stream);
    if (!piece) return undefined;
    pieces.push(piece);
  }
  return bytesOf(pieces);
}

/** Resources may be a page's own or those of a node above it. */
function resourcesOf({ node }: PDFPage): PDFDict | undefined {
  const value = node.context.lookup(node.getInheritableAttribute(PDFName.of('Resources')));
  return value instanceof PDFDict ? value : undefined;
}

function knowledgeOf({ content, gone }: PageToCopy): GlyphKnowledge {
  const goneAt = new Set<string>();
  for (const { run, index } of gone) goneAt.add(`${run.op}:${index}`);
  const metrics = new Map(content.glyphs.map(({ run }) => [run.op, run.font]));
  return {
    isGone: (op, index) => goneAt.has(`${op}:${index}`),
    metricsOf: (op) => metrics.get(op),
  };
}

interface CopiedWidgets {
  readonly operators: readonly string[];
  readonly writings: readonly PageRewrite[];
}

/** Paints form fields into the page: what was filled in stays to be seen, the form does not. */
function copyWidgets(
  source: PDFPage,
  { content, shown, gone }: PageToCopy,
  {
    copy,
    resources,
    glyphs,
  }: {
    readonly copy: CopyInProgress & { readonly faces: Faces };
    readonly resources: UsedResources;
    readonly glyphs: GlyphKnowledge;
  },
): CopiedWidgets {
  const operators: string[] = [];
  const writings: PageRewrite[] = [];
  for (const { id, appearance } of widgetsOf(source, copy.isVisible)) {
    const stream = shown.annotations.get(id);
    // pdfjs paints no field that is hidden.
    if (!stream) continue;
    const writing = createPageRewrite(copy, { shown: stream, glyphs });
    const form = writing.form(appearance, undefined, PAGE);
    writings.push(writing);
    if (form && writing.isFaithful()) {
      operators.push(`q ${matrix(stream.transform)} cm /${resources.add('XObject', form.object)} Do Q`);
    } else {
      const own = content.glyphs.filter((glyph) => glyph.run.annotation === id && !gone.has(glyph));
      operators.push(...drawGlyphs(own, { faces: copy.faces, resources }));
    }
  }
  return { operators, writings };
}

function ownFont(stamp: Stamp, writings: readonly PageRewrite[], { carrier, fonts }: CopyInProgress) {
  for (const writing of writings) {
    const state = writing.fontAt(stamp.op);
    const used = fonts.of(state?.font);
    if (state?.fontEntry && used) return { font: carrier.carry(state.fontEntry), used };
  }
  return undefined;
}

function matrix(numbers: Matrix): string {
  return numbers.map(writeNumber).join(' ');
}
