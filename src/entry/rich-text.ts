import type { Anchor, Cell, Layer } from '../model/document.ts';
import { addBreak, addLeaf, newPassage, type Passage } from './passage.ts';
import { attributesOf, type Child, childrenOf, DEEPEST, isBreak, isInline, isLeaf, type Node, nodeOf } from './tree.ts';
import { isTable, layOutTree } from './tree-tables.ts';

/** A paragraph, cell or attribute of a tree. */
export interface RichBlock {
  readonly layer: Layer;
  readonly text: string;
  readonly label?: string | undefined;
  readonly cell?: Cell | undefined;
  /** `ref` is the path of the string in the tree: `0.children.1.text`. */
  readonly anchors: readonly Anchor[];
}

/** What a tree holds: its blocks, and whether it was too large or too deep to be read whole. */
export interface RichText {
  readonly blocks: readonly RichBlock[];
  readonly isCut: boolean;
}

/** Larger trees are no texts that anybody wrote. */
const MOST_NODES = 500_000;

/**
 * Reads the tree that a rich-text editor keeps: every string in it, those of
 * its leaves as paragraphs and cells, those of attributes (addresses of links,
 * captions, alternative texts) as metadata. Knows no editor by name: they agree
 * that a node has children, and a leaf has `text`.
 */
export function readRichText(tree: unknown): RichText {
  const blocks: RichBlock[] = [];
  /** The cells of the tables met so far, by their paths. */
  const cells = new Map<string, InCell>();
  let [tables, nodes, isCut] = [0, 0, false];
  visit(tree, [], undefined);
  return { blocks, isCut };

  function visit(value: unknown, path: readonly string[], cell: InCell | undefined): void {
    if (path.length > DEEPEST || ++nodes > MOST_NODES) {
      isCut = true;
      return;
    }
    if (typeof value === 'string') {
      const passage = newPassage();
      addLeaf(passage, value, path);
      flush(passage, cell);
      return;
    }
    const node = nodeOf(value);
    if (node === undefined) return;
    if (isTable(node)) layOut(node, path);
    const own = cells.get(path.join('.')) ?? cell;
    const children = childrenOf(node, path);
    if (isLeaf(node)) visitRun([[node, path]], own);
    else {
      addAttributes(node, path);
      if (children.some(([child]) => isLeaf(nodeOf(child)))) visitRun(children, own);
      else for (const [child, at] of children) visit(child, at, own);
    }
  }

  function layOut(node: Node, path: readonly string[]): void {
    const table = ++tables;
    for (const { path: at, row, column, label } of layOutTree(node, path))
      cells.set(at.join('.'), { cell: { table, row, column }, label });
  }

  /** Children that stand in one line of text, and what stands among them. */
  function visitRun(children: readonly Child[], cell: InCell | undefined): void {
    const passage = newPassage();
    gather(children, passage);
    flush(passage, cell);
  }

  function gather(children: readonly Child[], passage: Passage): void {
    for (const [child, path] of children) {
      const node = nodeOf(child);
      if (node === undefined || path.length > DEEPEST || ++nodes > MOST_NODES) {
        isCut ||= node !== undefined;
        continue;
      }
      if (isLeaf(node)) addLeaf(passage, node['text'], [...path, 'text']);
      if (isBreak(node)) addBreak(passage);
      addAttributes(node, path);
      const inner = childrenOf(node, path);
      if (inner.length === 0) continue;
      const isOwnLine = !isInline(node);
      if (isOwnLine) addBreak(passage);
      gather(inner, passage);
      if (isOwnLine) addBreak(passage);
    }
  }

  function addAttributes(node: Node, path: readonly string[]): void {
    for (const { name, text, at } of attributesOf(node, path)) {
      const anchors = [{ start: 0, end: text.length, ref: at.join('.') }];
      blocks.push({ layer: 'metadata', text, label: name, anchors });
    }
  }

  function flush({ text, anchors }: Passage, cell: InCell | undefined): void {
    if (text.trim() !== '') blocks.push({ layer: 'body', text, anchors, ...cell });
  }
}

interface InCell {
  readonly cell: Cell;
  readonly label: string | undefined;
}
