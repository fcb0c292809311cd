import type { Gap } from './document.ts';
import type { Evidence, Finding } from './finding.ts';

/** What may happen to the document, from mildest to strictest (放行、处理后公开、送审、不予公开). */
export const OUTCOMES = ['pass', 'redact', 'refer', 'block'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The stricter of two outcomes. Every verdict is a fold of this over its rulings. */
export function stricter(a: Outcome, b: Outcome): Outcome {
  return OUTCOMES.indexOf(a) < OUTCOMES.indexOf(b) ? b : a;
}

/** A finding and what the policy made of it. */
export interface Ruling {
  readonly finding: Finding;
  readonly outcome: Outcome;
  /** Id of the policy rule, or `exemption:` and the exemption's id, that decided. */
  readonly rule: string;
}

/** A gap and what the policy made of it. Never `pass`. */
export interface GapRuling {
  readonly gap: Gap;
  readonly outcome: Exclude<Outcome, 'pass'>;
}

/**
 * The answer. A pure function of the document and the basis: the same two give
 * the same verdict, byte for byte. It quotes nothing of the document, so it
 * may be logged, stored and sent on.
 */
export interface Verdict {
  readonly version: 1;
  readonly outcome: Outcome;
  /** By digest alone: a file's name can give away as much as its text. */
  readonly document: { readonly mediaType: string; readonly digest: string };
  /** What kind of document it was taken for; undefined where none is likelier than not. */
  readonly genre?: GenreShown | undefined;
  readonly rulings: readonly Ruling[];
  readonly gaps: readonly GapRuling[];
  readonly basis: Basis;
}

/** The kind of a document (文种) by the id of its disclosure profile, and what shows it. */
export interface GenreShown {
  readonly id: string;
  /** What it is called, where the profile is not one of the library's. */
  readonly title?: { readonly zh: string; readonly en: string } | undefined;
  /** Between 0 and 1; 1 where the caller named it. */
  readonly confidence: number;
  /** Weighs places and shapes; quotes nothing. */
  readonly evidence: readonly Evidence[];
}

/** All that a verdict rests on besides the document, so that it can be repeated. */
export interface Basis {
  /** `xianshen@` and its version. */
  readonly library: string;
  /** The policy's id, and `#` with a digest of its rules. */
  readonly policy: string;
  /** How many disclosure profiles, and `#` with a digest of them. */
  readonly profiles: string;
  /** The segmenter's id, or `none`. */
  readonly segmenter: string;
  readonly detectors: readonly string[];
  /** `id@version` of each dictionary. */
  readonly dictionaries: readonly string[];
  /** How many names the users hold to be public and private, and `#` with a keyed digest; absent without such lists. */
  readonly names?: string | undefined;
  /** What read the writing in pictures, and from which confidence on; absent where pictures are gaps. */
  readonly pictures?: string | undefined;
  /** Names the key of the fingerprints without telling it; absent where they compare within one process only. */
  readonly key?: string | undefined;
  /** The day (YYYY-MM-DD) of the review, where it was told. */
  readonly asOf?: string | undefined;
}
