import type { DefaultTreeAdapterTypes as Dom } from 'parse5';
import { labelTable } from '../table-labels.ts';
import { attribute } from './visibility.ts';

/** Where a cell of an HTML table stands and what it answers to. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly label?: string | undefined;
}

/** The places of a table's own cells, nested tables left aside, with spans laid out (HTML 4.9.12). */
export function layOutTable(table: Dom.Element): ReadonlyMap<Dom.Element, CellPlace> {
  const rows = [...rowsOf(table)];
  const grid: (string | undefined)[][] = rows.map(() => []);
  const places = new Map<Dom.Element, CellPlace>();
  let budget = MAX_FILLED;
  for (const [row, element] of rows.entries()) {
    let column = 0;
    let heading: string | undefined;
    for (const cell of cellsOf(element)) {
      while (column < MAX_COLUMNS && grid[row]?.[column] !== undefined) column++;
      const text = textOf(cell).trim();
      if (cell.tagName === 'th') heading = text.replace(/[:：]$/u, '') || undefined;
      places.set(cell, { row, column, label: cell.tagName === 'th' ? undefined : heading });
      budget -= fill(grid, row, column, cell, text, budget);
      column += spanOf(cell, 'colspan');
    }
  }
  const labelOf = labelTable(grid, headingRows(rows));
  return new Map(
    [...places].map(([cell, { row, column, label }]) => [
      cell,
      { row: row + 1, column: column + 1, label: labelOf(row, column) ?? label },
    ]),
  );
}

const MAX_COLUMNS = 512;
const MAX_ROW_SPAN = 4096;
/** Squares of the grid that are filled in before spans are ignored: a table can claim billions. */
const MAX_FILLED = 4_000_000;
/** Characters of a cell that are enough to tell whether it is a label. */
const ENOUGH = 64;

function* rowsOf(parent: Dom.Element): Iterable<Dom.Element> {
  for (const child of childElements(parent)) {
    if (child.tagName === 'tr') yield child;
    else if (/^(?:thead|tbody|tfoot)$/u.test(child.tagName)) yield* rowsOf(child);
  }
}

function cellsOf(row: Dom.Element): readonly Dom.Element[] {
  return childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function childElements(parent: Dom.Element): readonly Dom.Element[] {
  return parent.childNodes.filter((child): child is Dom.Element => 'tagName' in child);
}

/** Writes a cell's text into all the squares that it covers, and says how many these are. */
function fill(
  grid: (string | undefined)[][],
  row: number,
  column: number,
  cell: Dom.Element,
  text: string,
  budget: number,
): number {
  const rowSpan = Math.min(grid.length - row, spanOf(cell, 'rowspan'));
  const columnSpan = Math.max(0, Math.min(MAX_COLUMNS - column, spanOf(cell, 'colspan')));
  if (rowSpan * columnSpan > budget) return 0;
  for (const cells of grid.slice(row, row + rowSpan)) {
    for (let across = column; across < column + columnSpan; across++) cells[across] ??= text;
  }
  return rowSpan * columnSpan;
}

function spanOf(cell: Dom.Element, name: 'rowspan' | 'colspan'): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10);
  if (!(span > 1)) return 1;
  return Math.min(span, name === 'rowspan' ? MAX_ROW_SPAN : MAX_COLUMNS);
}

function headingRows(rows: readonly Dom.Element[]): number {
  const isHeading = (row: Dom.Element): boolean => {
    const inHead = row.parentNode !== null && 'tagName' in row.parentNode && row.parentNode.tagName === 'thead';
    const cells = cellsOf(row);
    return inHead || (cells.length > 1 && cells.every(({ tagName }) => tagName === 'th'));
  };
  const first = rows.findIndex((row) => !isHeading(row));
  return first === -1 ? 0 : first;
}

/** The first characters of an element's text: enough for a label, however large the element. */
function textOf(node: Dom.ChildNode): string {
  if ('value' in node) return node.value.slice(0, ENOUGH).replace(/\s+/gu, ' ');
  let text = '';
  if (!('tagName' in node)) return text;
  for (const child of node.childNodes) {
    if (text.length >= ENOUGH) break;
    text += textOf(child);
  }
  return text;
}
