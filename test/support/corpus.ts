import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Real files lie beside the repository where they are at hand; without them there are no cases. */
const FOLDER = ['../shared/corpus', '../../shared/corpus'].find(existsSync);

export interface CorpusFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

/** The real files of one format, every nth of them. */
export function corpusFiles(format: string, every = 1): readonly CorpusFile[] {
  if (FOLDER === undefined || !existsSync(`${FOLDER}/${format}`)) return [];
  return readdirSync(`${FOLDER}/${format}`)
    .sort()
    .filter((_, at) => at % every === 0)
    .map((name) => ({ name, bytes: () => readFileSync(`${FOLDER}/${format}/${name}`) }));
}
