import type { Block, Gap } from '../model/document.ts';
import type { ReadOptions, Source } from './reader.ts';

/**
 * Hands a file found inside another to whoever reads it. Without someone to read
 * it, the file is a gap: it may hold anything.
 */
export async function* readInner(source: Source, options: ReadOptions): AsyncIterable<Block | Gap> {
  if (!options.readEmbedded) {
    yield { code: 'embedded-object', note: '文件中嵌有其他文件，未检查其内容。' };
  } else if (source.bytes.length > options.limits.partBytes) {
    yield { code: 'over-limit', note: '文件中嵌入的文件超过大小上限，未检查其内容。' };
  } else {
    yield* options.readEmbedded(source);
  }
}
