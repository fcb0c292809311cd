import type { Box } from './geometry.ts';

/** A ruled cell: its place in the grid, from 1, and its room. */
export interface GridCell extends Box {
  readonly row: number;
  readonly column: number;
}

/** A ruled table. */
export interface Grid extends Box {
  readonly cells: readonly GridCell[];
  readonly columns: number;
  readonly edges: readonly number[];
}

/** A ruled line in the coordinates of the frame: `at` across it, from `from` to `to` along it. */
export interface FrameRule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Lines that end this near each other, in points, meet. */
const REACH = 3;
/** A page with more lines than this is a drawing. */
const MAX_RULES = 6_000;
/** A grid with more slots than this is a drawing, too. */
const MAX_SLOTS = 40_000;

/** Finds the ruled tables of a page: lines that meet, and the areas they close in. */
export function gridsOf(horizontal: readonly FrameRule[], vertical: readonly FrameRule[]): readonly Grid[] {
  if (horizontal.length + vertical.length > MAX_RULES) return [];
  const rows = mergeRules(horizontal);
  const columns = mergeRules(vertical);
  const grids: Grid[] = [];
  for (const { across, down } of connected(rows, columns)) {
    const grid = gridFrom(across, down);
    if (grid) grids.push(grid);
  }
  return grids.sort((a, b) => a.y0 - b.y0);
}

/** Joins the pieces of what looks like one line: cells are often drawn side by side. */
function mergeRules(rules: readonly FrameRule[]): readonly FrameRule[] {
  const merged: { at: number; from: number; to: number }[] = [];
  let tracks: { at: number; from: number; to: number }[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at || a.from - b.from)) {
    tracks = tracks.filter((track) => rule.at - track.at <= REACH / 2);
    const track = tracks.find(({ from, to }) => rule.from <= to + REACH && rule.to >= from - REACH);
    if (track) {
      track.from = Math.min(track.from, rule.from);
      track.to = Math.max(track.to, rule.to);
    } else {
      const fresh = { ...rule };
      tracks.push(fresh);
      merged.push(fresh);
    }
  }
  return merged;
}

interface Component {
  readonly across: readonly FrameRule[];
  readonly down: readonly FrameRule[];
}

function connected(rows: readonly FrameRule[], columns: readonly FrameRule[]): readonly Component[] {
  const links = unionFind(rows.length + columns.length);
  for (const [i, row] of rows.entries()) {
    for (const [j, column] of columns.entries()) {
      if (meets(row, column)) links.join(i, rows.length + j);
    }
  }
  const parts = new Map<number, { across: FrameRule[]; down: FrameRule[] }>();
  const partOf = (index: number): { across: FrameRule[]; down: FrameRule[] } => {
    const root = links.find(index);
    const part = parts.get(root) ?? { across: [], down: [] };
    parts.set(root, part);
    return part;
  };
  for (const [i, row] of rows.entries()) partOf(i).across.push(row);
  for (const [j, column] of columns.entries()) partOf(rows.length + j).down.push(column);
  return [...parts.values()].filter(({ across, down }) => across.length >= 2 && down.length >= 2);
}

function meets(row: FrameRule, column: FrameRule): boolean {
  return (
    column.at >= row.from - REACH &&
    column.at <= row.to + REACH &&
    row.at >= column.from - REACH &&
    row.at <= column.to + REACH
  );
}

function gridFrom(across: readonly FrameRule[], down: readonly FrameRule[]): Grid | undefined {
  const ys = positions(across);
  const xs = positions(down);
  const width = xs.length - 1;
  const height = ys.length - 1;
  if (width < 1 || height < 1 || width * height < 2 || width * height > MAX_SLOTS) return undefined;
  const links = unionFind(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const slot = row * width + column;
      const box = slotBox(xs, ys, row, column);
      // Without a line between them, neighbours are one merged cell.
      if (column + 1 < width && !isRuled(down, box.x1, box.y0, box.y1)) links.join(slot, slot + 1);
      if (row + 1 < height && !isRuled(across, box.y1, box.x0, box.x1)) links.join(slot, slot + width);
    }
  }
  const cells = new Map<number, { row: number; column: number; x0: number; y0: number; x1: number; y1: number }>();
  for (let slot = 0; slot < width * height; slot += 1) {
    const row = Math.floor(slot / width);
    const column = slot % width;
    const box = slotBox(xs, ys, row, column);
    const root = links.find(slot);
    const cell = cells.get(root);
    if (!cell) cells.set(root, { row: row + 1, column: column + 1, ...box });
    else {
      cell.x1 = Math.max(cell.x1, box.x1);
      cell.y1 = Math.max(cell.y1, box.y1);
      cell.x0 = Math.min(cell.x0, box.x0);
    }
  }
  if (cells.size < 2) return undefined;
  const outer = { x0: xs[0] ?? 0, y0: ys[0] ?? 0, x1: xs[width] ?? 0, y1: ys[height] ?? 0 };
  return { ...outer, cells: [...cells.values()], columns: width, edges: xs.slice(0, -1) };
}

function slotBox(xs: readonly number[], ys: readonly number[], row: number, column: number): Box {
  return { x0: xs[column] ?? 0, y0: ys[row] ?? 0, x1: xs[column + 1] ?? 0, y1: ys[row + 1] ?? 0 };
}

/** Where lines stand, with lines that are nearly in one place as one. */
function positions(rules: readonly FrameRule[]): readonly number[] {
  const list: number[] = [];
  for (const { at } of [...rules].sort((a, b) => a.at - b.at)) {
    if (list.length === 0 || at - (list.at(-1) ?? 0) > REACH) list.push(at);
  }
  return list;
}

/** Whether a line runs along more than half of a slot's side. */
function isRuled(rules: readonly FrameRule[], at: number, from: number, to: number): boolean {
  return rules.some(
    (rule) => Math.abs(rule.at - at) <= REACH && Math.min(rule.to, to) - Math.max(rule.from, from) > 0.5 * (to - from),
  );
}

interface UnionFind {
  find(index: number): number;
  join(a: number, b: number): void;
}

function unionFind(size: number): UnionFind {
  const parent = Array.from({ length: size }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== undefined && parent[root] !== root) root = parent[root] ?? root;
    let at = index;
    while (parent[at] !== root) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  return {
    find,
    join: (a, b) => {
      parent[Math.max(find(a), find(b))] = Math.min(find(a), find(b));
    },
  };
}
