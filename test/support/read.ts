import type { Block, Gap } from '../../src/model/document.ts';
import { DEFAULT_LIMITS, isGap, type Reader, type ReadOptions, type Source } from '../../src/readers/reader.ts';

/** All that a reader yields, told apart. */
export interface Reading {
  readonly blocks: readonly Block[];
  readonly gaps: readonly Gap[];
}

export async function readAll(
  reader: Reader,
  bytes: Uint8Array | string,
  options: Partial<ReadOptions> & { readonly name?: string } = {},
): Promise<Reading> {
  const { name = 'x', ...rest } = options;
  const source: Source = { name, bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes };
  const blocks: Block[] = [];
  const gaps: Gap[] = [];
  for await (const item of reader.read(source, { limits: DEFAULT_LIMITS, ...rest })) {
    if (isGap(item)) gaps.push(item);
    else blocks.push(item);
  }
  return { blocks, gaps };
}

/** The layer of the first block that holds the token. */
export function layerOf(blocks: readonly Block[], token: string): string | undefined {
  return blocks.find((block) => block.text.includes(token))?.layer;
}
