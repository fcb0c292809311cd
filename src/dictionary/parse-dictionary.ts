import * as z from 'zod';
import { ReviewError } from '../errors.ts';
import { contentOf, type Dictionary, type Term } from './dictionary.ts';

const text = z.string().min(1);
const termText = z.string().min(2).max(64);

const termSchema: z.ZodType<Term> = z.strictObject({
  term: termText,
  near: z.boolean().optional(),
  boundary: z.boolean().optional(),
  excuse: z.array(text).optional(),
  weight: z.number().optional(),
});

const headerSchema = {
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/u),
  version: text,
  title: z.strictObject({ zh: text, en: text }),
  category: z.string().regex(/^[a-z][a-z0-9.-]{0,63}$/u),
  source: text,
  licence: text,
};

const dictionarySchema: z.ZodType<Dictionary> = z.strictObject({
  ...headerSchema,
  terms: z.array(z.union([termText, termSchema])).min(1),
});

/**
 * Reads a dictionary from the text of a file: JSON, or one term a line below a
 * header of `# key: value` lines (`title` and `title.en` for the two titles).
 * Throws `dictionary-invalid`, naming the file and what was expected.
 */
export function parseDictionary(source: string, file: string): Dictionary {
  const result = dictionarySchema.safeParse(contentOf(source, file));
  if (result.success) return result.data;
  throw new ReviewError('dictionary-invalid', `词典 ${file} 不符合格式：\n${z.prettifyError(result.error)}`);
}
