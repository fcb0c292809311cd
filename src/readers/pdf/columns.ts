import type { Band, Gutter, Region } from './bands.ts';
import type { Segment } from './spacing.ts';

/** A cell of a table: the segments in it from top to bottom, and the room that its lines have. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly segments: readonly Segment[];
  readonly x0: number;
  readonly x1: number;
}

/** A table as rebuilt from a page. Rows and columns start at 1. */
export interface Table {
  readonly cells: readonly TableCell[];
  readonly columns: number;
  /** Where the columns stand, to know a table again on the next page. */
  readonly edges: readonly number[];
}

/** Fewer aligned rows than this are chance, unless they have three columns. */
const MIN_ROWS = 3;
/** Lines of one cell stand so many ems apart, or farther. */
const CLOSEST = 1.15;
/** A line that has the first column and so many of all is a row of its own, however close it stands. */
const NEARLY_FULL = 0.75;
/** Lines of columns of prose are at least this long, in ems. */
const PROSE_WIDTH = 14;

/**
 * Reads a region with gutters as a table, where its rows align: columns of
 * prose are long lines that need not stand beside each other.
 */
export function tableIn({ bands, gutters }: Region): Table | undefined {
  if (gutters.length === 0) return undefined;
  const several = bands.filter(({ segments }) => new Set(segments.map((s) => columnIn(s, gutters))).size > 1).length;
  if (several < MIN_ROWS && !(several === 2 && gutters.length >= 2)) return undefined;
  if (isProse({ bands, gutters })) return undefined;
  const all = bands.flatMap(({ segments }) => segments);
  const edges = [Math.min(...all.map(({ x0 }) => x0)), ...gutters.map(({ x1 }) => x1)];
  const ends = [...gutters.map(({ x0 }) => x0), Math.max(...all.map(({ x1 }) => x1))];
  const cells = new Map<string, { row: number; column: number; segments: Segment[] }>();
  for (const [at, row] of rowNumbers(bands, gutters).entries()) {
    for (const segment of bands[at]?.segments ?? []) {
      const column = columnIn(segment, gutters) + 1;
      const key = `${row},${column}`;
      const cell = cells.get(key) ?? { row, column, segments: [] };
      cell.segments.push(segment);
      cells.set(key, cell);
    }
  }
  return {
    cells: [...cells.values()]
      .sort((a, b) => a.row - b.row || a.column - b.column)
      .map((cell) => ({
        ...cell,
        x0: edges[cell.column - 1] ?? 0,
        x1: ends[cell.column - 1] ?? 0,
      })),
    columns: gutters.length + 1,
    edges,
  };
}

/** The column a segment stands in, from 0. */
export function columnIn(segment: Segment, gutters: readonly Gutter[]): number {
  const middle = (segment.x0 + segment.x1) / 2;
  return gutters.filter(({ x0, x1 }) => middle > (x0 + x1) / 2).length;
}

function isProse({ bands, gutters }: Region): boolean {
  const segments = bands.flatMap((band) => band.segments.map((segment) => ({ segment, size: band.size })));
  const long = segments.filter(({ segment, size }) => segment.x1 - segment.x0 >= PROSE_WIDTH * size).length;
  const tall = bands.filter((band) => band.bottom - band.top > 2.5 * band.size).length;
  return gutters.length <= 2 && (long > 0.6 * segments.length || tall > 0.5 * bands.length);
}

/**
 * The row of each band, from 1. A band goes on the row above when cells were
 * wrapped: it lacks the first column that the rows have, or it stands closer
 * to the band above than rows do.
 */
function rowNumbers(bands: readonly Band[], gutters: readonly Gutter[]): readonly number[] {
  // From the lowest line above to the highest of its own: a band may hold several.
  const pitches = bands.slice(1).map((band, at) => band.top + 0.7 * band.size - (bands[at]?.bottom ?? 0));
  // Lines in several fonts stand unevenly: the least of all pitches may be chance, and no lines are set closer than this.
  const size = Math.max(...bands.map((band) => band.size));
  const tight = Math.max([...pitches].sort((a, b) => a - b)[Math.floor(pitches.length / 4)] ?? 0, CLOSEST * size);
  const loose = pitches.filter((pitch) => pitch > 1.25 * tight).length;
  // Where pitches differ, small ones are within a row and large ones between rows.
  const byPitch = loose > 0 && loose < pitches.length && loose >= 0.2 * pitches.length;
  let row = 0;
  return bands.map((band, at) => {
    const leads = band.segments.some((segment) => columnIn(segment, gutters) === 0);
    const filled = new Set(band.segments.map((segment) => columnIn(segment, gutters))).size;
    const full = filled === gutters.length + 1 || (leads && filled >= NEARLY_FULL * (gutters.length + 1));
    const pitch = pitches[at - 1];
    const wrapped = byPitch && pitch !== undefined ? pitch <= 1.25 * tight && !full : !leads;
    if (at === 0 || !wrapped) row += 1;
    return row;
  });
}
