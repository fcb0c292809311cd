import type { Membership } from './captions.ts';
import { levelsOf } from './hierarchy.ts';
import { type IsolatingSet, isolatingSets } from './isolating.ts';
import { DEFAULT_TABLE_OPTIONS, type TableOptions } from './options.ts';
import { type Codes, encode, type Partition, refiner, rowsBelow, whole } from './partition.ts';
import { residentsFitting } from './residents.ts';
import { cheapest, type Ladder, type Suggestion } from './suggest.ts';
import type { RiskTable } from './table.ts';

/** How diverse a sensitive column is within groups of rows that look alike. */
export interface Diversity {
  readonly column: number;
  /** The fewest different values in a group: 1 means that a description gives the value away. */
  readonly l: number;
  /** How many rows are in groups with fewer values than asked for. */
  readonly exposedRows: number;
}

/**
 * What a list of people gives away to someone who knows who is on it. All
 * figures are of the list itself, which is complete and not a sample; only
 * `outsiders` needs the village. Indices count from 0; no value of a cell is in it.
 */
export interface TableRisk {
  readonly rows: number;
  /** The k asked for. */
  readonly required: number;
  /** The smallest class: so many rows share the rarest description. 0 for an empty table. */
  readonly k: number;
  /** Classes of rows that look alike, which is also how many re-identifications to expect. */
  readonly classes: number;
  readonly uniqueRows: readonly number[];
  readonly rowsBelow: readonly number[];
  /** Columns that name people outright. */
  readonly directColumns: readonly number[];
  readonly isolating: readonly IsolatingSet[];
  readonly diversity: readonly Diversity[];
  /** Sensitive categories that the caption gives to every row. */
  readonly membership: readonly Membership[];
  /** Rows whose description fits fewer than two residents of the village, by the model. */
  readonly outsiders: readonly number[];
  /** The cheapest ways to reach `required`; none when it is reached. */
  readonly suggestions: readonly Suggestion[];
}

/** Measures a list of people: k-anonymity, minimal sample uniques, l-diversity, and how to mend it. */
export function tableRisk(table: RiskTable, options: TableOptions = DEFAULT_TABLE_OPTIONS): TableRisk {
  const { rows, columns } = table;
  const refine = refiner(rows.length);
  const required = options.k[table.kind];
  const codesOf = new Map<number, Codes>();
  for (const [index, { role }] of columns.entries()) {
    if (role === 'quasi' || role === 'sensitive') codesOf.set(index, encode(valuesOf(table, index)));
  }
  const quasi = [...codesOf].filter(([index]) => columns[index]?.role === 'quasi');
  const partition = quasi.reduce((sofar, [, codes]) => refine(sofar, codes), whole(rows.length));
  const below = rowsBelow(partition, required);
  const searched = quasi.map(([index, codes]) => ({ index, codes }));
  return {
    rows: rows.length,
    required,
    k: rows.length === 0 ? 0 : partition.sizes.reduce((least, size) => Math.min(least, size)),
    classes: rows.length === 0 ? 0 : partition.sizes.length,
    uniqueRows: rowsBelow(partition, 2),
    rowsBelow: below,
    directColumns: columns.flatMap(({ role }, index) => (role === 'direct' ? [index] : [])),
    isolating: isolatingSets(searched, rows.length, options.maxColumns, refine),
    diversity: [...codesOf]
      .filter(([index]) => columns[index]?.role === 'sensitive')
      .map(([column, codes]) => diversityOf(column, partition, refine(partition, codes), options.l)),
    membership: table.caption ?? [],
    outsiders: residentsFitting(table, partition, options.residents).flatMap((fit, row) => (fit < 2 ? [row] : [])),
    suggestions:
      below.length === 0
        ? []
        : cheapest(
            laddersOf(
              table,
              quasi.map(([index]) => index),
            ),
            {
              rows: rows.length,
              k: required,
              mayDrop: Math.floor(rows.length * options.suppression),
              suggestions: options.suggestions,
            },
            refine,
          ),
  };
}

function laddersOf(table: RiskTable, columns: readonly number[]): readonly Ladder[] {
  return columns.map((column) => ({
    column,
    levels: levelsOf(table.columns[column]?.field ?? 'other', valuesOf(table, column)),
  }));
}

function valuesOf({ rows }: RiskTable, column: number): readonly string[] {
  return rows.map((row) => row[column] ?? '');
}

/** `finer` splits the classes of `groups` by the sensitive value, so that it has a class for each value in each. */
function diversityOf(column: number, groups: Partition, finer: Partition, wanted: number): Diversity {
  const values = new Int32Array(groups.sizes.length);
  const seen = new Uint8Array(finer.sizes.length);
  for (let row = 0; row < groups.of.length; row++) {
    const value = finer.of[row] ?? 0;
    if (seen[value] === 1) continue;
    seen[value] = 1;
    const group = groups.of[row] ?? 0;
    values[group] = (values[group] ?? 0) + 1;
  }
  let [l, exposedRows] = [groups.of.length === 0 ? 0 : Number.POSITIVE_INFINITY, 0];
  for (const [group, count] of values.entries()) {
    l = groups.of.length === 0 ? 0 : Math.min(l, count);
    if (count < wanted) exposedRows += groups.sizes[group] ?? 0;
  }
  return { column, l, exposedRows };
}
