import type { Block, Layer } from '../../../src/model/document.ts';
import { nodePdfAssets } from '../../../src/node/pdf-assets.ts';
import { createPdfRedactor } from '../../../src/redact/pdf/index.ts';
import type { Copy, Redaction } from '../../../src/redact/redaction.ts';
import { type ReadPdf, readPdf } from '../../support/read-pdf.ts';

const KEPT: ReadonlySet<Layer> = new Set(['body', 'header', 'note']);

/** Values and what is to stand in their place. */
export type Wanted = Readonly<Record<string, string>>;

/** A copy, and what is read in it. */
export interface CopyRead extends Copy, ReadPdf {}

/** Takes values out of a file wherever its reader finds them, and reads the copy. */
export async function copyWithout(
  bytes: Uint8Array,
  wanted: Wanted,
  { canvas = true }: { readonly canvas?: boolean } = {},
): Promise<CopyRead> {
  const { blocks, gaps } = await readPdf(bytes, { draw: canvas });
  const source = { name: 'x.pdf', bytes };
  const document = { name: 'x.pdf', mediaType: 'application/pdf', digest: '', blocks, gaps };
  const assets = nodePdfAssets();
  const redactor = createPdfRedactor(canvas ? assets : { ...assets, createCanvas: undefined });
  const redactions = blocks.flatMap((block, index) => redactionsIn(block, index, wanted));
  const copy = await redactor.redact(source, document, { redactions, keep: KEPT });
  return { ...copy, ...(await readPdf(copy.bytes)) };
}

function redactionsIn({ text }: Block, block: number, wanted: Wanted): readonly Redaction[] {
  const found: Redaction[] = [];
  for (const [value, replacement] of Object.entries(wanted)) {
    for (let start = text.indexOf(value); start !== -1; start = text.indexOf(value, start + value.length))
      found.push({ block, span: { start, end: start + value.length }, replacement });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** All texts of a reading, whatever their layer. */
export function textsOf({ blocks }: ReadPdf): readonly string[] {
  return blocks.map(({ text }) => text);
}
