import * as z from 'zod';
import { categoryOf } from '../model/categories.ts';
import { GAP_CODES, type Gap, LAYERS, type Layer, type Place } from '../model/document.ts';
import { type Basis, OUTCOMES, type Outcome, type Ruling, stricter, type Verdict } from '../model/verdict.ts';
import { basisSchema, placeSchema } from '../model/verdict-schema.ts';
import type { Exemption } from '../policy/exemption.ts';
import { concealFound } from '../report/conceal.ts';
import type { ReportItem } from '../report/reporter.ts';

/**
 * The record of a review (审查记录), to be kept for years: what was reviewed,
 * under which rules, what was found and what became of it. It holds digests,
 * masked excerpts and keyed fingerprints, no text and no name of a file.
 */
export interface ReviewRecord {
  readonly version: 1;
  /** The moment of the review, as an ISO 8601 time in UTC. */
  readonly at: string;
  readonly outcome: Outcome;
  /** The paper itself, then its attachments. */
  readonly documents: readonly DocumentRecord[];
  /** What the documents give away together; none where there is one. */
  readonly together: readonly FindingRecord[];
  readonly basis: Basis;
}

/** What became of one file. */
export interface DocumentRecord {
  /** SHA-256 in hex of the file reviewed. */
  readonly digest: string;
  readonly mediaType: string;
  readonly outcome: Outcome;
  readonly findings: readonly FindingRecord[];
  /** What could not be looked at, and why. */
  readonly gaps: readonly { readonly code: Gap['code']; readonly note: string; readonly outcome: Outcome }[];
  /** The copy that was given to be published, where it is not the file itself. */
  readonly copy?: { readonly digest: string; readonly outcome: Outcome } | undefined;
}

/** A finding, masked, and what became of it. */
export interface FindingRecord {
  readonly category: string;
  /** Ids of the articles that the category rests on. */
  readonly articles: readonly string[];
  readonly place: Place;
  readonly layer: Layer;
  readonly confidence: number;
  readonly excerpt: string;
  /** Only with a key: without one it would compare with nothing. */
  readonly fingerprint?: string | undefined;
  readonly outcome: Outcome;
  /** The policy rule that decided. */
  readonly rule: string;
  readonly disposition: Disposition;
}

/**
 * What became of a finding (处置). `open`: still to be dealt with. `accepted`:
 * may be public by policy. `fixed`: no longer in the copy. `excepted`: stands
 * by a decision of a person.
 */
export type Disposition =
  | { readonly kind: 'open' | 'accepted' | 'fixed' }
  | {
      readonly kind: 'excepted';
      readonly exemption: string;
      readonly reason: string;
      readonly by: string;
      /** Last day it holds, as YYYY-MM-DD. */
      readonly until: string;
    };

const digest = z.string().regex(/^[0-9a-f]{64}$/u);
const outcome = z.enum(OUTCOMES);
const disposition: z.ZodType<Disposition> = z.union([
  z.strictObject({ kind: z.enum(['open', 'accepted', 'fixed']) }),
  z.strictObject({
    kind: z.literal('excepted'),
    exemption: z.string(),
    reason: z.string(),
    by: z.string(),
    until: z.iso.date(),
  }),
]);
const finding: z.ZodType<FindingRecord> = z.strictObject({
  category: z.string(),
  articles: z.array(z.string()),
  place: placeSchema,
  layer: z.enum(LAYERS),
  confidence: z.number().min(0).max(1),
  excerpt: z.string(),
  fingerprint: z.string().optional(),
  outcome,
  rule: z.string(),
  disposition,
});
const document: z.ZodType<DocumentRecord> = z.strictObject({
  digest,
  mediaType: z.string(),
  outcome,
  findings: z.array(finding),
  gaps: z.array(z.strictObject({ code: z.enum(GAP_CODES), note: z.string(), outcome })),
  copy: z.strictObject({ digest, outcome }).optional(),
});

