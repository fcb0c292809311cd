import type { Block, Gap, Layer } from '../../model/document.ts';
import { cutBlock } from '../cut-block.ts';
import type { Reader, ReadOptions, Source } from '../reader.ts';
import { DOC, sniff } from '../sniff.ts';
import { type Compound, openCompound } from './compound.ts';
import { storyBlocks } from './paragraphs.ts';
import { propertyBlocks } from './property-set.ts';
import { type DocProblem, type DocText, readDocText, STORIES } from './text.ts';

/**
 * Reads Word 97-2003 documents ([MS-DOC]) from their piece table. There are no
 * anchors: a document of this format is redacted by way of another.
 */
export const docReader: Reader = {
  id: 'doc',
  mediaType: DOC,
  accepts: (source) => sniff(source) === DOC,
  read: readDoc,
};

async function* readDoc(source: Source, options: ReadOptions): AsyncIterable<Block | Gap> {
  options.signal?.throwIfAborted();
  const compound = openCompound(source.bytes);
  const content = readDocText(compound);
  if (typeof content === 'string') yield PROBLEMS[content];
  else {
    for (const block of blocksOf(content)) yield* cutBlock(block, options.limits.characters);
    yield* gapsOf(content, compound);
    if (!/[\p{L}\p{N}]/u.test(content.text)) yield EMPTY;
  }
  for (const [name, kind] of PROPERTY_SETS) {
    const stream = compound.stream(name);
    if (stream) for (const block of propertyBlocks(stream, kind)) yield* cutBlock(block, options.limits.characters);
  }
}

const PROPERTY_SETS = [
  ['\x05SummaryInformation', 'summary'],
  ['\x05DocumentSummaryInformation', 'document'],
] as const;

const EMPTY: Gap = { code: 'unreadable', note: '正文中没有读出文字，无从检查。' };

const PROBLEMS: Readonly<Record<DocProblem, Gap>> = {
  encrypted: { code: 'encrypted', note: '文件设有打开密码，未能检查。请去除密码后重新提交。' },
  old: { code: 'unsupported', note: '这是 Word 95 或更早的文档，暂不支持，未能检查。请另存为 DOCX 后重新提交。' },
  damaged: { code: 'unreadable', note: '文件已损坏或不完整，正文未能检查。' },
};

const LAYERS: Readonly<Record<(typeof STORIES)[number], Layer>> = {
  body: 'body',
  footnotes: 'note',
  headers: 'header',
  macros: 'hidden',
  comments: 'comment',
  endnotes: 'note',
  textboxes: 'body',
  'header-textboxes': 'header',
};

function* blocksOf({ text, flags, lengths, strings }: DocText): Iterable<Block> {
  let start = 0;
  for (const [index, part] of STORIES.entries()) {
    const end = start + (lengths[index] ?? 0);
    yield* storyBlocks({ part, layer: LAYERS[part], text: text.slice(start, end), flags: flags.subarray(start, end) });
    start = end;
  }
  // What the header does not count is on no page.
  yield* storyBlocks({ part: 'rest', layer: 'hidden', text: text.slice(start), flags: flags.subarray(start) });
  for (const [index, name] of STRING_TABLES) {
    for (const entry of strings(index)) {
      if (entry.trim() !== '')
        yield { place: { kind: 'property', name }, layer: 'metadata', text: entry.trim(), label: name };
    }
  }
}

/** Tables of strings about the document ([MS-DOC] 2.5.6), by their place in the header. */
const STRING_TABLES = [
  [21, 'Bookmark'],
  [32, 'Association'],
  [51, 'Reviser'],
  [71, 'SavedBy'],
] as const;

function* gapsOf({ text, isWhole }: DocText, compound: Compound): Iterable<Gap> {
  if (!isWhole || !compound.isWhole) yield { code: 'unreadable', note: '文件不完整，只检查了能读出的部分。' };
  // A picture in the line, and one that floats.
  if (text.includes('\x01') || text.includes('\x08'))
    yield { code: 'image-only', note: '文档中有图片或图形，未检查其内容。' };
  if (compound.names.has('ObjectPool')) yield { code: 'embedded-object', note: '文档中嵌有其他文件，未检查其内容。' };
}
