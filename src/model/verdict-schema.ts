import * as z from 'zod';
import { GAP_CODES, type Gap, LAYERS, type Layer, type Place } from './document.ts';
import { EVIDENCE_KINDS, type Evidence, type Finding } from './finding.ts';
import type { Span } from './span.ts';
import { type Basis, OUTCOMES, type Verdict } from './verdict.ts';

const count = z.number().int().nonnegative();
const layer: z.ZodType<Layer> = z.enum(LAYERS);
const cell = { table: count, row: count, column: count };
/** For whatever keeps places: verdicts, records. */
export const placeSchema: z.ZodType<Place> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('line'), line: count, offset: count, cell: z.object(cell).optional() }),
  z.object({ kind: z.literal('paragraph'), part: z.string(), paragraph: count }),
  z.object({ kind: z.literal('cell'), part: z.string(), ...cell, paragraph: count }),
  z.object({ kind: z.literal('page'), page: count, block: count, cell: z.object(cell).optional() }),
  z.object({ kind: z.literal('property'), name: z.string() }),
  z.object({ kind: z.literal('field'), field: z.string(), paragraph: count, cell: z.object(cell).optional() }),
]);
const span: z.ZodType<Span> = z.object({ start: count, end: count });
const evidence: z.ZodType<Evidence> = z.object({
  kind: z.enum(EVIDENCE_KINDS),
  weight: z.number(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
const share = z.number().min(0).max(1);
const finding: z.ZodType<Finding> = z.object({
  detector: z.string(),
  category: z.string(),
  block: count,
  span,
  place: placeSchema,
  layer,
  evidence: z.array(evidence),
  confidence: share,
  excerpt: z.string(),
  fingerprint: z.string(),
});
const gap: z.ZodType<Gap> = z.object({ code: z.enum(GAP_CODES), place: placeSchema.optional(), note: z.string() });
const list = z.array(z.string());

export const basisSchema: z.ZodType<Basis> = z.object({
  library: z.string(),
  policy: z.string(),
  profiles: z.string(),
  segmenter: z.string(),
  detectors: list,
  dictionaries: list,
  pictures: z.string().optional(),
  key: z.string().optional(),
  asOf: z.string().optional(),
});

/** For tools that read a verdict back, and for the description of services that give one. */
export const verdictSchema: z.ZodType<Verdict> = z.object({
  version: z.literal(1),
  outcome: z.enum(OUTCOMES),
  document: z.object({ mediaType: z.string(), digest: z.string() }),
  genre: z
    .object({
      id: z.string(),
      title: z.object({ zh: z.string(), en: z.string() }).optional(),
      confidence: share,
      evidence: z.array(evidence),
    })
    .optional(),
  rulings: z.array(z.object({ finding, outcome: z.enum(OUTCOMES), rule: z.string() })),
  gaps: z.array(z.object({ gap, outcome: z.enum(['redact', 'refer', 'block']) })),
  basis: basisSchema,
});
