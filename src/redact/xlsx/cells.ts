import type { Block, Document } from '../../model/document.ts';
import type { OpenDocument } from '../../readers/ooxml/document.ts';
import { readRef } from '../../readers/ooxml/refs.ts';
import { decodeXml } from '../../readers/package/xml.ts';
import { cellAt } from '../../readers/xlsx/grid.ts';
import { anchoredTexts, blockOf, redactionsByBlock } from '../anchored.ts';
import { applyEdits, type Edit } from '../edits.ts';
import { structureEdits } from '../ooxml/structure.ts';
import { attributesOf, type Tag, tagsOf } from '../ooxml/tags.ts';
import { escapeXml, textEdits } from '../ooxml/text-edits.ts';
import type { Redaction, RedactionPlan } from '../redaction.ts';
import type { StringItems } from './strings.ts';

/** What the cells of a workbook are made into. */
export interface SheetEdits {
  /** By the name of the sheet's part. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  /** Blocks that are cells. */
  readonly blocks: ReadonlySet<number>;
  /** Numbers of the shared strings that cells still show. */
  readonly used: ReadonlySet<number>;
}

interface Book {
  readonly sheets: readonly { readonly title: string; readonly part: string; readonly isGone: boolean }[];
  readonly strings: StringItems;
}

/** Rewrites the cells that redactions touch, and empties those that cannot be seen. */
export function sheetEdits(
  open: OpenDocument,
  document: Document,
  { redactions, keep }: RedactionPlan,
  { sheets, strings }: Book,
): SheetEdits {
  const byBlock = redactionsByBlock(redactions);
  const edits = new Map<string, readonly Edit[]>();
  const used = new Set<number>();
  const blocks = new Set<number>();
  const cells = new Map<string, number>();
  for (const [index, { place, layer }] of document.blocks.entries()) {
    if (place.kind !== 'cell' || layer === 'comment' || !sheets.some(({ title }) => title === place.part)) continue;
    blocks.add(index);
    cells.set(keyOf(place.part, place.row, place.column), index);
  }
  for (const { title, part, isGone } of sheets) {
    const bytes = isGone ? undefined : open.take(part)?.bytes;
    const xml = bytes === undefined ? '' : (decodeXml(bytes).text ?? '');
    const own: Edit[] = [];
    for (const cell of cellsOf(xml)) {
      const index = cells.get(keyOf(title, cell.row, cell.column));
      const block = index === undefined ? undefined : blockOf(document, index);
      const going = index === undefined ? [] : (byBlock.get(index) ?? []);
      const isUnseen = block !== undefined && !keep.has(block.layer);
      if (block === undefined || (!isUnseen && going.length === 0)) {
        if (cell.string !== undefined) used.add(cell.string);
      } else own.push(newCell(xml, cell, isUnseen ? '' : contentOf(xml, cell, block, going, strings)));
    }
    if (own.length > 0) edits.set(part, own);
  }
  return { edits, blocks, used };
}

function keyOf(sheet: string, row: number, column: number): string {
  return `${row},${column},${sheet}`;
}

interface CellTags {
  readonly row: number;
  readonly column: number;
  /** From its opening tag to the end of its closing one. */
  readonly start: number;
  readonly end: number;
  readonly tag: Tag;
  /** Number of the shared string that it shows. */
  readonly string: number | undefined;
}

function* cellsOf(xml: string): Generator<CellTags> {
  let row = 0;
  let column = 0;
  let cell: Omit<CellTags, 'end'> | undefined;
  let isShared = false;
  let valueAt = -1;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'row' && tag.kind !== 'close') {
      const r = attributeOf(xml, tag, 'r');
      row = r === undefined ? row + 1 : Number(r);
      column = 0;
    } else if (tag.name === 'c' && tag.kind !== 'close') {
      const at = cellAt(attributeOf(xml, tag, 'r') ?? '') ?? { row, column: column + 1 };
      column = at.column;
      isShared = attributeOf(xml, tag, 't') === 's';
      cell = tag.kind === 'open' ? { ...at, start: tag.start, tag, string: undefined } : undefined;
    } else if (tag.name === 'v' && tag.kind === 'open') valueAt = tag.end;
    else if (tag.name === 'v' && isShared && cell !== undefined) {
      cell = { ...cell, string: Number(xml.slice(valueAt, tag.start)) };
    } else if (tag.name === 'c' && cell !== undefined) {
      yield { ...cell, end: tag.end };
      cell = undefined;
    }
  }
}

