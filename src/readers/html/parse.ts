import { type DefaultTreeAdapterTypes as Dom, defaultTreeAdapter, Parser } from 'parse5';
import type { Gap } from '../../model/document.ts';

/** A parsed page, or the reason why it was given up. */
export type Parsed = { readonly page: Dom.Document } | { readonly gap: Gap };

interface ParseLimits {
  readonly depth: number;
}

/**
 * Parses HTML with source offsets, giving up on a page that nests deeper than
 * `limits.depth`: the parser searches its open elements for every tag, which in a
 * page built for it takes quadratic time. Aborting throws the signal's reason.
 */
export function parsePage(html: string, limits: ParseLimits, signal?: AbortSignal): Parsed {
  let depth = 0;
  const parser = new Parser<Dom.DefaultTreeAdapterMap>({
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush: () => {
        depth++;
        if (depth > limits.depth) parser.tokenizer.pause();
      },
      onItemPop: () => {
        depth--;
      },
    },
  });
  for (let at = 0; at === 0 || at < html.length; at += STEP) {
    signal?.throwIfAborted();
    parser.tokenizer.write(html.slice(at, at + STEP), at + STEP >= html.length);
    if (depth > limits.depth) return { gap: TOO_DEEP };
  }
  return { page: parser.document };
}

/** Characters between two looks at the signal. */
const STEP = 64 * 1024;

const TOO_DEEP: Gap = { code: 'over-limit', note: '网页元素嵌套层数超过上限，未能检查。' };
