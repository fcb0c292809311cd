import { type Block, cellOf, type Document, isSameTable } from '../model/document.ts';
import { tableKeyOf } from './rows.ts';

/** A table of the document as rows and columns from 0; what the document leaves out is ''. */
export interface Grid {
  readonly cells: readonly (readonly string[])[];
  /** The block of a cell, the first of its paragraphs; undefined where the cell is empty. */
  readonly blockAt: (row: number, column: number) => number | undefined;
  /** The heading of each column, '' where it has none; no headings at all where the table has none. */
  readonly headings: readonly string[];
  /** The first row below the headings. */
  readonly body: number;
  /** The first block of the table. */
  readonly first: number;
}

/** Wider or longer tables are sheets of something else; only so much of them is looked at. */
const MAX_ROWS = 20_000;
const MAX_COLUMNS = 64;

interface Building {
  readonly cells: string[][];
  /** The block of each cell. */
  readonly blocks: (number | undefined)[][];
  readonly headings: string[];
  /** The first row with a cell that answers to a heading. */
  headed: number | undefined;
  readonly first: number;
}

/** Several correlators ask for the tables of one document. */
const GRIDS = new WeakMap<Document, readonly Grid[]>();

/** The tables on the pages of a document, in order. Rows that have no cell at all are left out. */
export function gridsOf(document: Document): readonly Grid[] {
  let grids = GRIDS.get(document);
  if (grids === undefined) {
    grids = readGrids(document);
    GRIDS.set(document, grids);
  }
  return grids;
}

function gridFor(grids: Map<string, Building>, block: Block, index: number): Building {
  const key = tableKeyOf(block) ?? '';
  let grid = grids.get(key);
  if (grid === undefined) {
    grid = { cells: [], blocks: [], headings: [], headed: undefined, first: index };
    grids.set(key, grid);
  }
  return grid;
}

function readGrids({ blocks }: Document): readonly Grid[] {
  const grids = new Map<string, Building>();
  let last: Block | undefined;
  let grid: Building | undefined;
  blocks.forEach((block, index) => {
    const cell = cellOf(block.place);
    if (cell === undefined || block.layer !== 'body') return;
    // The cells of a table follow each other.
    if (grid === undefined || last === undefined || !isSameTable(last, block)) grid = gridFor(grids, block, index);
    last = block;
    const row = cell.row - 1;
    const column = cell.column - 1;
    if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS) return;
    while (grid.cells.length <= row) {
      grid.cells.push([]);
      grid.blocks.push([]);
    }
    const cells = grid.cells[row] ?? [];
    const own = grid.blocks[row] ?? [];
    while (cells.length <= column) cells.push('');
    // Mostly a cell is one block, whose text is taken as it is.
    cells[column] = cells[column] === '' ? block.text : cells[column] + block.text;
    own[column] ??= index;
    if (block.label !== undefined) {
      grid.headed ??= row;
      grid.headings[column] ??= block.label;
    }
  });
  return [...grids.values()].map(({ cells, blocks: blockOf, headings, headed, first }) => {
    const kept = cells.flatMap((row, at) => (row.length > 0 ? [at] : []));
    return {
      headings: Array.from(headings, (heading = '') => heading),
      body: kept.findIndex((row) => row >= (headed ?? 0)),
      cells: kept.map((row) => cells[row] ?? []),
      blockAt: (row, column) => blockOf[kept[row] ?? 0]?.[column],
      first,
    };
  });
}
