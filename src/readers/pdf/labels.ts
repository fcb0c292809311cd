import { isFieldName } from '../row-labels.ts';

/** A table's cell as far as labels need it. */
export interface LabelledCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What the cells of a table answer to, and the headings for a table that goes on on the next page. */
export interface TableLabels {
  readonly labelOf: (cell: LabelledCell) => string | undefined;
  readonly headings: ReadonlyMap<number, string> | undefined;
}

/** Longer texts are not headings. */
const HEADING_LENGTH = 24;
/**
 * Finds the labels of a table's cells: the heading of the column, or in a form
 * (标签与值相间的表) the cell to the left. `carried` are the headings of the
 * table on the page before, where this one goes on from it.
 */
export function labelsOf(
  cells: readonly LabelledCell[],
  carried: ReadonlyMap<number, string> | undefined,
): TableLabels {
  const first = cells.filter(({ row }) => row === 1);
  const left = cells.filter(({ column }) => column === 1);
  const top = shareOfFields(first);
  if (isForm(cells, top, shareOfFields(left))) return { labelOf: (cell) => leftOf(cell, cells), headings: undefined };
  const repeats = carried !== undefined && first.every(({ column, text }) => carried.get(column) === tidy(text));
  if (carried && !repeats && !first.some(({ text }) => isFieldName(text))) {
    return { labelOf: (cell) => carried.get(cell.column), headings: carried };
  }
  if (first.length < 2 || !first.every(({ text }) => isHeading(text))) {
    return { labelOf: () => undefined, headings: undefined };
  }
  const headings = new Map(first.map(({ column, text }) => [column, tidy(text)]));
  return { labelOf: ({ row, column }) => (row === 1 ? undefined : headings.get(column)), headings };
}

/** A form: its left column names fields, and its first row does so less. */
function isForm(cells: readonly LabelledCell[], top: number, left: number): boolean {
  const rows = new Set(cells.map(({ row }) => row)).size;
  return left >= 0.5 && left > top && rows >= 2;
}

function shareOfFields(cells: readonly LabelledCell[]): number {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  return filled.length === 0 ? 0 : filled.filter(({ text }) => isFieldName(text)).length / filled.length;
}

/** The nearest filled cell to the left in the same row, where that names a field. */
function leftOf(cell: LabelledCell, cells: readonly LabelledCell[]): string | undefined {
  let best: LabelledCell | undefined;
  for (const other of cells) {
    if (other.row === cell.row && other.column < cell.column && other.column > (best?.column ?? 0)) best = other;
  }
  return best && isHeading(best.text) ? tidy(best.text) : undefined;
}

/** Short, without numbers, and not a label and its value in one. */
function isHeading(text: string): boolean {
  const heading = tidy(text);
  return heading.length > 0 && heading.length <= HEADING_LENGTH && !/\d{3}|[:：]./u.test(heading);
}

/** Without the spaces that stretch a heading over its column, and without its colon. */
function tidy(text: string): string {
  return text.replace(/\s/gu, '').replace(/[:：]$/u, '');
}
