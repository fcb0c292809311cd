/** Kinds of value that are masked for publication. */
export type MaskedKind = 'id' | 'mobile-phone' | 'bank-card' | 'license-plate' | 'person-name';

/** How to mask a kind of value so that enough possibilities are left; sentences for people are elsewhere. */
export interface MaskAdvice {
  readonly code:
    | 'keep-region-only'
    | 'keep-prefix-only'
    | 'keep-last-four-only'
    | 'keep-city-only'
    | 'keep-surname-only';
  readonly params: {
    /** Characters to leave visible at the beginning and at the end. */
    readonly keepFirst: number;
    readonly keepLast: number;
    /** How many values then fit; a masked name leaves people, not values. */
    readonly leaves?: number;
  };
}

/**
 * The mask to use instead. An identity number never keeps its last four: they
 * hold sequence, sex and check character, and an age beside them leaves some
 * thirty numbers. A mobile number that hides its middle hides what the town fixes.
 */
export function adviseMask(kind: MaskedKind): MaskAdvice {
  return ADVICE[kind];
}

const ADVICE: Readonly<Record<MaskedKind, MaskAdvice>> = {
  id: { code: 'keep-region-only', params: { keepFirst: 6, keepLast: 0, leaves: 43_831_000 } },
  'mobile-phone': { code: 'keep-prefix-only', params: { keepFirst: 3, keepLast: 0, leaves: 100_000_000 } },
  'bank-card': { code: 'keep-last-four-only', params: { keepFirst: 0, keepLast: 4, leaves: 100_000_000_000 } },
  'license-plate': { code: 'keep-city-only', params: { keepFirst: 2, keepLast: 0, leaves: 7_060_000 } },
  'person-name': { code: 'keep-surname-only', params: { keepFirst: 1, keepLast: 0 } },
};
