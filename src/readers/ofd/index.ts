import type { Block, Gap } from '../../model/document.ts';
import { cutBlock } from '../cut-block.ts';
import { isGap, type Reader, type ReadOptions, type Source } from '../reader.ts';
import { sniff } from '../sniff.ts';
import { OFD } from '../sniff-zip.ts';
import { readDocument } from './document.ts';
import { readFiles, readLeftovers } from './files.ts';
import { looseBlocks, property } from './loose.ts';
import { openParts, type Parts } from './parts.ts';
import { attributeOf, child, type Element } from './tree.ts';

/**
 * Reads OFD (GB/T 33190-2016), the national format for fixed-layout documents.
 * Anchors have boxes in millimetres from the upper left corner of the page, and
 * point at the text codes of the package's parts.
 */
export const ofdReader: Reader = {
  id: 'ofd',
  mediaType: OFD,
  accepts: (source) => sniff(source) === OFD,
  read: readOfd,
};

async function* readOfd(source: Source, options: ReadOptions): AsyncIterable<Block | Gap> {
  options.signal?.throwIfAborted();
  const parts = openParts(source.bytes, options.limits);
  let isEmpty = true;
  for await (const item of readParts(parts, options)) {
    options.signal?.throwIfAborted();
    isEmpty &&= !isGap(item) && item.layer !== 'body';
    if (isGap(item)) yield item;
    else yield* cutBlock(item, options.limits.characters);
    yield* parts.takeGaps();
  }
  yield* parts.takeGaps();
  if (isEmpty) yield { code: 'unreadable', note: '各页均没有读出文字，无从检查。' };
}

async function* readParts(parts: Parts, options: ReadOptions): AsyncIterable<Block | Gap> {
  const main = parts.tree('', 'OFD.xml');
  if (!main) yield { code: 'unreadable', note: '文件已损坏：找不到 OFD 入口，未能按页检查。' };
  for (const comment of main?.comments ?? []) yield property('comment', comment, 'hidden');
  const counter = { pages: 0 };
  for (const body of main?.root.children.filter(({ name }) => name === 'DocBody') ?? []) {
    yield* readInfo(child(body, 'DocInfo'));
    yield* readSignatures(parts, child(body, 'Signatures')?.text);
    const document = parts.tree('', child(body, 'DocRoot')?.text);
    if (!document) yield { code: 'unreadable', note: 'OFD 中有一份文档的正文缺失，未能检查。' };
    else {
      yield* readDocument(parts, document, counter, options);
      yield* readFiles(parts, document, options);
    }
  }
  yield* readLeftovers(parts, counter, options);
}

/** Title, author and keywords, and the custom data that invoices and forms keep their values in (7.4). */
function* readInfo(info: Element | undefined): Iterable<Block> {
  for (const entry of info?.children ?? []) yield* looseBlocks(entry, 'metadata');
}

/** Who signed and when (18.2); the signed values themselves are digests. */
function* readSignatures(parts: Parts, location: string | undefined): Iterable<Block> {
  const list = parts.tree('', location);
  for (const entry of list?.root.children ?? []) {
    const signature = parts.tree(list?.part ?? '', attributeOf(entry, 'BaseLoc'));
    const info = child(signature?.root, 'SignedInfo');
    if (!signature || !info) continue;
    for (const kept of info.children.filter(({ name }) => name !== 'References')) yield* looseBlocks(kept, 'metadata');
    for (const value of [child(signature.root, 'SignedValue'), child(child(info, 'Seal'), 'BaseLoc')]) {
      if (value) parts.skip(signature.part, value.text);
    }
  }
}
