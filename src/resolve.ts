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
  for (const cluster of clustersOf(inOrder(claims))) for (const claim of standingOf(cluster)) standing.push(claim);
  return inOrder(standing);
}

/** In order of place, as they mostly are. */
function inOrder<Some extends Claim>(claims: readonly Some[]): readonly Some[] {
  const isInOrder = claims.every((claim, at) => at === 0 || byPlace(claims[at - 1] ?? claim, claim) <= 0);
  return isInOrder ? claims : [...claims].sort(byPlace);
}

/** Groups of claims, which come in order of place, that overlap each other in a chain; between groups nothing can conflict. */
function clustersOf<Some extends Claim>(claims: readonly Some[]): readonly (readonly Some[])[] {
  const clusters: Some[][] = [];
  let cluster: Some[] = [];
  let end = -1;
  for (const claim of claims) {
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
  const ranked = cluster.map((claim) => ({ claim, weight: weightOf(claim.match.evidence) }));
  const [one, other] = ranked;
  // Mostly there are two readings of one number.
  if (one !== undefined && other !== undefined && ranked.length === 2 && rowOf(one.claim) === rowOf(other.claim))
    return [byLikelihood(one, other) <= 0 ? one.claim : other.claim];
  ranked.sort(byLikelihood);
  // Claims that exclude each other share a row; those that stand in it do not overlap.
  const rows = new Map<string, Some[]>();
  const standing: Some[] = [];
  for (const { claim } of ranked) {
    const key = rowOf(claim);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [claim]);
    else {
      const place = placeIn(row, claim.match.end);
      const before = row[place - 1];
      if (before !== undefined && overlaps(before.match, claim.match)) continue;
      row.splice(place, 0, claim);
    }
    standing.push(claim);
  }
  return standing;
}

/** Claims of the same row exclude each other: those of one detector, and of all that compete. */
function rowOf({ competes, detector }: Claim): string {
  return competes ? '' : detector;
}

interface Ranked {
  readonly claim: Claim;
  readonly weight: number;
}

function byLikelihood(a: Ranked, b: Ranked): number {
  return b.weight - a.weight || lengthOf(b.claim) - lengthOf(a.claim);
}

/** How many claims of a row start before `end`: the last of them is the only one that can reach behind it. */
function placeIn(row: readonly Claim[], end: number): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row[middle]?.match.start ?? end) < end) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byPlace(a: Claim, b: Claim): number {
  return a.match.start - b.match.start || a.match.end - b.match.end;
}

function lengthOf({ match }: Claim): number {
  return match.end - match.start;
}
