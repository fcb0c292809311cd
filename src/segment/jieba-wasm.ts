import init, { cut } from 'jieba-wasm/web';
import type { Segmenter } from './segmenter.ts';

/**
 * The segmenter of browsers: jieba as WebAssembly, with the dictionary that
 * nodejieba has. Four megabytes are loaded first, which is why it must be
 * awaited: from beside the module of `jieba-wasm`, or from the address, bytes or
 * module given. Rejects if they cannot be had; another segmenter would give
 * other verdicts, so none takes its place.
 */
export async function jiebaWasm(wasm?: URL | BufferSource | WebAssembly.Module): Promise<Segmenter> {
  await init(wasm === undefined ? undefined : { module_or_path: wasm });
  return {
    id: 'jieba-wasm@2',
    // UTF-8 has no lone surrogates.
    cut: (text) => cut(text.toWellFormed(), true),
  };
}