/** For tools that read a record back. */
export const reviewRecordSchema: z.ZodType<ReviewRecord> = z.strictObject({
  version: z.literal(1),
  at: z.iso.datetime(),
  outcome,
  documents: z.array(document).min(1),
  together: z.array(finding),
  basis: basisSchema,
});

/** A document of the review, and the copy of it that is to be published. */
export interface RecordedItem extends ReportItem {
  /** The verdict on the copy, by the same reviewer. */
  readonly copy?: Verdict | undefined;
}

/** What a record is drawn up from. */
export interface RecordOptions {
  readonly at: Date;
  /** The exemptions in force, for the reasons and names behind those that were used. */
  readonly exemptions?: readonly Exemption[] | undefined;
  /** The verdict on all documents together, where there are several. */
  readonly together?: Verdict | undefined;
}

/** Draws up the record of a review; the first item is the paper, the others its attachments. */
export function recordOf(
  items: readonly [RecordedItem, ...RecordedItem[]],
  { at, exemptions = [], together }: RecordOptions,
): ReviewRecord {
  const documents = items.map((item) => documentRecord(item, exemptions));
  const worst = documents.reduce<Outcome>((worse, each) => stricter(worse, each.outcome), 'pass');
  return {
    version: 1,
    at: at.toISOString(),
    outcome: together === undefined ? worst : stricter(worst, together.outcome),
    documents,
    together: together === undefined ? [] : findingsOf({ verdict: together }, exemptions),
    basis: items[0].verdict.basis,
  };
}

function documentRecord(item: RecordedItem, exemptions: readonly Exemption[]): DocumentRecord {
  const { verdict, copy } = item;
  return {
    digest: verdict.document.digest,
    mediaType: verdict.document.mediaType,
    outcome: verdict.outcome,
    findings: findingsOf(item, exemptions),
    gaps: verdict.gaps.map(({ gap, outcome: ruled }) => ({ code: gap.code, note: gap.note, outcome: ruled })),
    ...(copy === undefined ? {} : { copy: { digest: copy.document.digest, outcome: copy.outcome } }),
  };
}

function findingsOf(item: RecordedItem, exemptions: readonly Exemption[]): readonly FindingRecord[] {
  const conceal = concealFound(item);
  const { key } = item.verdict.basis;
  const left = new Set(
    item.copy?.rulings.flatMap(({ finding: each, outcome: ruled }) => (ruled === 'pass' ? [] : [each.fingerprint])),
  );
  return item.verdict.rulings.map((ruling) => {
    const { category, place, layer, confidence, excerpt, fingerprint } = ruling.finding;
    const isGone = item.copy !== undefined && !left.has(fingerprint);
    return {
      category,
      articles: categoryOf(category).basis,
      place: withoutNames(place),
      layer,
      confidence,
      excerpt,
      ...(key === undefined ? {} : { fingerprint }),
      outcome: ruling.outcome,
      rule: ruling.rule,
      disposition: dispositionOf(ruling, isGone, exemptions, conceal),
    };
  });
}

const EXEMPTION = 'exemption:';

function dispositionOf(
  { outcome: ruled, rule }: Ruling,
  isGone: boolean,
  exemptions: readonly Exemption[],
  conceal: (text: string) => string,
): Disposition {
  if (ruled !== 'pass') return { kind: isGone ? 'fixed' : 'open' };
  if (!rule.startsWith(EXEMPTION)) return { kind: 'accepted' };
  const exemption = rule.slice(EXEMPTION.length);
  const known = exemptions.find(({ id }) => id === exemption);
  if (known === undefined) throw new RangeError(`no exemption ${exemption}`);
  return { kind: 'excepted', exemption, reason: conceal(known.reason), by: known.approver, until: known.until };
}

/** Sheets, properties and fields may be called after a person; their numbers say enough. */
function withoutNames(place: Place): Place {
  switch (place.kind) {
    case 'paragraph':
    case 'cell':
      return { ...place, part: '' };
    case 'property':
      return { ...place, name: place.name === 'file-name' ? place.name : '' };
    case 'field':
      return { ...place, field: '' };
    default:
      return place;
  }
}
