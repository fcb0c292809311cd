import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import type { Ruling, Verdict } from '../model/verdict.ts';
import { standingElsewhere } from './elsewhere.ts';
import type { Masker, Redaction } from './redaction.ts';

/** A redaction and the ruling it follows from, of several the likeliest. */
export interface PlannedRedaction extends Redaction {
  readonly ruling: Ruling;
}

/**
 * What goes, by a verdict: the values that it rules `redact` on, wherever they
 * stand, sorted by block and start. Findings that overlap become one redaction
 * of all that they cover together, so that nothing is left between them and
 * nothing is cut twice.
 */
export function planRedactions(document: Document, verdict: Verdict, masker: Masker): readonly PlannedRedaction[] {
  const ruled = verdict.rulings.filter(({ outcome }) => outcome === 'redact');
  const going = [...ruled, ...standingElsewhere(document, verdict, ruled)].sort(byPlace);
  return clustersOf(going).map((cluster) => redactionOf(cluster, document, masker));
}

/** Findings of one block that overlap in a chain. */
interface Cluster {
  readonly block: number;
  readonly span: Span;
  readonly rulings: readonly Ruling[];
}

function clustersOf(sorted: readonly Ruling[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  for (const ruling of sorted) {
    const { block, span } = ruling.finding;
    const last = clusters.at(-1);
    if (last?.block !== block || span.start >= last.span.end) clusters.push({ block, span, rulings: [ruling] });
    else {
      const joined = { start: last.span.start, end: Math.max(last.span.end, span.end) };
      clusters[clusters.length - 1] = { block, span: joined, rulings: [...last.rulings, ruling] };
    }
  }
  return clusters;
}

function redactionOf({ block, span, rulings }: Cluster, { blocks }: Document, masker: Masker): PlannedRedaction {
  const [first, ...others] = rulings.toSorted((a, b) => lengthOf(b.finding) - lengthOf(a.finding) || likelier(a, b));
  const own = blocks[block];
  if (first === undefined || own === undefined) throw new RangeError(`no block ${block}`);
  const { category, fingerprint } = first.finding;
  const { start, end } = span;
  const before = own.text.slice(Math.max(0, start - NEAR), start);
  const occurrence = { category, fingerprint, text: own.text.slice(start, end), label: own.label, before };
  const coversAll = lengthOf(first.finding) === end - start;
  const replacement = coversAll ? masker(occurrence) : WITHHELD;
  // What a mask of the whole keeps may be the whole of a part: a name in an address.
  const isTelling = others.some(({ finding }) => {
    const part = own.text.slice(finding.span.start, finding.span.end);
    return replacement.includes(part) && part !== occurrence.text;
  });
  return { block, span, replacement: isTelling ? WITHHELD : replacement, ruling: first };
}

/** For values that run into each other, so that no mask is made for what they are together. */
const WITHHELD = '***';

/** How many characters before a value a masker is told of: a label has no more. */
const NEAR = 8;

function byPlace(a: Ruling, b: Ruling): number {
  return a.finding.block - b.finding.block || a.finding.span.start - b.finding.span.start;
}

function likelier(a: Ruling, b: Ruling): number {
  return b.finding.confidence - a.finding.confidence;
}

function lengthOf({ span }: Finding): number {
  return span.end - span.start;
}
