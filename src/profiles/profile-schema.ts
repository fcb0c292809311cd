import * as z from 'zod';
import { FIELD_IDS } from './fields.ts';
import { CHANNELS, NAME_RULES, type Profile, SHAPES, SHOWN, SIGN_PLACES, type Sign } from './profile.ts';

const text = z.string().min(1).max(80);
const weight = z.number().min(-60).max(60);

const signSchema: z.ZodType<Sign> = z.union([
  z.strictObject({ in: z.enum(SIGN_PLACES), words: z.array(z.string().min(2).max(20)).min(1).max(80), weight }),
  z.strictObject({ shape: z.enum(SHAPES), weight }),
]);

/** For profiles from outside; the shipped ones are held to it by a test. */
export const profileSchema: z.ZodType<Profile> = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/u),
  version: z.string().regex(/^[\w.-]{1,16}$/u),
  title: z.strictObject({ zh: text, en: text }),
  names: z.enum(NAME_RULES),
  subjects: z.array(z.string().min(2).max(10)).max(40).optional(),
  fields: z.array(z.strictObject({ field: z.enum(FIELD_IDS), shown: z.enum(SHOWN).optional() })),
  channel: z.enum(CHANNELS),
  days: z.number().int().positive().optional(),
  release: z.literal('decide').optional(),
  basis: z.array(z.strictObject({ law: text, article: text.optional() })),
  signs: z.array(signSchema).min(1),
});
