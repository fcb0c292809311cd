import { type CellIndex, type CountTable, figureAt } from './count-table.ts';

/** Cells of a table of figures that let single respondents be inferred (统计法 art. 25 of 2009, art. 28 of 2024). */
export interface CellRisk {
  /** Figures from 1 to k−1 that are shown; totals are not among them. */
  readonly small: readonly CellIndex[];
  /** Hidden cells that a total lets one work out. */
  readonly derivable: readonly CellIndex[];
  /** Cells to hide besides so that no hidden cell can be worked out; empty when there is none to save. */
  readonly alsoHide: readonly CellIndex[];
}

/** Small and derivable cells, and which further cells hide what must stay hidden (complementary suppression). */
export function cellRisk(table: CountTable, k: number): CellRisk {
  const small = smallCells(table, k);
  const hidden = hiddenCells(table);
  const derivable = derive(table, hidden);
  return { small, derivable, alsoHide: complement(table, new Set([...hidden, ...small.map(keyOf)])) };
}

function smallCells({ figures, sums }: CountTable, k: number): readonly CellIndex[] {
  const parts = new Map(sums.flatMap((sum) => sum.parts).map((cell) => [keyOf(cell), cell]));
  for (const { total } of sums) parts.delete(keyOf(total));
  return [...parts.values()].filter((cell) => {
    const figure = figureAt(figures, cell);
    return typeof figure === 'number' && Number.isInteger(figure) && figure > 0 && figure < k;
  });
}

function hiddenCells({ figures }: CountTable): ReadonlySet<string> {
  return new Set(
    figures.flatMap((row, at) =>
      row.flatMap((figure, column) => (figure === 'hidden' ? [keyOf({ row: at, column })] : [])),
    ),
  );
}

/** Which sums a hidden cell stands in, and how many hidden cells each sum has. */
interface Unknowns {
  readonly cells: readonly (readonly CellIndex[])[];
  readonly sumsOf: ReadonlyMap<string, readonly number[]>;
  readonly counts: number[];
}

function unknownsOf({ sums }: CountTable, hidden: ReadonlySet<string>): Unknowns {
  const cells = sums.map(({ total, parts }) => [total, ...parts]);
  const sumsOf = new Map<string, number[]>();
  for (const [index, each] of cells.entries()) {
    for (const cell of each) {
      const known = sumsOf.get(keyOf(cell));
      if (known === undefined) sumsOf.set(keyOf(cell), [index]);
      else known.push(index);
    }
  }
  const counts = cells.map((each) => each.filter((cell) => hidden.has(keyOf(cell))).length);
  return { cells, sumsOf, counts };
}

/** Works out what is the only hidden cell of a sum, and what that gives away in turn. */
function derive(table: CountTable, hidden: ReadonlySet<string>): readonly CellIndex[] {
  const { cells, sumsOf, counts } = unknownsOf(table, hidden);
  const rest = new Set(hidden);
  const derived: CellIndex[] = [];
  const queue = singlesOf(counts);
  for (let sum = queue.pop(); sum !== undefined; sum = queue.pop()) {
    const only = cells[sum]?.find((cell) => rest.has(keyOf(cell)));
    if (only === undefined) continue;
    rest.delete(keyOf(only));
    derived.push(only);
    for (const other of sumsOf.get(keyOf(only)) ?? []) {
      counts[other] = (counts[other] ?? 0) - 1;
      if (counts[other] === 1) queue.push(other);
    }
  }
  return derived;
}

/** Hides the smallest shown part of a sum that gives a cell away, until none does. Greedy: safe, not minimal. */
function complement(table: CountTable, hidden: ReadonlySet<string>): readonly CellIndex[] {
  const { sumsOf, counts } = unknownsOf(table, hidden);
  const now = new Set(hidden);
  const added: CellIndex[] = [];
  const queue = singlesOf(counts);
  for (let sum = queue.pop(); sum !== undefined; sum = queue.pop()) {
    if (counts[sum] !== 1) continue;
    const next = smallestShown(table, table.sums[sum]?.parts ?? [], now);
    if (next === undefined) continue;
    now.add(keyOf(next));
    added.push(next);
    for (const other of sumsOf.get(keyOf(next)) ?? []) {
      counts[other] = (counts[other] ?? 0) + 1;
      if (counts[other] === 1) queue.push(other);
    }
  }
  return added;
}

function singlesOf(counts: readonly number[]): number[] {
  return counts.flatMap((count, sum) => (count === 1 ? [sum] : []));
}

/** Zeros are left: a reader knows them to be true, and they hide nothing. */
function smallestShown(
  table: CountTable,
  parts: readonly CellIndex[],
  hidden: ReadonlySet<string>,
): CellIndex | undefined {
  let least: CellIndex | undefined;
  let figure = Number.POSITIVE_INFINITY;
  for (const cell of parts) {
    const shown = figureAt(table.figures, cell);
    if (typeof shown !== 'number' || shown === 0 || shown >= figure || hidden.has(keyOf(cell))) continue;
    [least, figure] = [cell, shown];
  }
  return least;
}

function keyOf({ row, column }: CellIndex): string {
  return `${row},${column}`;
}
