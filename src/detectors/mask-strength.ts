/** What a masked number was, by its length and shape. */
export type MaskedKind = 'id-card' | 'mobile-phone' | 'bank-account' | 'other';

/** Whether a mask hides who is meant. */
export type MaskStrength = 'strong' | 'weak';

/**
 * Fewest digits that must be hidden. A resident ID's check digit takes back
 * one of those hidden: the day of birth alone leaves 4 candidates, month and
 * day 33, the last four 999; with six hidden some thousands remain.
 */
const FEWEST_HIDDEN: Readonly<Record<MaskedKind, number>> = {
  'id-card': 6,
  'mobile-phone': 3,
  'bank-account': 5,
  other: 3,
};

/** Judges a mask by how many signs it hides. `shown` has a `*` for each hidden sign and the others as they are. */
export function maskStrength(kind: MaskedKind, shown: string): MaskStrength {
  let hidden = 0;
  for (const sign of shown) if (sign === '*') hidden++;
  return hidden < FEWEST_HIDDEN[kind] ? 'weak' : 'strong';
}
