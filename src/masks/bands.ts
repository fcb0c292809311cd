/** How bad a number of possibilities is, mildest last. */
export type MaskBand = 'block' | 'refer' | 'notice' | 'pass';

/** Up to how many possibilities each band reaches. */
export interface MaskBands {
  readonly block: number;
  readonly refer: number;
  readonly notice: number;
}

export const DEFAULT_MASK_BANDS: MaskBands = { block: 10, refer: 100, notice: 1000 };

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
