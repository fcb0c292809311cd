import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import type { Ruling, Verdict } from '../model/verdict.ts';
import type { Masker, Redaction } from './redaction.ts';

/** A redaction and the ruling it follows from, of several the likeliest. */
export interface PlannedRedaction extends Redaction {
  readonly ruling: Ruling;
}

/**
 * What goes, by a verdict: the values that it rules `redact` on, sorted by
 * block and start. Findings that overlap become one redaction of all that they
 * cover together, so that nothing is left between them and nothing is cut twice.
 */
export function planRedactions(document: Document, verdict: Verdict, masker: Masker): readonly PlannedRedaction[] {
  const going = verdict.rulings.filter(({ outcome }) => outcome === 'redact').sort(byPlace);
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
  const [first] = rulings.toSorted((a, b) => lengthOf(b.finding) - lengthOf(a.finding) || likelier(a, b));
  const text = blocks[block]?.text;
  if (first === undefined || text === undefined) throw new RangeError(`no block ${block}`);
  const { category, fingerprint } = first.finding;
  const replacement = masker({ category, fingerprint, text: text.slice(span.start, span.end) });
  return { block, span, replacement, ruling: first };
}

function byPlace(a: Ruling, b: Ruling): number {
  return a.finding.block - b.finding.block || a.finding.span.start - b.finding.span.start;
}

function likelier(a: Ruling, b: Ruling): number {
  return b.finding.confidence - a.finding.confidence;
}

function lengthOf({ span }: Finding): number {
  return span.end - span.start;
}
