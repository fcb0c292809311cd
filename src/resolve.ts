import { type Match, weightOf } from './model/finding.ts';
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
export function resolve<Some extends Claim>(claims: readonly Some[]): readonly Some[] {
  if (claims.length < 2) return claims;
  const standing: Some[] = [];
  for (const cluster of clustersOf(claims)) standing.push(...standingOf(cluster));
  return standing.sort(byPlace);
}

/** Groups of claims that overlap each other in a chain; between groups nothing can conflict. */
function clustersOf<Some extends Claim>(claims: readonly Some[]): readonly (readonly Some[])[] {
  const clusters: Some[][] = [];
  let cluster: Some[] = [];
  let end = -1;
  for (const claim of [...claims].sort(byPlace)) {
    if (claim.match.start >= end) {
      cluster = [];
      clusters.push(cluster);
    }
    cluster.push(claim);
    end = Math.max(end, claim.match.end);
  }
  return clusters;
}

function standingOf<Some extends Claim>(cluster: readonly Some[]): readonly Some[] {
  if (cluster.length === 1) return cluster;
  const ranked = cluster
    .map((claim) => ({ claim, weight: weightOf(claim.match.evidence) }))
    .sort((a, b) => b.weight - a.weight || lengthOf(b.claim) - lengthOf(a.claim));
  const standing: Some[] = [];
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
