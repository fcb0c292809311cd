import type { Document, Layer } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Source } from '../readers/reader.ts';

/** One replacement, in a block's own text. A plan's redactions are sorted by block and start, and never overlap. */
export interface Redaction {
  readonly block: number;
  readonly span: Span;
  /** What stands there in the copy; empty where nothing does. */
  readonly replacement: string;
}

/** A value that is to go, as a masker is told of it. */
export interface Occurrence {
  readonly category: string;
  readonly fingerprint: string;
  /** The text as the document has it. */
  readonly text: string;
  /** The heading or label that it answers to. */
  readonly label?: string | undefined;
  /** A few characters that stand before it in its block. */
  readonly before?: string | undefined;
}

/** What a value is replaced by: its customary mask (138****1234), blank (█), a label (【姓名】) or a stable alias (申请人甲). */
export type Masker = (occurrence: Occurrence) => string;

/** All that a redactor needs to know: what goes, and who gets to see the rest. */
export interface RedactionPlan {
  readonly redactions: readonly Redaction[];
  /** Layers that stay in the copy. Whatever stands in another one is removed whole. */
  readonly keep: ReadonlySet<Layer>;
}

/** Something that a copy lost beside the redactions, as a line of the schedule. Quotes nothing. */
export interface Removal {
  /** `layer`: all of a layer; `part`: a file within the file; `page-to-image`: a page that is now a picture of itself. */
  readonly kind: 'layer' | 'part' | 'page-to-image';
  readonly layer?: Layer | undefined;
  /** 1-based, for `page-to-image`. */
  readonly page?: number | undefined;
  /** How many of them. */
  readonly count: number;
}

/** What a redactor gives back. */
export interface Copy {
  readonly bytes: Uint8Array;
  readonly removals: readonly Removal[];
}

/**
 * Writes the redacted copy of one format (区分处理, 条例 art. 37): the text is
 * gone from the file, not covered, and layers that the plan does not keep are
 * left out. Blocks without redactions stay as they are. Throws a `ReviewError`
 * with code `redaction-incomplete` where it cannot do so; the copy is reviewed
 * again by whoever asked for it.
 */
export interface Redactor {
  readonly id: string;
  /** Whether the bytes are of this format. */
  accepts(source: Source): boolean;
  redact(source: Source, document: Document, plan: RedactionPlan): Promise<Copy>;
}
