import type { Membership } from './captions.ts';

/** What a column does to the people in it: names them, describes them, is what must not be known, or nothing. */
export type ColumnRole = 'direct' | 'quasi' | 'sensitive' | 'ignored';

/** What the cells of a column say, as far as it decides how they can be made coarser. */
export type ColumnField = 'name' | 'age' | 'date' | 'sex' | 'place' | 'category' | 'amount' | 'other';

export interface RiskColumn {
  readonly role: ColumnRole;
  readonly field: ColumnField;
}

/**
 * How strict a table is measured: an ordinary list, one about health,
 * disability or poverty, or microdata for statistics.
 */
export type TableKind = 'ordinary' | 'sensitive' | 'microdata';

/** A list of people: a row for each, all rows as long as `columns`. */
export interface RiskTable {
  readonly kind: TableKind;
  readonly columns: readonly RiskColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Categories that title, caption or file name give to every row: to be on a list of patients is to be one. */
  readonly caption?: readonly Membership[] | undefined;
}
