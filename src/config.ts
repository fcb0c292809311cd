import * as z from 'zod';
import { ReviewError } from './errors.ts';
import { explainIssues } from './explain-issues.ts';
import type { Exemption } from './policy/exemption.ts';
import { exemptionSchema } from './policy/exemption-schema.ts';
import type { Policy } from './policy/policy.ts';
import { policySchema } from './policy/policy-schema.ts';
import type { Limits } from './readers/reader.ts';
import { type ServiceConfig, serviceConfigSchema } from './service-config.ts';
import type { TableOptions } from './tables/options.ts';
import { tableOptionsSchema } from './tables/options-schema.ts';

/**
 * What a user may write in `xianshen.config.json`: plain data, so that it can
 * be stored, sent to a worker and compared. Paths are relative to the file.
 */
export interface ReviewerConfig {
  /** Id of a preset (`government-site`, `enterprise`, `strict`), or a whole policy. */
  readonly policy?: string | Policy | undefined;
  /** How lists are measured, in place of what the policy says: see {@link TableOptions}. What is left out has its default. */
  readonly tables?: Partial<TableOptions> | undefined;
  readonly dictionaries?:
    | {
        /** Paths of dictionaries that are used beside the shipped ones. */
        readonly add?: readonly string[] | undefined;
        /** Ids of shipped dictionaries that are not used. */
        readonly disable?: readonly string[] | undefined;
      }
    | undefined;
  /** Paths of disclosure profiles that are used beside the shipped ones. */
  readonly profiles?: readonly string[] | undefined;
  /** Id of the profile that every document is held to; without it the genre is inferred. */
  readonly genre?: string | undefined;
  readonly detectors?: { readonly disable?: readonly string[] | undefined } | undefined;
  /** Paths of lists of names, one a line: those that are always public here, and those that never are. */
  readonly names?:
    | { readonly public?: readonly string[] | undefined; readonly private?: readonly string[] | undefined }
    | undefined;
  /** Values that are always fine here. */
  readonly allow?: readonly Allowance[] | undefined;
  /** Decisions that certain findings may stand; they need a key, or their fingerprints mean nothing. */
  readonly exemptions?: readonly Exemption[] | undefined;
  /** Path of a file that `xianshen accept` keeps such decisions in; it need not exist yet. */
  readonly exemptionFile?: string | undefined;
  /** Key of the fingerprints, at least 16 characters. Better kept out of the configuration: see `keyFile`. */
  readonly key?: string | undefined;
  /** Path of a file whose bytes are the key. */
  readonly keyFile?: string | undefined;
  readonly segmenter?: 'jieba' | 'none' | undefined;
  /** Bounds on what is read from one file. */
  readonly limits?: { readonly [Bound in keyof Limits]?: number | undefined } | undefined;
  /**
   * Reads the writing in pictures and scans (文字识别); `{}` for the defaults. A line below the `floor`
   * (0 to 1) leaves the picture a gap, and so does what the `seconds` for one file do not suffice for.
   */
  readonly ocr?: { readonly floor?: number | undefined; readonly seconds?: number | undefined } | undefined;
  /** The day (YYYY-MM-DD) that counts as today for exemptions. */
  readonly asOf?: string | undefined;
  readonly service?: ServiceConfig | undefined;
}

/** A value that is always fine here, such as this office's own mobile number, and why. */
export interface Allowance {
  readonly value: string;
  readonly reason: string;
}

const text = z.string().min(1);
const texts = z.array(text);
const bound = z.number().int().positive();

/** What {@link parseConfig} holds a configuration against. */
export const configSchema: z.ZodType<ReviewerConfig> = z.strictObject({
  policy: z.union([text, policySchema]).optional(),
  tables: tableOptionsSchema.optional(),
  dictionaries: z.strictObject({ add: texts.optional(), disable: texts.optional() }).optional(),
  profiles: texts.optional(),
  genre: text.optional(),
  detectors: z.strictObject({ disable: texts.optional() }).optional(),
  names: z.strictObject({ public: texts.optional(), private: texts.optional() }).optional(),
  allow: z.array(z.strictObject({ value: text, reason: text })).optional(),
  exemptions: z.array(exemptionSchema).optional(),
  exemptionFile: text.optional(),
  key: z.string().min(16).optional(),
  keyFile: text.optional(),
  segmenter: z.enum(['jieba', 'none']).optional(),
  limits: z
    .strictObject({
      inflatedBytes: bound.optional(),
      partBytes: bound.optional(),
      ratio: bound.optional(),
      entries: bound.optional(),
      pages: bound.optional(),
      depth: bound.optional(),
      characters: bound.optional(),
      nesting: bound.optional(),
    })
    .optional(),
  ocr: z
    .strictObject({ floor: z.number().min(0).max(1).optional(), seconds: z.number().positive().max(3600).optional() })
    .optional(),
  asOf: z.iso.date().optional(),
  service: serviceConfigSchema.optional(),
});

/**
 * A configuration from outside, checked. Throws `config-invalid` with a
 * sentence for each mistake: where it is, what was expected, and for an
 * unknown name the nearest known one. `file` is what to call the source.
 */
export function parseConfig(value: unknown, file: string): ReviewerConfig {
  const result = configSchema.safeParse(value);
  if (!result.success) throw invalid(file, explainIssues(result.error.issues, configSchema));
  const config = result.data;
  if (config.key !== undefined && config.keyFile !== undefined) throw invalid(file, ['key 与 keyFile 只能写一个。']);
  const exempts = config.exemptionFile !== undefined || (config.exemptions ?? []).length > 0;
  if (exempts && config.key === undefined && config.keyFile === undefined)
    throw invalid(file, [
      '写了 exemptions 或者 exemptionFile，就须写 key 或者 keyFile：豁免按指纹认定，没有固定的密钥，指纹每次都不同。',
    ]);
  return config;
}

/** Exemptions from a file of their own, checked as {@link parseConfig} checks. */
export function parseExemptions(value: unknown, file: string): readonly Exemption[] {
  const schema = z.array(exemptionSchema);
  const result = schema.safeParse(value);
  if (!result.success) throw invalid(file, explainIssues(result.error.issues, schema));
  return result.data;
}

function invalid(file: string, sentences: readonly string[]): ReviewError {
  return new ReviewError('config-invalid', `配置 ${file} 有误：\n${sentences.map((each) => `  - ${each}`).join('\n')}`);
}
