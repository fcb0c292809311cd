import * as z from 'zod';
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
 * Defaults: k 5 for ordinary lists, 11 for health, disability and poverty
 * (risk 0.09, EMA policy 0070), 20 for microdata (Canadian and US practice for patient data).
 */
export const tableOptionsSchema: z.ZodType<TableOptions> = z.strictObject({
  k: z
    .strictObject({
      ordinary: z.number().int().min(2).default(5),
      sensitive: z.number().int().min(2).default(11),
      microdata: z.number().int().min(2).default(20),
    })
    .prefault({}),
  l: z.number().int().min(1).default(2),
  maxColumns: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(3),
  residents: z.number().int().min(1).default(1000),
  suppression: z.number().min(0).max(0.5).default(0.05),
  suggestions: z.number().int().min(0).max(10).default(3),
});

export const DEFAULT_TABLE_OPTIONS: TableOptions = tableOptionsSchema.parse({});
