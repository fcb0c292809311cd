import type { Masker } from '../redaction.ts';

/** Full blocks (█ U+2588), as many as the value has characters and at most eight. */
export const blank: Masker = ({ text }) => '█'.repeat(Math.min([...text].length, LONGEST));

const LONGEST = 8;
