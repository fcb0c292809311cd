import type { Layer, Place } from './document.ts';
import type { Span } from './span.ts';

/** What a detector yields: a span of the passage and the reasons for it. */
export interface Match extends Span {
  readonly evidence: readonly Evidence[];
  /** Where it is not the detector's own, as with a dictionary that has its own. */
  readonly category?: string | undefined;
  /** The value in canonical form, where it differs from the text (`138 0013 8000`). */
  readonly value?: string | undefined;
}

/** What speaks for or against a match. Each kind has a sentence in `report/messages`. */
export const EVIDENCE_KINDS = [
  'format',
  'checksum',
  'date',
  'region',
  'segment',
  'label',
  'heading',
  'context',
  'term',
  'near',
  'interrupted',
  'position',
  'structure',
  'name',
  'role',
  'mask',
  'neighbour',
  'genre',
  'aggregate',
  'table',
  'fault',
  'layer',
  'excuse',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/**
 * One reason to believe, or doubt, that a match is what it looks like.
 *
 * Weights are decibans, ten times the log10 of a likelihood ratio: they add
 * up, +10 makes the match ten times likelier, and a negative one speaks
 * against it.
 */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly weight: number;
  /** Parameters for the message, such as a dictionary's id. Never text of the document. */
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

/** A match in its place: what reports, policies and redaction work on. Safe to log. */
export interface Finding {
  readonly detector: string;
  readonly category: string;
  /** Index of the block in the document. */
  readonly block: number;
  /** In the block's own text, not the normalised one. */
  readonly span: Span;
  readonly place: Place;
  readonly layer: Layer;
  readonly evidence: readonly Evidence[];
  /** Between 0 and 1, computed from the evidence alone. */
  readonly confidence: number;
  /** The matched text with its telling part masked, for people: `138****8000`. */
  readonly excerpt: string;
  /** Keyed digest of the value: the same value has the same fingerprint wherever it stands. */
  readonly fingerprint: string;
}

/** The probability that the evidence adds up to: odds of 10^(sum/10). To nine decimals, since engines compute powers that differ beyond. */
export function confidenceOf(evidence: readonly Evidence[]): number {
  return Math.round(1e9 / (1 + 10 ** (-weightOf(evidence) / 10))) / 1e9;
}

/** The sum of the evidence, in decibans. */
export function weightOf(evidence: readonly Evidence[]): number {
  let sum = 0;
  for (const { weight } of evidence) sum += weight;
  return sum;
}
