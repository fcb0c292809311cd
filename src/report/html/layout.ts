import { type Block, cellOf, type Document, type Layer, partOf } from '../../model/document.ts';

/** A block with its index in the document. */
export interface Shown {
  readonly index: number;
  readonly block: Block;
}

/** What stands together on a sheet: paragraphs of one layer, or the cells of one table. */
export type Part =
  | { readonly kind: 'paragraphs'; readonly layer: Layer; readonly blocks: readonly Shown[] }
  | { readonly kind: 'table'; readonly blocks: readonly Shown[] };

/** A stretch of a sheet that has its notes beside it. */
export interface Row {
  readonly parts: readonly Part[];
}

/** A page of a document that has pages, else the whole of it. */
export interface Sheet {
  readonly page: number | undefined;
  readonly rows: readonly Row[];
}

/** Names the notes that a block has beside it; blocks that share a note name it alike. */
export type NotesOf = (block: number) => readonly string[];

/** A row is no longer than so many lines unless it is a table. */
const LONGEST = 60;
/** About how many lines a note takes, and how many characters fill a line of the text. */
const LINES_OF_NOTE = 5;
const LINE = 36;

/**
 * A document as a person knows it: sheets, and on them paragraphs and tables.
 * A row starts where something was found, so that its notes stand beside it,
 * and goes on at least as long as they do, so that they do not tear the text apart.
 * Sheets stand for pages that have nothing but gaps as well.
 */
export function layOut({ blocks }: Document, notesOf: NotesOf, pagesOfGaps: readonly number[]): readonly Sheet[] {
  const sheets = new Map<number | undefined, Shown[]>();
  for (const page of pagesOfGaps) sheets.set(page, []);
  for (const [index, block] of blocks.entries()) {
    const page = block.place.kind === 'page' ? block.place.page : undefined;
    const others = sheets.get(page);
    if (others === undefined) sheets.set(page, [{ index, block }]);
    else others.push({ index, block });
  }
  // What belongs to no page, such as properties, comes after the last one.
  const rank = ([page]: readonly [number | undefined, unknown]): number => page ?? Number.MAX_SAFE_INTEGER;
  return [...sheets]
    .toSorted((a, b) => rank(a) - rank(b))
    .map(([page, shown]) => ({ page, rows: rowsOf(shown, notesOf) }));
}

function rowsOf(shown: readonly Shown[], notesOf: NotesOf): readonly Row[] {
  const rows: Shown[][] = [];
  let row: Shown[] = [];
  let lines = 0;
  let notes = new Set<string>();
  for (const [at, each] of shown.entries()) {
    const own = notesOf(each.index);
    const last = shown[at - 1]?.block;
    // The notes of a table stand beside its top, where its headings are.
    const isStart = own.length > 0 || tableOf(each.block) !== undefined;
    const isFull = lines >= LONGEST || (isStart && lines >= notes.size * LINES_OF_NOTE);
    if (last === undefined || (isFull && !goesOn(each.block, last))) {
      row = [];
      rows.push(row);
      lines = 0;
      notes = new Set();
    }
    row.push(each);
    lines += linesOf(each.block, last);
    for (const note of own) notes.add(note);
  }
  return rows.map((blocks) => ({ parts: partsOf(blocks) }));
}

/** Whether a block is a cell of the same table as the one before it: tables are not taken apart. */
function goesOn(block: Block, last: Block): boolean {
  const table = tableOf(block);
  return table !== undefined && table === tableOf(last);
}

/** The cells of a row stand beside each other. */
function linesOf(block: Block, last: Block | undefined): number {
  const isBeside = last !== undefined && goesOn(block, last) && cellOf(block.place)?.row === cellOf(last.place)?.row;
  return isBeside ? 0 : Math.ceil(block.text.length / LINE);
}

function partsOf(blocks: readonly Shown[]): readonly Part[] {
  const parts: { readonly table: string | undefined; readonly layer: Layer; readonly blocks: Shown[] }[] = [];
  for (const each of blocks) {
    const table = tableOf(each.block);
    const { layer } = each.block;
    const last = parts.at(-1);
    if (last === undefined || last.table !== table || (table === undefined && last.layer !== layer))
      parts.push({ table, layer, blocks: [each] });
    else last.blocks.push(each);
  }
  return parts.map(({ table, layer, blocks: own }) =>
    table === undefined ? { kind: 'paragraphs', layer, blocks: own } : { kind: 'table', blocks: own },
  );
}

/** Layers whose cells stand in the table itself; a comment on a cell stands beside it. */
const IN_TABLE: readonly Layer[] = ['body', 'hidden', 'header', 'embedded'];

/** Names the table that a block is a cell of. */
function tableOf({ place, layer }: Block): string | undefined {
  const cell = IN_TABLE.includes(layer) ? cellOf(place) : undefined;
  return cell && `${cell.table} ${partOf(place)}`;
}
