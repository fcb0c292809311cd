import type { Masker } from '../redaction.ts';
import { createAliases } from './alias.ts';
import { blank } from './blank.ts';
import { customary } from './customary.ts';
import { label } from './label.ts';

/** How values are masked, as people choose it; a new style is a file and a line here. */
export const MASK_STYLES = ['customary', 'blank', 'label', 'alias'] as const;
export type MaskStyle = (typeof MASK_STYLES)[number];

/**
 * Makes the masker of a style. Keep one for all documents that are published
 * together: aliases are given in order of appearance, and the same value has
 * the same alias as long as it is the same masker.
 */
export function createMasker(style: MaskStyle): Masker {
  return MAKERS[style]();
}

const MAKERS: Readonly<Record<MaskStyle, () => Masker>> = {
  customary: () => customary,
  blank: () => blank,
  label: () => label,
  alias: createAliases,
};
