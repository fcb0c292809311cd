import path from 'node:path';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { parseDictionary } from '../dictionary/parse-dictionary.ts';
import { filesIn, textOf } from './dictionary-files.ts';

/** The dictionaries of a folder, sorted by file name. Throws `dictionary-invalid` for a file that is none. */
export function readDictionaries(folder: string): readonly Dictionary[] {
  return filesIn(folder).map((file) => readDictionary(path.join(folder, file)));
}

/** The dictionary in a file. Throws `dictionary-invalid` if it cannot be read or does not fit. */
export function readDictionary(file: string): Dictionary {
  return parseDictionary(textOf(file), path.basename(file));
}
