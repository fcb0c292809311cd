import type { DefaultTreeAdapterTypes as Dom } from 'parse5';
import { labelRows, type TableCell, type TableRow } from '../row-labels.ts';
import { attribute } from './visibility.ts';

/** Where a cell of an HTML table stands and what it answers to. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly label?: string | undefined;
}

/** The places of a table's own cells, nested tables left aside, with spans laid out (HTML 4.9.12). */
export function layOutTable(table: Dom.Element): ReadonlyMap<Dom.Element, CellPlace> {
  const places = new Map<Dom.Element, CellPlace>();
  for (const [{ cells, heading }, labels] of labelRows(layOutRows(table))) {
    let rowHeading: string | undefined;
    for (const [at, { element, row, column, text }] of cells.entries()) {
      const isHeading = element.tagName === 'th';
      places.set(element, { row, column, label: labels[at] ?? (isHeading || heading ? undefined : rowHeading) });
      if (isHeading) rowHeading = text.replace(/[:：]$/u, '') || undefined;
    }
  }
  return places;
}

const MAX_COLUMNS = 1024;
const MAX_ROW_SPAN = 65_534;
/** Characters of a cell that are enough to tell whether it is a label. */
const ENOUGH = 64;

interface LaidOutCell extends TableCell {
  readonly element: Dom.Element;
}

interface LaidOutRow extends TableRow {
  readonly cells: readonly LaidOutCell[];
}

function* layOutRows(table: Dom.Element): Iterable<LaidOutRow> {
  /** For each column, the last row that a cell from above reaches down to. */
  const reach: number[] = [];
  let row = 0;
  for (const element of rowsOf(table)) {
    row++;
    let column = 1;
    const cells: LaidOutCell[] = [];
    for (const cell of cellsOf(element)) {
      while (column < MAX_COLUMNS && (reach[column] ?? 0) >= row) column++;
      const columns = Math.min(spanOf(cell, 'colspan', MAX_COLUMNS), Math.max(1, MAX_COLUMNS - column));
      const last = row + spanOf(cell, 'rowspan', MAX_ROW_SPAN) - 1;
      cells.push({ element: cell, row, column, columns, text: textOf(cell).trim() });
      for (let at = column; at < column + columns; at++) reach[at] = last;
      column += columns;
    }
    yield { cells, heading: isHeading(element, cells) };
  }
}

function isHeading(row: Dom.Element, cells: readonly LaidOutCell[]): boolean {
  const inHead = row.parentNode !== null && 'tagName' in row.parentNode && row.parentNode.tagName === 'thead';
  return inHead || (cells.length > 1 && cells.every(({ element }) => element.tagName === 'th'));
}

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

function spanOf(cell: Dom.Element, name: 'rowspan' | 'colspan', most: number): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return span > 1 ? Math.min(span, most) : 1;
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
