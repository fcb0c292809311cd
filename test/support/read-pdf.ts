import type { Block, Gap } from '../../src/model/document.ts';
import { nodePdfAssets } from '../../src/node/pdf-assets.ts';
import { createPdfReader } from '../../src/readers/pdf/index.ts';
import { DEFAULT_LIMITS, isGap, type ReadOptions } from '../../src/readers/reader.ts';

const assets = nodePdfAssets();

export interface ReadPdf {
  readonly blocks: readonly Block[];
  readonly gaps: readonly Gap[];
}

/** Reads a PDF as Node does; `draw: false` as a browser without a canvas would. */
export async function readPdf(
  bytes: Uint8Array,
  { draw = true, ...options }: Partial<ReadOptions> & { readonly draw?: boolean } = {},
): Promise<ReadPdf> {
  const reader = createPdfReader(draw ? assets : { ...assets, createCanvas: undefined });
  const blocks: Block[] = [];
  const gaps: Gap[] = [];
  for await (const item of reader.read({ name: 'test.pdf', bytes }, { limits: DEFAULT_LIMITS, ...options })) {
    if (isGap(item)) gaps.push(item);
    else blocks.push(item);
  }
  return { blocks, gaps };
}

/** The texts of one layer. */
export function textsIn({ blocks }: ReadPdf, layer: Block['layer']): readonly string[] {
  return blocks.filter((block) => block.layer === layer).map(({ text }) => text);
}
