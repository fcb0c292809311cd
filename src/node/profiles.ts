import { readFileSync } from 'node:fs';
import { ReviewError } from '../errors.ts';
import { explainIssues } from '../explain-issues.ts';
import type { Profile } from '../profiles/profile.ts';
import { profileSchema } from '../profiles/profile-schema.ts';

/** The disclosure profile in a JSON file. Throws `config-invalid` if it cannot be read or does not fit. */
export function readProfile(file: string): Profile {
  const result = profileSchema.safeParse(valueIn(file));
  if (result.success) return result.data;
  const mistakes = explainIssues(result.error.issues, profileSchema).map((each) => `  - ${each}`);
  throw new ReviewError('config-invalid', `文种 ${file} 有误：\n${mistakes.join('\n')}`);
}

function valueIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/u, ''));
  } catch (cause) {
    throw new ReviewError('config-invalid', `profiles：无法读取文种 ${file}，或者它不是正确的 JSON。`, { cause });
  }
}
