import type { Correlator } from './correlator.ts';

/** Every correlator, in the order in which they see the findings. */
export const CORRELATORS: readonly Correlator[] = [];
