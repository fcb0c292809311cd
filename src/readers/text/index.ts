import type { Block, Gap } from '../../model/document.ts';
import { cutBlock } from '../cut-block.ts';
import type { Reader, ReadOptions, Source } from '../reader.ts';
import { sniff } from '../sniff.ts';
import { decodeText } from '../text-decoding.ts';
import { readText } from './blocks.ts';

const PLAIN = 'text/plain';

/** Reads plain text. Offsets count in the decoded text, without its byte order mark. */
export const textReader: Reader = {
  id: 'text',
  mediaType: PLAIN,
  accepts: (source) => sniff(source) === PLAIN,
  read: readPlain,
};

async function* readPlain(source: Source, options: ReadOptions): AsyncIterable<Block | Gap> {
  options.signal?.throwIfAborted();
  const decoded = decodeText(source.bytes, options.decodeUtf8);
  if ('problem' in decoded) {
    yield { code: 'unreadable', note: decoded.problem };
    return;
  }
  const blocks = readText(decoded.text);
  if (blocks.length === 0) yield { code: 'unreadable', note: '文件里没有文字，无从检查。' };
  for (const block of blocks) yield* cutBlock(block, options.limits.characters);
}
