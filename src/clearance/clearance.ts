import { sha256Hex } from '../model/digest.ts';
import type { Basis, Outcome } from '../model/verdict.ts';

/** What a sealed verdict says (放行凭证): this content, reviewed under these rules, may go out until then. */
export interface Clearance {
  readonly outcome: Outcome;
  /** SHA-256 in hex of the content that was reviewed. */
  readonly content: string;
  /** SHA-256 in hex of the original, where the content is its redacted copy. */
  readonly copyOf?: string | undefined;
  /** The policy by id and digest, as in {@link Basis}. */
  readonly policy: string;
  /** All rules the review rested on: see {@link rulesOf}. */
  readonly rules: string;
  /** Seconds since 1970. */
  readonly issuedAt: number;
  /** Seconds since 1970; the clearance holds before it. */
  readonly expiresAt: number;
}

/** Why a token does not clear a content, in the order in which they are looked at. */
export const REFUSALS = [
  'malformed',
  'foreign',
  'not-yet',
  'expired',
  'not-passed',
  'other-content',
  'other-rules',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What a CMS is told in the moment of publication. */
export type ClearanceCheck =
  | { readonly cleared: true; readonly clearance: Clearance }
  | { readonly cleared: false; readonly refusal: Refusal };

/** The media type in a token's header, so that no other token of the same key can stand in for it. */
export const TOKEN_TYPE = 'clearance+jwt';

/**
 * A digest of everything a review rests on but the day: library, policy,
 * profiles, segmenter, detectors, dictionaries. A clearance given under other
 * rules is refused, since it says nothing about today's.
 */
export function rulesOf(basis: Basis): string {
  const { library, policy, profiles, segmenter, detectors, dictionaries } = basis;
  return sha256Hex(JSON.stringify([library, policy, profiles, segmenter, detectors, dictionaries]));
}
