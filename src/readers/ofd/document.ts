import type { Block, Gap } from '../../model/document.ts';
import type { ReadOptions } from '../reader.ts';
import type { Origin } from './content.ts';
import { type Box, boxFrom } from './geometry.ts';
import { looseBlocks, property } from './loose.ts';
import { type PageCounter, type Painting, readPaintings } from './page.ts';
import type { NamedTree, Parts } from './parts.ts';
import { attributeOf, child, descendants, type Element } from './tree.ts';

/** Pages are numbered through all documents of a file. */
export interface Counter {
  pages: number;
}

interface Setting {
  readonly parts: Parts;
  readonly document: NamedTree;
  readonly composites: Origin['composites'];
  readonly templates: ReadonlyMap<string, NamedTree>;
  readonly annotations: ReadonlyMap<string, NamedTree>;
  readonly area: Box | undefined;
}

/** The pages of a document, in order, with their templates and annotations, then its outline, bookmarks and tags. */
export function* readDocument(
  parts: Parts,
  document: NamedTree,
  counter: Counter,
  options: ReadOptions,
): Iterable<Block | Gap> {
  const setting = settingOf(parts, document);
  for (const page of child(document.root, 'Pages')?.children ?? []) {
    options.signal?.throwIfAborted();
    if (counter.pages >= options.limits.pages) {
      yield { code: 'over-limit', note: `页数超过 ${options.limits.pages} 页的上限，其余页未检查。` };
      break;
    }
    counter.pages++;
    yield* readPage(setting, page, { page: counter.pages, blocks: 0 });
  }
  yield* readAround(setting);
}

function settingOf(parts: Parts, document: NamedTree): Setting {
  const common = child(document.root, 'CommonData');
  const templates = new Map<string, NamedTree>();
  for (const template of common?.children.filter(({ name }) => name === 'TemplatePage') ?? []) {
    const tree = parts.tree(document.part, attributeOf(template, 'BaseLoc'));
    if (tree) templates.set(attributeOf(template, 'ID') ?? '', tree);
  }
  const annotations = new Map<string, NamedTree>();
  const list = parts.tree(document.part, child(document.root, 'Annotations')?.text);
  for (const page of list?.root.children ?? []) {
    const tree = parts.tree(list?.part ?? '', child(page, 'FileLoc')?.text);
    if (tree) annotations.set(attributeOf(page, 'PageID') ?? '', tree);
  }
  const area = areaOf(child(common, 'PageArea'));
  return { parts, document, composites: compositesOf(parts, document), templates, annotations, area };
}

function areaOf(area: Element | undefined): Box | undefined {
  return boxFrom(child(area, 'PhysicalBox')?.text ?? child(area, 'ApplicationBox')?.text);
}

function compositesOf(parts: Parts, document: NamedTree): Origin['composites'] {
  const composites = new Map<string, { readonly part: string; readonly element: Element }>();
  const common = child(document.root, 'CommonData');
  for (const { name, text } of common?.children ?? []) {
    if (name !== 'PublicRes' && name !== 'DocumentRes') continue;
    const resources = parts.tree(document.part, text);
    if (!resources) continue;
    for (const element of descendants(resources.root, 'CompositeGraphicUnit')) {
      composites.set(attributeOf(element, 'ID') ?? '', { part: resources.part, element });
    }
  }
  return composites;
}

function* readPage(setting: Setting, entry: Element, counter: PageCounter): Iterable<Block | Gap> {
  const page = setting.parts.tree(setting.document.part, attributeOf(entry, 'BaseLoc'));
  if (!page) {
    const place = { kind: 'page', page: counter.page, block: 1 } as const;
    yield { code: 'unreadable', place, note: `第 ${counter.page} 页的内容缺失，未能检查。` };
    return;
  }
  const paintings = paintingsOf(setting, page);
  const area = areaOf(child(page.root, 'Area')) ?? setting.area;
  const paper = area && { ...area, x: 0, y: 0 };
  yield* readPaintings(paintings, counter, 'body', paper);
  for (const comment of page.comments) yield property('comment', comment, 'hidden');
  for (const action of descendants(page.root, 'Action')) yield* looseBlocks(action, 'metadata');
  const annotations = setting.annotations.get(attributeOf(entry, 'ID') ?? '');
  if (annotations) yield* readAnnotations(setting, annotations, counter);
}

/** A page with its templates, those in front of it after it (7.7): labels of a form and their values may stand in either. */
function paintingsOf({ templates, composites }: Setting, page: NamedTree): readonly Painting[] {
  const painting = (tree: NamedTree): Painting => ({
    element: child(tree.root, 'Content') ?? tree.root,
    origin: { part: tree.part, composites },
  });
  const below: Painting[] = [];
  const above: Painting[] = [];
  for (const use of page.root.children.filter(({ name }) => name === 'Template')) {
    const template = templates.get(attributeOf(use, 'TemplateID') ?? '');
    if (template) (attributeOf(use, 'ZOrder') === 'Foreground' ? above : below).push(painting(template));
  }
  return [...below, painting(page), ...above];
}

/** Stamps, watermarks, links and remarks (15); what they show is not part of the text, so it counts as a comment. */
function* readAnnotations({ composites }: Setting, tree: NamedTree, counter: PageCounter): Iterable<Block | Gap> {
  for (const annotation of tree.root.children) {
    const appearance = child(annotation, 'Appearance');
    for (const [name, value] of Object.entries(annotation.attributes)) {
      if (name === 'Creator' && value.trim() !== '') yield property('Creator', value);
    }
    for (const part of annotation.children) if (part !== appearance) yield* looseBlocks(part, 'comment');
    if (!appearance) continue;
    const corner = boxFrom(attributeOf(appearance, 'Boundary'));
    const isHidden = attributeOf(annotation, 'Visible') === 'false';
    yield* readPaintings(
      [{ element: appearance, origin: { part: tree.part, composites }, corner }],
      counter,
      isHidden ? 'hidden' : 'comment',
    );
  }
}

/** What hangs on the document rather than on a page: outline, bookmarks, links, custom tags, extensions. */
function* readAround({ parts, document }: Setting): Iterable<Block> {
  for (const comment of document.comments) yield property('comment', comment, 'hidden');
  for (const name of ['Outlines', 'Bookmarks', 'Actions', 'VPreferences']) {
    const element = child(document.root, name);
    if (element) yield* looseBlocks(element, 'metadata');
  }
  const tags = parts.tree(document.part, child(document.root, 'CustomTags')?.text);
  for (const tag of tags?.root.children ?? []) {
    const tree = parts.tree(tags?.part ?? '', child(tag, 'FileLoc')?.text);
    if (tree) yield* looseBlocks(tree.root, 'metadata');
    parts.skip(tags?.part ?? '', child(tag, 'SchemaLoc')?.text ?? '');
  }
  const extensions = parts.tree(document.part, child(document.root, 'Extensions')?.text);
  if (extensions) yield* looseBlocks(extensions.root, 'metadata');
}
