import type { Document } from '../model/document.ts';
import type { Evidence, Finding } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import type { Genre } from '../profiles/infer.ts';
import type { RosterRow } from '../rosters/row.ts';

/** What a correlator sees across the document, to be made a finding. */
export interface Sighting {
  /** The correlator's id. */
  readonly detector: string;
  readonly category: string;
  /** Index of the block in the document, and the span in its own text. */
  readonly block: number;
  readonly span: Span;
  readonly evidence: readonly Evidence[];
}

/** What a correlator works on. */
export interface Correlation {
  readonly document: Document;
  /** What kind of document it is, if that shows or the caller said so. */
  readonly genre: Genre | undefined;
  /** The rows of its lists of people. */
  readonly rows: readonly RosterRow[];
  /** Makes a finding of a sighting, with excerpt and fingerprint of the text it covers. */
  readonly compose: (sighting: Sighting) => Finding;
}

/**
 * Weighs findings that only make sense across blocks: a name in one cell and
 * a phone number in the next. Pure, like a detector.
 */
export interface Correlator {
  readonly id: string;
  /** The findings as they are now to be understood: with evidence added, or with new ones among them. */
  correlate(findings: readonly Finding[], correlation: Correlation): readonly Finding[];
}
