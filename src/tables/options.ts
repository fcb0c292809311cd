import type { TableKind } from './table.ts';

/** What a policy may set about table risk. */
export interface TableOptions {
  /** How many rows must share each description (k of k-anonymity), by kind of table. */
  readonly k: Readonly<Record<TableKind, number>>;
  /** How many values of a sensitive column each group must have (l of l-diversity). */
  readonly l: number;
  /** The largest sets of columns that are searched for isolating a row. */
  readonly maxColumns: 1 | 2 | 3;
  /** People in the village or unit that the list is about. */
  readonly residents: number;
  /** Share of rows that a suggestion may leave out. */
  readonly suppression: number;
  /** How many suggestions are made. */
  readonly suggestions: number;
}

/**
 * k 5 for ordinary lists, 11 for health, disability and poverty
 * (risk 0.09, EMA policy 0070), 20 for microdata (Canadian and US practice for patient data).
 */
export const DEFAULT_TABLE_OPTIONS: TableOptions = {
  k: { ordinary: 5, sensitive: 11, microdata: 20 },
  l: 2,
  maxColumns: 3,
  residents: 1000,
  suppression: 0.05,
  suggestions: 3,
};
