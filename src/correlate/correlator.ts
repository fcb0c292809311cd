import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';

/**
 * Weighs findings that only make sense across blocks: a name in one cell and
 * a phone number in the next. Pure, like a detector.
 */
export interface Correlator {
  readonly id: string;
  /** The findings as they are now to be understood: with evidence added, or with new ones among them. */
  correlate(findings: readonly Finding[], document: Document): readonly Finding[];
}
