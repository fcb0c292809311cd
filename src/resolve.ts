import type { Match } from './model/finding.ts';
import { overlaps } from './model/span.ts';

/** A match and who made it. */
export interface Claim {
  readonly detector: string;
  readonly competes: boolean;
  readonly match: Match;
}

/**
 * Settles which claims stand: of overlapping claims by one detector, and of
 * overlapping ones by detectors that compete for digits, the likelier one, and
 * of equally likely ones the longer. In order of place.
 */
export function resolve(claims: readonly Claim[]): readonly Claim[] {
  if (claims.length < 2) return claims;
  const ranked = claims
    .map((claim) => ({ claim, weight: claim.match.evidence.reduce((sum, { weight }) => sum + weight, 0) }))
    .sort(
      (a, b) =>
        a.claim.match.start - b.claim.match.start || b.weight - a.weight || b.claim.match.end - a.claim.match.end,
    );
  const standing: typeof ranked = [];
  for (const candidate of ranked) {
    let beaten = false;
    for (let i = standing.length - 1; i >= 0 && !beaten; i--) {
      const other = standing[i];
      if (other === undefined || !excludes(other.claim, candidate.claim)) continue;
      if (isBetter(candidate, other)) standing.splice(i, 1);
      else beaten = true;
    }
    if (!beaten) standing.push(candidate);
  }
  return standing.map(({ claim }) => claim).sort((a, b) => a.match.start - b.match.start || a.match.end - b.match.end);
}

function excludes(a: Claim, b: Claim): boolean {
  return (a.detector === b.detector || (a.competes && b.competes)) && overlaps(a.match, b.match);
}

interface Ranked {
  readonly claim: Claim;
  readonly weight: number;
}

function isBetter(a: Ranked, b: Ranked): boolean {
  if (a.weight !== b.weight) return a.weight > b.weight;
  return a.claim.match.end - a.claim.match.start > b.claim.match.end - b.claim.match.start;
}
