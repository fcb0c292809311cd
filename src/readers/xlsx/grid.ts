/** A rectangle of cells, both corners included; numbers start at 1. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Row and column of a cell reference such as `BC12`. */
export function cellAt(reference: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference);
  if (match === null) return undefined;
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column };
}

/** The range of a reference such as `A1:C3` or `B2`. */
export function rangeOf(reference: string): Range | undefined {
  const [from = '', to = from] = reference.split(':');
  const start = cellAt(from);
  const end = cellAt(to);
  if (start === undefined || end === undefined) return undefined;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

/** Which cells other cells were merged over. */
export interface Merges {
  readonly isEmpty: boolean;
  /** Whether a merge hides this cell: it is in one and is not its first cell. */
  covers(row: number, column: number): boolean;
  /** Columns that the cell takes up. */
  columnsOf(row: number, column: number): number;
  /** Whether there were more merges than could be kept. */
  readonly isCut: boolean;
}

/** Looks merged ranges up by cell. Small ranges are kept cell by cell, big ones as they are. */
export function mergesOf(ranges: readonly Range[]): Merges {
  const covered = new Set<number>();
  const firsts = new Map<number, number>();
  const big: Range[] = [];
  let isCut = false;
  let spent = 0;
  for (const range of ranges) {
    const area = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    firsts.set(keyOf(range.top, range.left), range.right - range.left + 1);
    if (area <= SMALL && spent + area <= MAX_CELLS) {
      spent += area;
      addCells(covered, range);
    } else if (big.length < MAX_BIG) big.push(range);
    else isCut = true;
  }
  return {
    isEmpty: ranges.length === 0,
    isCut,
    covers: (row, column) =>
      covered.has(keyOf(row, column)) ||
      big.some(
        ({ top, left, bottom, right }) =>
          top <= row && row <= bottom && left <= column && column <= right && !(row === top && column === left),
      ),
    columnsOf: (row, column) => firsts.get(keyOf(row, column)) ?? 1,
  };
}

const SMALL = 1000;
const MAX_CELLS = 1_000_000;
const MAX_BIG = 256;
/** Columns of a sheet (ECMA-376-1, 18.3.1.73 and Excel's limits). */
const COLUMNS = 16_384;

/** Columns that are hidden, as far as a sheet says so with reasonable effort. */
export interface HiddenColumns {
  hide(left: number, right: number): void;
  has(column: number): boolean;
}

/** No column hidden yet. */
export function noHiddenColumns(): HiddenColumns {
  const hidden = new Uint8Array(COLUMNS + 1);
  let spent = 0;
  return {
    hide: (left, right) => {
      // Ranges that overlap again and again are nothing that Excel writes.
      for (let column = left; column <= right && column <= COLUMNS && spent < MAX_CELLS; column++, spent++) {
        hidden[column] = 1;
      }
    },
    has: (column) => hidden[column] === 1,
  };
}

function keyOf(row: number, column: number): number {
  return row * COLUMNS + column;
}

function addCells(covered: Set<number>, { top, left, bottom, right }: Range): void {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (row !== top || column !== left) covered.add(keyOf(row, column));
    }
  }
}
