import type { Document, Place } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import type { Ruling, Verdict } from '../model/verdict.ts';
import { standingElsewhere } from './elsewhere.ts';
import type { Masker, Redaction } from './redaction.ts';

/** A redaction and the ruling it follows from, of several the likeliest. */
export interface PlannedRedaction extends Redaction {
  readonly ruling: Ruling;
  /** The place without any value that goes: a sheet may be named after a person. */
  readonly place: Place;
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
  const planned = clustersOf(going).map((cluster) => redactionOf(cluster, document, masker));
  const placeOf = createPlaceMasker(document, planned);
  return planned.map((each) => ({ ...each, place: placeOf(each.ruling.finding.place) }));
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

function redactionOf(
  { block, span, rulings }: Cluster,
  { blocks }: Document,
  masker: Masker,
): Omit<PlannedRedaction, 'place'> {
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

/** Takes values that go out of the names in places. */
function createPlaceMasker(
  { blocks }: Document,
  planned: readonly Pick<Redaction, 'block' | 'span'>[],
): (place: Place) => Place {
  const values = planned.flatMap(({ block, span }) => blocks[block]?.text.slice(span.start, span.end) ?? []);
  const known = new Map<string, string>();
  const hide = (name: string): string => {
    const hidden = known.get(name) ?? values.reduce((left, value) => left.replaceAll(value, WITHHELD), name);
    known.set(name, hidden);
    return hidden;
  };
  return (place) => {
    if ('part' in place) return { ...place, part: hide(place.part) };
    return place.kind === 'property' ? { ...place, name: hide(place.name) } : place;
  };
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
