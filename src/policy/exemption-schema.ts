import * as z from 'zod';
import type { Exemption } from './exemption.ts';

const fingerprint = z.string().regex(/^[a-p]{24}$/u);

/** For exemptions from outside. */
export const exemptionSchema: z.ZodType<Exemption> = z.strictObject({
  id: z.string().regex(/^[\w.-]{1,64}$/u),
  fingerprint,
  category: z.string().optional(),
  context: fingerprint.optional(),
  approver: z.string().min(1),
  reason: z.string().min(1),
  until: z.iso.date(),
});
