import type { Block, Gap, Layer } from '../../model/document.ts';
import { cutBlock } from '../cut-block.ts';
import { type Flow, sourceRef } from '../html/flow.ts';
import type { ReadOptions, Source } from '../reader.ts';
import { labelRows } from '../row-labels.ts';
import { decodeText } from '../text-decoding.ts';
import { takeComments } from './comments.ts';
import { type Element, elementsOf } from './elements.ts';
import { type Inline, readInline, readVerbatim } from './inline.ts';
import type { Slice } from './lines.ts';

/** The blocks and gaps of a Markdown file; see `markdownReader`. */
export async function* readMarkdown(source: Source, options: ReadOptions): AsyncIterable<Block | Gap> {
  options.signal?.throwIfAborted();
  const decoded = decodeText(source.bytes, options.decodeUtf8);
  if ('problem' in decoded) {
    yield { code: 'unreadable', note: decoded.problem };
    return;
  }
  const { text, comments } = takeComments(decoded.text);
  const lines = createLineCounter(decoded.text);
  const table = { count: 0 };
  let isEmpty = true;
  for (const element of elementsOf(text)) {
    for (const block of blocksOf(element, lines, table)) {
      isEmpty = false;
      yield* cutBlock(block, options.limits.characters);
    }
  }
  for (const comment of comments)
    yield* cutBlock(asideBlock(lines, comment.text, comment.start, 'comment'), options.limits.characters);
  if (isEmpty && comments.length === 0) yield { code: 'unreadable', note: '文件里没有文字，无从检查。' };
}

type LineOf = (offset: number) => number;

/** Says in which line an offset lies. */
function createLineCounter(text: string): LineOf {
  const starts = [...text.matchAll(/\r\n|\r|\n/gu)].map(({ 0: end, index }) => index + end.length);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

function* blocksOf(element: Element, lineOf: LineOf, table: { count: number }): Iterable<Block> {
  switch (element.kind) {
    case 'paragraph':
      yield* inlineBlocks(element.slices, lineOf);
      return;
    case 'code':
      for (const slice of element.slices) yield* flowBlock(readVerbatim(slice), placeOf(slice), 'body');
      return;
    case 'property': {
      const [first] = [...flowBlock(readVerbatim(element.slice), placeOf(element.slice), 'metadata')];
      if (first) yield { ...first, label: element.name };
      return;
    }
    case 'table':
      table.count++;
      yield* tableBlocks(element.rows, table.count, lineOf);
  }
}

function* tableBlocks(rows: readonly (readonly Slice[])[], table: number, lineOf: LineOf): Iterable<Block> {
  const read = rows.map((slices, row) => ({
    slices,
    heading: row === 0,
    cells: slices.map((slice, column) => ({ row: row + 1, column: column + 1, text: readInline([slice]).text })),
  }));
  for (const [{ slices, cells }, labels] of labelRows(read)) {
    for (const [at, slice] of slices.entries()) {
      const { row = 1, column = 1 } = cells[at] ?? {};
      yield* inlineBlocks([slice], lineOf, { label: labels[at], cell: { table, row, column } });
    }
  }
}

interface InTable {
  readonly label?: string | undefined;
  readonly cell: { readonly table: number; readonly row: number; readonly column: number };
}

function* inlineBlocks(slices: readonly Slice[], lineOf: LineOf, inTable?: InTable): Iterable<Block> {
  const [first] = slices;
  if (!first) return;
  const inline: Inline = readInline(slices);
  for (const block of flowBlock(inline, { ...placeOf(first), cell: inTable?.cell }, 'body'))
    yield { ...block, label: inTable?.label };
  for (const { name, text, start } of inline.asides)
    yield { ...asideBlock(lineOf, text, start, 'metadata'), label: name };
}

type LinePlace = Extract<Block['place'], { readonly kind: 'line' }>;

function placeOf({ line, start }: Slice): LinePlace {
  return { kind: 'line', line: line.number, offset: line.offset + start };
}

function* flowBlock({ text, anchors }: Flow, place: LinePlace, layer: Layer): Iterable<Block> {
  if (text.trim() !== '') yield { place, layer, text, anchors: [...anchors] };
}

function asideBlock(lineOf: LineOf, text: string, start: number, layer: Layer): Block {
  const anchors = [{ start: 0, end: text.length, ref: sourceRef(start, start + text.length) }];
  return { place: { kind: 'line', line: lineOf(start), offset: start }, layer, text, anchors };
}
