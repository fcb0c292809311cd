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
 * overlapping ones by detectors that compete for digits, the likeliest, and
 * of equally likely ones the longest. In order of place.
 */
export function resolve(claims: readonly Claim[]): readonly Claim[] {
  if (claims.length < 2) return claims;
  const standing: Claim[] = [];
  for (const cluster of clustersOf(claims)) standing.push(...standingOf(cluster));
  return standing.sort(byPlace);
}

/** Groups of claims that overlap each other in a chain; between groups nothing can conflict. */
function* clustersOf(claims: readonly Claim[]): Iterable<readonly Claim[]> {
  let cluster: Claim[] = [];
  let end = -1;
  for (const claim of [...claims].sort(byPlace)) {
    if (claim.match.start >= end && cluster.length > 0) {
      yield cluster;
      cluster = [];
    }
    cluster.push(claim);
    end = Math.max(end, claim.match.end);
  }
  yield cluster;
}

function standingOf(cluster: readonly Claim[]): readonly Claim[] {
  if (cluster.length === 1) return cluster;
  const ranked = cluster
    .map((claim) => ({ claim, weight: claim.match.evidence.reduce((sum, { weight }) => sum + weight, 0) }))
    .sort((a, b) => b.weight - a.weight || lengthOf(b.claim) - lengthOf(a.claim));
  const standing: Claim[] = [];
  for (const { claim } of ranked) if (!standing.some((other) => excludes(other, claim))) standing.push(claim);
  return standing;
}

function excludes(a: Claim, b: Claim): boolean {
  return (a.detector === b.detector || (a.competes && b.competes)) && overlaps(a.match, b.match);
}

function byPlace(a: Claim, b: Claim): number {
  return a.match.start - b.match.start || a.match.end - b.match.end;
}

function lengthOf({ match }: Claim): number {
  return match.end - match.start;
}
