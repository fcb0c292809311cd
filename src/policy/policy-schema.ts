import * as z from 'zod';
import { maskBandsSchema } from '../masks/bands-schema.ts';
import { LAYERS } from '../model/document.ts';
import { OUTCOMES } from '../model/verdict.ts';
import { tableOptionsSchema } from '../tables/options-schema.ts';
import type { Policy, PolicyRule } from './policy.ts';

const sentence = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const id = z.string().regex(/^[a-z][a-z0-9.-]{0,63}$/u);

const ruleSchema: z.ZodType<PolicyRule> = z.strictObject({
  id,
  when: z.strictObject({
    category: z.array(z.string().min(1)).min(1).optional(),
    layer: z.array(z.enum(LAYERS)).min(1).optional(),
    confidence: z.number().min(0).max(1).optional(),
  }),
  outcome: z.enum(OUTCOMES),
  because: sentence,
});

/** For policies from outside. */
export const policySchema: z.ZodType<Policy> = z.strictObject({
  id,
  title: sentence,
  rules: z.array(ruleSchema),
  otherwise: z.enum(OUTCOMES),
  gaps: z.enum(['redact', 'refer', 'block']),
  masks: maskBandsSchema.optional(),
  tables: tableOptionsSchema.optional(),
  keep: z.array(z.enum(LAYERS)).optional(),
});
