import * as z from 'zod';
import { DEFAULT_TABLE_OPTIONS as DEFAULT, type TableOptions } from './options.ts';

const rows = z.number().int().min(2);

/** Options as a policy may set them; what is left out has its default. */
export const tableOptionsSchema: z.ZodType<TableOptions> = z.strictObject({
  k: z
    .strictObject({
      ordinary: rows.default(DEFAULT.k.ordinary),
      sensitive: rows.default(DEFAULT.k.sensitive),
      microdata: rows.default(DEFAULT.k.microdata),
    })
    .prefault({}),
  l: z.number().int().min(1).default(DEFAULT.l),
  maxColumns: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(DEFAULT.maxColumns),
  residents: z.number().int().min(1).default(DEFAULT.residents),
  suppression: z.number().min(0).max(0.5).default(DEFAULT.suppression),
  suggestions: z.number().int().min(0).max(10).default(DEFAULT.suggestions),
});
