/** A cell of a row, without the space around it. */
export interface CellText {
  readonly text: string;
  /** Where it starts in the line. */
  readonly start: number;
}

/** So many columns of a screen off, a cell still stands under its heading: nobody counts spaces exactly. */
const SLACK = 6;

/**
 * The cells of a row that has fewer than its table has columns, each under the
 * nearest heading that it can stand under, empty ones between them; undefined if
 * they stand under none. `columns` says where the columns start on a screen.
 */
export function alignCells(
  line: string,
  cells: readonly CellText[],
  columns: readonly number[],
): readonly CellText[] | undefined {
  const aligned: CellText[] = columns.map(() => ({ text: '', start: 0 }));
  let next = 0;
  const starts = columnsOf(line, cells);
  for (const [index, cell] of cells.entries()) {
    const at = starts[index] ?? 0;
    // The cells behind this one need columns as well.
    const last = columns.length - (cells.length - index);
    let best = next;
    // Columns farther right than the nearest are only farther away.
    while (best < last && distance(columns[best + 1], at) < distance(columns[best], at)) best++;
    if (best > last || distance(columns[best], at) > SLACK) return undefined;
    aligned[best] = cell;
    next = best + 1;
  }
  return aligned;
}

/** Where each cell of a line starts on a screen, where Chinese characters are two columns wide. */
export function columnsOf(line: string, cells: readonly CellText[]): readonly number[] {
  let columns = 0;
  let i = 0;
  return cells.map(({ start }) => {
    for (; i < start; i++) columns += line.charCodeAt(i) < 0x2e80 ? 1 : 2;
    return columns;
  });
}

function distance(column: number | undefined, at: number): number {
  return column === undefined ? Number.POSITIVE_INFINITY : Math.abs(column - at);
}
