import * as z from 'zod';
import { REFUSALS, type Refusal } from '../clearance/clearance.ts';
import { LAYERS } from '../model/document.ts';
import { OUTCOMES, type Outcome, type Verdict } from '../model/verdict.ts';
import { basisSchema, placeSchema, verdictSchema } from '../model/verdict-schema.ts';
import { MASK_STYLES, type MaskStyle } from '../redact/maskers/index.ts';
import type { Change, Schedule } from '../redact/schedule.ts';
import type { Explanation } from '../report/explanation.ts';
import { LOCALES, type Locale } from '../report/messages/index.ts';

// The request and answer bodies of the service. What is checked and what is
// described (openapi.ts) are the same objects.

/** A document as JSON carries it: text in hand, or the bytes of a file. */
export interface DocumentBody {
  readonly name?: string | undefined;
  readonly text?: string | undefined;
  readonly base64?: string | undefined;
}

/** One document, or several that are published together. */
export interface QuestionBody extends DocumentBody {
  readonly items?: readonly DocumentBody[] | undefined;
  readonly lang?: Locale | undefined;
  /** A clearance, where one is asked about. */
  readonly token?: string | undefined;
  readonly mask?: MaskStyle | undefined;
}

const documentFields = {
  name: z.string().max(255).optional().describe('File name; it is reviewed as well.'),
  text: z.string().optional().describe('Text in hand.'),
  base64: z.base64().optional().describe('A file: DOCX, XLSX, PDF, OFD, HTML, CSV, …'),
};
const lang = z.enum(LOCALES).default('zh').describe('Language of the explanations.');

function countOf(...parts: readonly unknown[]): number {
  return parts.filter((part) => part !== undefined).length;
}

export const documentBody: z.ZodType<DocumentBody> = z
  .strictObject(documentFields)
  .refine(({ text, base64 }) => countOf(text, base64) === 1, { error: '写 text 或者 base64 之一' });

export const reviewBody: z.ZodType<QuestionBody> = z
  .strictObject({
    ...documentFields,
    items: z
      .array(documentBody)
      .min(1)
      .max(100)
      .optional()
      .describe('A body and its attachments, in place of one document.'),
    lang,
  })
  .refine(({ text, base64, items }) => countOf(text, base64, items) === 1, { error: '写 text、base64、items 之一' });

/** What a review is answered with. */
export interface ReviewAnswer {
  readonly outcome: Outcome;
  readonly verdict: Verdict;
  readonly documents: readonly Verdict[];
  readonly explanations: readonly Explanation[];
  readonly clearance?: string | undefined;
}

const explanation: z.ZodType<Explanation> = z.object({
  outcome: z.enum(['redact', 'refer', 'block']),
  title: z.string(),
  excerpt: z.string().describe('The value, masked.'),
  place: z.string(),
  reason: z.string(),
  todo: z.string(),
  articles: z.array(z.string()),
});

export const reviewAnswer: z.ZodType<ReviewAnswer> = z.object({
  outcome: z
    .enum(OUTCOMES)
    .describe('pass: publish; redact: only the redacted copy; refer: someone decides; block: do not publish.'),
  verdict: verdictSchema.describe('On the whole: of one document its own, of several what they add up to.'),
  documents: z.array(verdictSchema).describe('One for each item, in their order.'),
  explanations: z.array(explanation).describe('What keeps it from being published, in words; strictest first.'),
  clearance: z.string().optional().describe('Sealed verdict; only where it passed and the service has a key.'),
});

/** One document to make the redacted copy of. */
export const redactBody: z.ZodType<QuestionBody> = z
  .strictObject({
    ...documentFields,
    mask: z.enum(MASK_STYLES).optional().describe('138****1234, █, 【姓名】, 申请人甲.'),
  })
  .refine(({ text, base64 }) => countOf(text, base64) === 1, { error: '写 text 或者 base64 之一' });

/** A copy that can go online. */
export interface RedactAnswer {
  readonly name: string;
  readonly text?: string | undefined;
  readonly base64?: string | undefined;
  readonly verdict: Verdict;
  readonly schedule: Omit<Schedule, 'changes'> & { readonly changes: readonly ChangeAnswer[] };
  readonly clearance?: string | undefined;
}

type ChangeAnswer = Omit<Change, 'articles'> & { readonly articles: readonly string[] };

const layer = z.enum(LAYERS);
const change: z.ZodType<ChangeAnswer> = z.object({
  place: placeSchema,
  layer,
  category: z.string(),
  articles: z.array(z.string()),
  rule: z.string(),
  because: z.object({ zh: z.string(), en: z.string() }),
});

export const redactAnswer: z.ZodType<RedactAnswer> = z.object({
  name: z.string().describe('File name of the copy: that of the document with its values masked.'),
  text: z.string().optional().describe('The copy, where the document was text.'),
  base64: z.string().optional().describe('The copy, where the document was a file.'),
  verdict: verdictSchema.describe('On the copy, read and reviewed again; it passed.'),
  schedule: z
    .object({
      version: z.literal(1),
      original: z.string(),
      copy: z.string(),
      mediaType: z.string(),
      changes: z.array(change),
      removals: z.array(
        z.object({
          kind: z.enum(['layer', 'part', 'page-to-image']),
          layer: layer.optional(),
          page: z.number().int().optional(),
          count: z.number().int(),
        }),
      ),
      basis: basisSchema,
    })
    .describe('What was changed, by place, category and law; quotes nothing.'),
  clearance: z.string().optional().describe('Sealed verdict on the copy; only where the service has a key.'),
});

/** A clearance, and what is about to be published on the strength of it. */
export const verifyBody: z.ZodType<QuestionBody> = z
  .strictObject({
    ...documentFields,
    items: z.array(documentBody).min(1).max(100).optional(),
    lang,
    token: z.string().max(8192).describe('The clearance.'),
  })
  .refine(({ text, base64, items }) => countOf(text, base64, items) === 1, { error: '写 text、base64、items 之一' });

/** Whether a content may be published. */
export interface VerifyAnswer {
  readonly cleared: boolean;
  readonly refusal?: Refusal | undefined;
  readonly reason?: string | undefined;
  readonly expiresAt?: number | undefined;
}

export const verifyAnswer: z.ZodType<VerifyAnswer> = z.object({
  cleared: z.boolean(),
  refusal: z.enum(REFUSALS).optional(),
  reason: z.string().optional().describe('The refusal in words.'),
  expiresAt: z.number().optional().describe('Seconds since 1970.'),
});

/** An error (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
}

export const problemSchema: z.ZodType<Problem> = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
});
