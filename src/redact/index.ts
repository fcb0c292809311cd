import { htmlRedactor } from './html/index.ts';
import { PLAIN_REDACTORS } from './plain.ts';
import type { Redactor } from './redaction.ts';

/** Every redactor, in order of asking; a new format is a folder and a line here. */
export const REDACTORS: readonly Redactor[] = [htmlRedactor, ...PLAIN_REDACTORS];
