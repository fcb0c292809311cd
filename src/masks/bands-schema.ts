import * as z from 'zod';
import { DEFAULT_MASK_BANDS, type MaskBands } from './bands.ts';

const limit = (value: number): z.ZodDefault<z.ZodNumber> => z.number().int().min(0).default(value);

/** Bands as a policy may set them: rising; what is left out has its default. */
export const maskBandsSchema: z.ZodType<MaskBands> = z
  .strictObject({
    block: limit(DEFAULT_MASK_BANDS.block),
    refer: limit(DEFAULT_MASK_BANDS.refer),
    notice: limit(DEFAULT_MASK_BANDS.notice),
  })
  .refine(({ block, refer, notice }) => block <= refer && refer <= notice, { error: '三档界限须由小到大' });
