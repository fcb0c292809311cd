import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Dictionary, parseDictionary, parseShipped } from '../dictionary/dictionary.ts';
import { ReviewError } from '../errors.ts';

/** The dictionaries that come with the library. */
export function shippedDictionaries(): readonly Dictionary[] {
  const folder = shippedFolder();
  return filesIn(folder).map((file) => parseShipped(contentOf(path.join(folder, file)), file));
}

/** The dictionaries of a folder, sorted by file name. Throws `dictionary-invalid` for a file that is none. */
export function readDictionaries(folder: string): readonly Dictionary[] {
  return filesIn(folder).map((file) => readDictionary(path.join(folder, file)));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') || file.endsWith('.txt'))
    .sort();
}

/** The dictionary in a file. Throws `dictionary-invalid` if it cannot be read or does not fit. */
export function readDictionary(file: string): Dictionary {
  return parseDictionary(contentOf(file), path.basename(file));
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ReviewError('dictionary-invalid', `无法读取词典 ${file}，请检查路径和权限。`, { cause });
  }
}

/** The package's own `dictionaries` folder, seen from `dist` or from `src/node`. */
export function shippedFolder(): string {
  const near = fileURLToPath(new URL('../dictionaries', import.meta.url));
  return existsSync(near) ? near : fileURLToPath(new URL('../../dictionaries', import.meta.url));
}
