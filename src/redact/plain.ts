import { markdownRedactor } from './markdown/index.ts';
import type { Redactor } from './redaction.ts';
import { textRedactor } from './text/index.ts';

/** Redactors of the formats that are text throughout. */
export const PLAIN_REDACTORS: readonly Redactor[] = [markdownRedactor, textRedactor];
