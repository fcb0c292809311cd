import type { Block, Gap } from '../../model/document.ts';
import { readInner } from '../embedded.ts';
import type { ReadOptions } from '../reader.ts';
import type { Counter } from './document.ts';
import { looseBlocks, property } from './loose.ts';
import { readPaintings } from './page.ts';
import type { NamedTree, Parts } from './parts.ts';
import { attributeOf, child, descendants } from './tree.ts';

/** The files in a document: its attachments (20), the pictures and sounds of its resources (7.9). */
export async function* readFiles(parts: Parts, document: NamedTree, options: ReadOptions): AsyncIterable<Block | Gap> {
  const list = parts.tree(document.part, child(document.root, 'Attachments')?.text);
  for (const attachment of list?.root.children ?? []) {
    const name = attributeOf(attachment, 'Name') ?? '';
    if (name !== '') yield property('Attachment', name);
    const location = child(attachment, 'FileLoc')?.text ?? '';
    const bytes = parts.bytes(list?.part ?? '', location);
    if (bytes) yield* readInner({ name: baseName(location), bytes }, options);
    else yield { code: 'embedded-object', note: '有一个附件缺失，未能检查。' };
  }
  yield* readResources(parts, document, options);
}

async function* readResources(parts: Parts, document: NamedTree, options: ReadOptions): AsyncIterable<Block | Gap> {
  let pictures = 0;
  for (const { name, text } of child(document.root, 'CommonData')?.children ?? []) {
    if (name !== 'PublicRes' && name !== 'DocumentRes') continue;
    const resources = parts.tree(document.part, text);
    if (!resources) continue;
    const folder = `${attributeOf(resources.root, 'BaseLoc') ?? ''}/`.replace(/^\/$/u, '');
    for (const font of descendants(resources.root, 'FontFile')) parts.skip(resources.part, folder + font.text.trim());
    for (const media of descendants(resources.root, 'MediaFile')) {
      const location = folder + media.text.trim();
      const bytes = parts.bytes(resources.part, location);
      if (!bytes) continue;
      pictures++;
      if (options.readEmbedded) yield* readInner({ name: baseName(location), bytes }, options);
    }
  }
  if (pictures > 0 && !options.readEmbedded) {
    yield { code: 'image-only', note: `文档中有 ${pictures} 个图片或音像文件，未检查其内容。` };
  }
}

/** Parts that nothing refers to: earlier versions, and whatever else was left in the package. */
export async function* readLeftovers(parts: Parts, counter: Counter, options: ReadOptions): AsyncIterable<Block | Gap> {
  for (const name of parts.unused()) {
    if (FONT.test(name)) continue;
    const tree = /\.xml$/iu.test(name) ? parts.tree('', name) : undefined;
    if (tree?.root.name === 'Page') {
      const origin = { part: tree.part, composites: new Map() };
      yield* readPaintings([{ element: tree.root, origin }], { page: Math.max(1, counter.pages), blocks: 0 }, 'hidden');
    } else if (tree && tree.root.name !== '') {
      yield* looseBlocks(tree.root, 'hidden');
    } else {
      const bytes = parts.bytes('', name);
      if (bytes && bytes.length > 0) yield* readInner({ name: baseName(name), bytes }, options);
    }
  }
}

const FONT = /\.(?:ttf|otf|ttc|woff2?|cff|pfb)$/iu;

function baseName(location: string): string {
  return location.slice(location.lastIndexOf('/') + 1);
}
