import { createRequire } from 'node:module';
import { ReviewError } from '../errors.ts';
import type { Segmenter } from './segmenter.ts';

interface Nodejieba {
  cut(text: string): string[];
}

/**
 * The segmenter of Node: nodejieba, loaded on first use, since that takes 1-2 s
 * and 250 MB. Throws `config-invalid` with the cure if it is not installed;
 * another segmenter would give other verdicts, so none takes its place.
 */
export function jieba(): Segmenter {
  let loaded: Nodejieba | undefined;
  return {
    id: 'nodejieba@3',
    cut(text) {
      loaded ??= load();
      // nodejieba replaces lone surrogates, which would shift the offsets.
      return loaded.cut(text.toWellFormed());
    },
  };
}

function load(): Nodejieba {
  try {
    return createRequire(import.meta.url)('nodejieba');
  } catch (cause) {
    throw new ReviewError(
      'config-invalid',
      '分词组件 nodejieba 未能加载。请运行 npm install nodejieba（需要 C++ 编译环境，.npmrc 中 yes=true），或在配置中写 segmenter: "none"。',
      { cause },
    );
  }
}