function attributeOf(xml: string, tag: Tag, wanted: string): string | undefined {
  for (const { name, from, to } of attributesOf(xml, tag)) if (name === wanted) return xml.slice(from, to);
  return undefined;
}

/** The cell with other content, in its place and style. */
function newCell(xml: string, { start, end, tag }: CellTags, content: string): Edit {
  const prefix = /^<([\w.-]+:)?/u.exec(xml.slice(start, tag.end))?.[1] ?? '';
  const attributes = [...attributesOf(xml, tag)]
    .filter(({ name }) => name === 'r' || name === 's')
    .map(({ name, from, to }) => ` ${name}="${xml.slice(from, to)}"`)
    .join('');
  const replacement =
    content === ''
      ? `<${prefix}c${attributes}/>`
      : `<${prefix}c${attributes} t="inlineStr"><${prefix}is>${content}</${prefix}is></${prefix}c>`;
  return { start, end, replacement };
}

/** The text of a cell in the runs it had, where it had any. */
function contentOf(
  xml: string,
  cell: CellTags,
  block: Block,
  redactions: readonly Redaction[],
  { xml: all, items }: StringItems,
): string {
  const item = cell.string === undefined ? undefined : items[cell.string];
  const source = item === undefined ? xml : all;
  const range = item ?? { start: cell.tag.end, end: cell.end };
  const texts = anchoredTexts(block, redactions).flatMap(({ anchor, text }) => {
    const ref = readRef(anchor.ref);
    return ref === undefined ? [] : [{ at: ref.at, text: escapeCodes(text) }];
  });
  if (item === undefined && !source.slice(range.start, range.end).includes('<is')) return plain(block, redactions);
  const edits = [
    ...textEdits(source, texts),
    ...structureEdits(source.slice(range.start, range.end), UNREAD).edits.map((edit) => ({
      ...edit,
      start: edit.start + range.start,
      end: edit.end + range.start,
    })),
  ];
  const inside = edits
    .filter(({ start, end }) => start >= range.start && end <= range.end)
    .map(({ start, end, replacement }) => ({ start: start - range.start, end: end - range.start, replacement }));
  const content = applyEdits(source.slice(range.start, range.end), inside);
  return item === undefined ? insideOf(content, 'is') : content;
}

/** What stands in the first element of a name, whatever its prefix. */
function insideOf(xml: string, wanted: string): string {
  const tags = [...tagsOf(xml)].filter(({ name }) => name.slice(name.indexOf(':') + 1) === wanted);
  const close = tags.find(({ kind }) => kind === 'close');
  return tags[0] === undefined || close === undefined ? '' : xml.slice(tags[0].end, close.start);
}

const UNREAD = {
  drops: new Set(['rPh', 'phoneticPr']),
  unwraps: new Set<string>(),
  takesAlong: new Map<string, string>(),
  goneIds: new Set<string>(),
};

/** A number, a date or the result of a formula as a plain text. */
function plain({ text }: Block, redactions: readonly Redaction[]): string {
  const left = applyEdits(
    text,
    redactions.map(({ span, replacement }) => ({ ...span, replacement })),
  );
  return left === '' ? '' : `<t xml:space="preserve">${escapeXml(escapeCodes(left))}</t>`;
}

/** `_x0031_` would be read as a digit (ECMA-376-1, 22.4.2.4). */
function escapeCodes(text: string): string {
  return text.replace(/_(?=x[\dA-F]{4}_)/giu, '_x005F_');
}
