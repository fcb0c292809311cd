import { type Codes, type Partition, type Refine, whole } from './partition.ts';

/** A smallest set of columns that singles rows out: no part of it does (minimal sample uniques). */
export interface IsolatingSet {
  /** Column indices of the table, rising. */
  readonly columns: readonly number[];
  /** Indices of the rows it singles out. */
  readonly rows: readonly number[];
}

/** A column of the table that is searched. */
export interface SearchedColumn {
  readonly index: number;
  readonly codes: Codes;
}

/** More columns than this, and the first ones are searched: 20 make 1,350 sets of up to three. */
const MAX_SEARCHED = 20;

/**
 * The smallest sets of up to `limit` columns that isolate rows, the most
 * telling first. Columns that follow from another one, as an amount from a
 * grade, count once.
 */
export function isolatingSets(
  columns: readonly SearchedColumn[],
  rows: number,
  limit: number,
  refine: Refine,
): readonly IsolatingSet[] {
  const searched = independentOnes(columns.slice(0, MAX_SEARCHED), rows, refine);
  const found: IsolatingSet[] = [];
  const isolated = new Map<string, Uint8Array>();
  let level: readonly Candidate[] = [{ positions: [], partition: whole(rows) }];
  for (let size = 1; size <= limit; size++) {
    const next: Candidate[] = [];
    for (const { positions, partition } of level) {
      for (let position = (positions.at(-1) ?? -1) + 1; position < searched.length; position++) {
        const column = searched[position];
        if (column === undefined) continue;
        const wider = { positions: [...positions, position], partition: refine(partition, column.codes) };
        const unique = flagsOf(wider.partition);
        const fresh = minimalRows(unique, wider.positions, isolated);
        if (size < limit) {
          isolated.set(wider.positions.join(), unique);
          next.push(wider);
        }
        if (fresh.length > 0)
          found.push({ columns: wider.positions.map((at) => searched[at]?.index ?? 0), rows: fresh });
      }
    }
    level = next;
  }
  return found.sort((a, b) => a.columns.length - b.columns.length || b.rows.length - a.rows.length);
}

interface Candidate {
  readonly positions: readonly number[];
  readonly partition: Partition;
}

/** Drops a column that follows from another with at most half as many values as there are rows. */
function independentOnes(columns: readonly SearchedColumn[], rows: number, refine: Refine): readonly SearchedColumn[] {
  const kept: SearchedColumn[] = [];
  const bySize = [...columns].sort((a, b) => b.codes.size - a.codes.size || a.index - b.index);
  for (const column of bySize) {
    const follows = kept.some(
      ({ codes }) =>
        codes.size * 2 <= rows &&
        refine({ of: codes.of, sizes: new Int32Array(0) }, column.codes).sizes.length === codes.size,
    );
    if (!follows && column.codes.size > 1) kept.push(column);
  }
  return kept.sort((a, b) => a.index - b.index);
}

function flagsOf(partition: Partition): Uint8Array {
  const flags = new Uint8Array(partition.of.length);
  for (let row = 0; row < flags.length; row++) flags[row] = partition.sizes[partition.of[row] ?? 0] === 1 ? 1 : 0;
  return flags;
}

/** The rows that the set isolates and none of its parts does. Parts of parts isolate no more than parts do. */
function minimalRows(
  unique: Uint8Array,
  positions: readonly number[],
  isolated: ReadonlyMap<string, Uint8Array>,
): readonly number[] {
  const parts = positions.flatMap((_, skip) => isolated.get(positions.filter((__, at) => at !== skip).join()) ?? []);
  const rows: number[] = [];
  for (let row = 0; row < unique.length; row++) {
    if (unique[row] === 1 && !parts.some((part) => part[row] === 1)) rows.push(row);
  }
  return rows;
}
