import { readdirSync, readFileSync } from 'node:fs';
import { ReviewError } from '../errors.ts';

/** Names of the dictionaries in a folder, sorted. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') || file.endsWith('.txt'))
    .sort();
}

/** The text of a dictionary's file. Throws `dictionary-invalid` if it cannot be read. */
export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ReviewError('dictionary-invalid', `无法读取词典 ${file}，请检查路径和权限。`, { cause });
  }
}
