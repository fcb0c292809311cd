import type { Table, TableCell } from './columns.ts';
import type { Box } from './geometry.ts';
import { type Grid, gridsOf } from './grid.ts';
import { linesOf } from './lines.ts';
import { type Frame, type Glyph, type Rule, toFrame } from './page-content.ts';
import { type Segment, segmentsOf } from './spacing.ts';
import type { Part } from './text-pieces.ts';
import { jointOf } from './wrapping.ts';

/** A ruled table with the glyphs that stand in it. */
export interface RuledTable {
  readonly table: Table;
  readonly box: Box;
}

/** Takes the ruled tables out of a page: what stands in their cells, and what is left over. */
export function ruledTables(
  glyphs: readonly Glyph[],
  rules: readonly Rule[],
  frame: Frame,
): { readonly tables: readonly RuledTable[]; readonly rest: readonly Glyph[] } {
  const grids = gridsIn(rules, frame);
  if (grids.length === 0) return { tables: [], rest: glyphs };
  const rest: Glyph[] = [];
  const inside = grids.map((): Map<number, Glyph[]> => new Map());
  for (const glyph of glyphs) {
    const place = placeIn(grids, glyph);
    if (!place) {
      rest.push(glyph);
      continue;
    }
    const cells = inside[place.grid];
    const list = cells?.get(place.cell);
    if (list) list.push(glyph);
    else cells?.set(place.cell, [glyph]);
  }
  const tables = grids.flatMap((grid, at): readonly RuledTable[] => {
    const cells: TableCell[] = [];
    for (const [index, content] of inside[at] ?? []) {
      const cell = grid.cells[index];
      if (!cell) continue;
      const segments = linesOf(content).flatMap((line) => segmentsOf(line));
      if (segments.length === 0) continue;
      cells.push({ row: cell.row, column: cell.column, segments, x0: cell.x0, x1: cell.x1 });
    }
    cells.sort((a, b) => a.row - b.row || a.column - b.column);
    return cells.length === 0 ? [] : [{ table: { cells, columns: grid.columns, edges: grid.edges }, box: grid }];
  });
  return { tables, rest };
}

/** The parts of a cell's text: a value wrapped inside the cell is one value. */
export function cellParts({ segments, x0, x1 }: TableCell): readonly Part[] {
  const parts: Part[] = [];
  // Cells keep their text off their borders: what is free at the sides of the fullest line is not room for text.
  const padding = Math.max(0, Math.min(...segments.map((segment) => x1 - x0 - (segment.x1 - segment.x0))));
  let above: Segment | undefined;
  for (const segment of segments) {
    if (above) {
      const sameLine = Math.abs(segment.baseline - above.baseline) < 0.3 * above.size;
      const room = x1 - x0 - Math.min(padding, 2 * above.size) - (above.x1 - above.x0);
      parts.push(sameLine ? '\t' : jointOf(above, segment, room));
    }
    parts.push(segment);
    above = segment;
  }
  return parts;
}

function gridsIn(rules: readonly Rule[], frame: Frame): readonly Grid[] {
  // Slanted text has no ruled tables of its own.
  if (frame.dx * frame.dy !== 0) return [];
  const sideways = frame.dx === 0;
  const across = [];
  const down = [];
  for (const { box, horizontal } of rules) {
    const { x0, y0, x1, y1 } = toFrame(frame, box);
    if (horizontal !== sideways) across.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
    else down.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
  }
  return gridsOf(across, down);
}

interface Placed {
  readonly grid: number;
  readonly cell: number;
}

/** The cell in which a glyph's middle lies; the smallest where tables are nested. */
function placeIn(grids: readonly Grid[], glyph: Glyph): Placed | undefined {
  const x = (glyph.x0 + glyph.x1) / 2;
  const y = glyph.baseline - 0.3 * glyph.run.size;
  let best: (Placed & { readonly area: number }) | undefined;
  for (const [grid, { x0, y0, x1, y1, cells }] of grids.entries()) {
    if (x < x0 || x > x1 || y < y0 || y > y1) continue;
    for (const [cell, box] of cells.entries()) {
      if (x < box.x0 || x > box.x1 || y < box.y0 || y > box.y1) continue;
      const area = (box.x1 - box.x0) * (box.y1 - box.y0);
      if (!best || area < best.area) best = { grid, cell, area };
    }
  }
  return best;
}
