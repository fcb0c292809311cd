import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Dictionary, parseDictionary } from '../dictionary/dictionary.ts';

/** The dictionaries of a folder, sorted by file name. Throws `dictionary-invalid` for a file that is none. */
export function readDictionaries(folder: string): readonly Dictionary[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') || file.endsWith('.txt'))
    .sort()
    .map((file) => readDictionary(path.join(folder, file)));
}

/** The dictionary in a file. Throws `dictionary-invalid` if it does not fit. */
export function readDictionary(file: string): Dictionary {
  return parseDictionary(readFileSync(file, 'utf8'), path.basename(file));
}
