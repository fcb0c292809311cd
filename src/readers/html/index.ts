import type { Block, Gap } from '../../model/document.ts';
import { cutBlock } from '../cut-block.ts';
import { readInner } from '../embedded.ts';
import type { Reader, ReadOptions, Source } from '../reader.ts';
import { sniff } from '../sniff.ts';
import { decodeText } from '../text-decoding.ts';
import { readPage } from './page.ts';
import { parsePage } from './parse.ts';

const HTML = 'text/html';

/**
 * Reads web pages, and SVG as part of one. Anchors are ranges of the decoded
 * file; tables are cells of the part `html`; what a browser would not show is in the layer `hidden`.
 */
export const htmlReader: Reader = {
  id: 'html',
  mediaType: HTML,
  accepts: (source) => [HTML, 'image/svg+xml'].includes(sniff(source)),
  read: readHtml,
};

async function* readHtml(source: Source, options: ReadOptions): AsyncIterable<Block | Gap> {
  options.signal?.throwIfAborted();
  const decoded = decodeText(source.bytes, options.decodeUtf8);
  if ('problem' in decoded) {
    yield { code: 'unreadable', note: decoded.problem };
    return;
  }
  if (decoded.text.length > options.limits.partBytes) {
    yield { code: 'over-limit', note: '网页超过大小上限，未能检查。' };
    return;
  }
  const parsed = parsePage(decoded.text, options.limits, options.signal);
  if ('gap' in parsed) {
    yield parsed.gap;
    return;
  }
  const { items, malformed } = readPage(parsed.page, decoded.text);
  for (const item of items) {
    options.signal?.throwIfAborted();
    if ('text' in item) yield* cutBlock(item, options.limits.characters);
    else yield* readInner({ name: '', ...item }, options);
  }
  const isBlank = !items.some((item) => !('text' in item) || item.layer === 'body');
  if (isBlank && malformed === 0)
    yield { code: 'unreadable', note: '网页中没有可见的文字（内容可能由脚本生成），无从检查。' };
  if (malformed > 0) yield { code: 'embedded-object', note: `网页内嵌的 ${malformed} 个文件无法解码，未能检查。` };
}
