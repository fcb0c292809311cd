import type { Box } from './geometry.ts';
import type { Line } from './lines.ts';
import { type Segment, segmentsOf } from './spacing.ts';
import type { Part } from './text-pieces.ts';
import { jointOf } from './wrapping.ts';

/** A paragraph: its parts in order, and where it stands in its frame. */
export interface Paragraph {
  readonly parts: readonly Part[];
  readonly box: Box;
}

interface Row {
  readonly segments: readonly Segment[];
  readonly line: Line;
}

/** Lines further apart than this many ems do not belong together. */
const PARAGRAPH_GAP = 1.6;
/** A first line set in by so many ems starts a paragraph. */
const INDENT = 1;

/**
 * Puts lines together to paragraphs. A line goes on the one above when that
 * was full, and neither distance, size nor indent sets it apart.
 */
export function paragraphsOf(lines: readonly Line[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const column of columnsOf(lines)) {
    const left = Math.min(...column.map(({ x0 }) => x0));
    const right = Math.max(...column.map(({ x1 }) => x1));
    let rows: Row[] = [];
    let parts: Part[] = [];
    const flush = (): void => {
      if (rows.length > 0) paragraphs.push({ parts, box: boxAround(rows) });
      rows = [];
      parts = [];
    };
    for (const line of column) {
      const row = { line, segments: segmentsOf(line) };
      const above = rows.at(-1);
      const joint = above ? goesOn(above, row, left, right) : '\n';
      if (joint === '\n') flush();
      else parts.push(joint);
      rows.push(row);
      parts.push(...row.segments.flatMap((segment, at) => (at === 0 ? [segment] : ['\t', segment])));
    }
    flush();
  }
  return paragraphs;
}

function goesOn(above: Row, row: Row, left: number, right: number): '' | ' ' | '\n' {
  const upper = above.segments.at(-1);
  const lower = row.segments[0];
  if (!upper || !lower) return '\n';
  const size = above.line.size;
  if (Math.abs(row.line.size - size) > 0.15 * size) return '\n';
  if (row.line.x0 > left + INDENT * size && row.line.x0 > above.line.x0 + 0.5 * size) return '\n';
  // Columns inside a line: what is under the last column need not go on from it.
  if (above.segments.length > 1 && row.segments.length > 1) return '\n';
  return jointOf(upper, lower, right - above.line.x1);
}

/** Runs of lines that could be one column of text: near each other, and above each other. */
function columnsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const columns: Line[][] = [];
  for (const line of lines) {
    const column = columns.at(-1);
    const above = column?.at(-1);
    if (column && above && isBelow(above, line)) column.push(line);
    else columns.push([line]);
  }
  return columns;
}

function isBelow(above: Line, line: Line): boolean {
  const size = Math.max(above.size, line.size);
  const gap = line.baseline - above.baseline;
  const shared = Math.min(above.x1, line.x1) - Math.max(above.x0, line.x0);
  return gap > 0.5 * size && line.y0 - above.y1 < PARAGRAPH_GAP * size && shared > 0;
}

function boxAround(rows: readonly Row[]): Box {
  return {
    x0: Math.min(...rows.map(({ line }) => line.x0)),
    y0: Math.min(...rows.map(({ line }) => line.y0)),
    x1: Math.max(...rows.map(({ line }) => line.x1)),
    y1: Math.max(...rows.map(({ line }) => line.y1)),
  };
}
