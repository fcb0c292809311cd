import type { DefaultTreeAdapterTypes as Dom } from 'parse5';
import type { Anchor, Block, Cell, Layer, Place } from '../../model/document.ts';
import { addBreak, addText, type Flow, newFlow, sourceRef } from './flow.ts';
import { addAttributes } from './page-attributes.ts';
import { addComment, addScript } from './page-scripts.ts';
import { findStyleSheets } from './stylesheet.ts';
import { type CellPlace, layOutTable } from './tables.ts';
import { attribute, type Look, lookOf, PLAIN } from './visibility.ts';
import { type Inlined, nextParagraph, piecesOf, type Walk } from './walk.ts';

/** What a page holds: its blocks, the files in it, and how many of these cannot be opened. */
export interface Page {
  readonly items: readonly (Block | Inlined)[];
  readonly malformed: number;
}

/** The text of a parsed page in the order of its source, whatever the page does with it on the screen. */
export function readPage(page: Dom.Document, html: string): Page {
  const items: (Block | Inlined)[] = [];
  const sheets = findStyleSheets(page);
  const walk: Walk = { items, html, hiding: sheets.hiding, paragraphs: 0, tables: 0, malformed: 0 };
  const place: Context = { flow: newFlow(), layer: 'body', look: PLAIN, isPreserved: false };
  visitAll(walk, page.childNodes, place);
  flush(walk, place);
  for (const { text, start, end } of sheets.contents) {
    const anchors = [{ start: 0, end: text.length, ref: sourceRef(start, end) }];
    items.push({ place: nextParagraph(walk), layer: 'hidden', text, anchors });
  }
  return { items, malformed: walk.malformed };
}

interface Context {
  readonly flow: Flow;
  readonly layer: Layer;
  readonly look: Look;
  readonly isPreserved: boolean;
  readonly cell?: CellContext | undefined;
  readonly cells?: ReadonlyMap<Dom.Element, CellPlace> | undefined;
  readonly table?: number | undefined;
  readonly property?: string | undefined;
}

interface CellContext extends Cell {
  readonly label?: string | undefined;
  /** Paragraphs of the cell so far. */
  readonly counter: { count: number };
}

/** Elements that stand in a line of text; all others begin and end a block of their own. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark nobr o:p q rb ruby s samp small span strike strong sub sup time tt u var wbr path g circle use tspan picture source'.split(
    ' ',
  ),
);

/** Elements whose text stands beside the line that they are in, as the reading of a character does. */
const ASIDE: ReadonlySet<string> = new Set(['rt', 'rp', 'rtc']);

const PRESERVED: ReadonlySet<string> = new Set(['pre', 'textarea', 'listing', 'xmp', 'plaintext']);

function visitAll(walk: Walk, nodes: readonly Dom.ChildNode[], context: Context): void {
  for (const node of nodes) visit(walk, node, context);
}

function visit(walk: Walk, node: Dom.ChildNode, context: Context): void {
  if (node.nodeName === '#text' && 'value' in node) addText(context.flow, piecesOf(walk, node), context.isPreserved);
  else if (node.nodeName === '#comment' && 'data' in node) addComment(walk, node);
  else if ('tagName' in node) visitElement(walk, node, context);
}

function visitElement(walk: Walk, element: Dom.Element, context: Context): void {
  const { tagName } = element;
  const look = lookOf(element, context.look, walk.hiding);
  addAttributes(walk, element, look);
  if (tagName === 'script') addScript(walk, element);
  else if (tagName === 'br') addBreak(context.flow);
  else if (tagName !== 'style') visitContent(walk, element, look, context);
}

function visitContent(walk: Walk, element: Dom.Element, look: Look, context: Context): void {
  const isSeparate = look.isHidden !== context.look.isHidden || ASIDE.has(element.tagName);
  const isInline = INLINE.has(element.tagName);
  if (!isInline && !isSeparate) flush(walk, context);
  const inner = enter(walk, element, { ...context, look, flow: isSeparate ? newFlow() : context.flow });
  visitAll(walk, isTemplate(element) ? element.content.childNodes : element.childNodes, inner);
  if (!isInline || isSeparate) flush(walk, inner);
}

function isTemplate(element: Dom.Element): element is Dom.Template {
  return 'content' in element;
}

/** The context inside an element: its layer, its table, its cell. */
function enter(walk: Walk, element: Dom.Element, context: Context): Context {
  const { tagName } = element;
  const isPreserved =
    context.isPreserved ||
    PRESERVED.has(tagName) ||
    /white-space\s*:\s*(?:pre|break)/iu.test(attribute(element, 'style') ?? '');
  const isTitle = tagName === 'title' && element.parentNode?.nodeName === 'head';
  const layer: Layer = isTitle ? 'metadata' : context.layer;
  const inner: Context = {
    ...context,
    isPreserved,
    layer: context.look.isHidden ? 'hidden' : layer,
    property: isTitle ? 'title' : undefined,
  };
  if (tagName === 'table') {
    walk.tables++;
    return { ...inner, cells: layOutTable(element), table: walk.tables };
  }
  const cell = context.cells?.get(element);
  if (!cell || context.table === undefined) return inner;
  return { ...inner, cell: { ...cell, table: context.table, counter: { count: 0 } } };
}

function flush(walk: Walk, context: Context): void {
  const { flow, layer, cell } = context;
  const text = flow.text.trimEnd();
  if (text !== '') {
    const anchors = cut(flow.anchors, text.length);
    walk.items.push({ place: nextPlace(walk, context), layer, text, label: cell?.label, anchors });
  }
  flow.text = '';
  flow.anchors.length = 0;
  flow.endsInSpace = true;
}

function nextPlace(walk: Walk, { cell, property }: Context): Place {
  if (property) return { kind: 'property', name: property };
  if (!cell) return nextParagraph(walk);
  const { table, row, column, counter } = cell;
  counter.count++;
  return { kind: 'cell', part: 'html', table, row, column, paragraph: counter.count };
}

/** The anchors of what is left when the white space at the end is gone. */
function cut(anchors: readonly Anchor[], length: number): readonly Anchor[] {
  return anchors.flatMap((anchor) => {
    if (anchor.start >= length) return [];
    return anchor.end <= length ? [anchor] : [shorten(anchor, length)];
  });
}

function shorten({ start, end, ref }: Anchor, length: number): Anchor {
  const [from = 0, to = 0] = ref.split('-').map(Number);
  const isAligned = to - from === end - start;
  return { start, end: length, ref: isAligned ? sourceRef(from, from + length - start) : ref };
}
