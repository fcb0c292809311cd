import * as z from 'zod';

/** How bad a number of possibilities is, mildest last. */
export type MaskBand = 'block' | 'refer' | 'notice' | 'pass';

/** Up to how many possibilities each band reaches. */
export interface MaskBands {
  readonly block: number;
  readonly refer: number;
  readonly notice: number;
}

const limit = (value: number): z.ZodDefault<z.ZodNumber> => z.number().int().min(0).default(value);

/** Bands as a policy may set them: rising, and by default 10, 100 and 1,000. */
export const maskBandsSchema: z.ZodType<MaskBands> = z
  .strictObject({ block: limit(10), refer: limit(100), notice: limit(1000) })
  .refine(({ block, refer, notice }) => block <= refer && refer <= notice, { error: '三档界限须由小到大' });

export const DEFAULT_MASK_BANDS: MaskBands = maskBandsSchema.parse({});

/** The band of a count of numbers that still fit; a contradiction (0) says nothing, and passes. */
export function bandOf(count: number, bands: MaskBands = DEFAULT_MASK_BANDS): MaskBand {
  if (count <= 0) return 'pass';
  if (count <= bands.block) return 'block';
  if (count <= bands.refer) return 'refer';
  return count <= bands.notice ? 'notice' : 'pass';
}

const ORDER: readonly MaskBand[] = ['pass', 'notice', 'refer', 'block'];

/** Whether the first band is worse than the second. */
export function isWorse(band: MaskBand, than: MaskBand): boolean {
  return ORDER.indexOf(band) > ORDER.indexOf(than);
}
