import { categoryOf } from '../model/categories.ts';
import type { Masker } from './redaction.ts';

/** How values are masked, as people choose it. */
export const MASK_STYLES = ['blank', 'label'] as const;
export type MaskStyle = (typeof MASK_STYLES)[number];

/** Makes the masker of a style. */
export function createMasker(style: MaskStyle): Masker {
  return MASKERS[style];
}

/** Full blocks, as many as the value has characters, at most eight: █ U+2588. */
const blank: Masker = ({ text }) => '█'.repeat(Math.min([...text].length, LONGEST_BLANK));

/** What kind of thing stood there: 【姓名】. */
const label: Masker = ({ category }) => `【${categoryOf(category).title.zh}】`;

const LONGEST_BLANK = 8;

const MASKERS: Readonly<Record<MaskStyle, Masker>> = { blank, label };
