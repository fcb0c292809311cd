import { docxRedactor } from './docx/index.ts';
import { htmlRedactor } from './html/index.ts';
import { PLAIN_REDACTORS } from './plain.ts';
import type { Redactor } from './redaction.ts';
import { xlsxRedactor } from './xlsx/index.ts';

/** Every redactor, in order of asking; a new format is a folder and a line here. */
export const REDACTORS: readonly Redactor[] = [docxRedactor, xlsxRedactor, htmlRedactor, ...PLAIN_REDACTORS];
