// Writes src/dictionaries.generated.ts: the folder dictionaries/ as a module, for browsers. Run it after every change there:
//
//   npm run dictionaries
import { writeFileSync } from 'node:fs';
import { readDictionaries } from '../src/node/dictionaries.ts';

const literals = readDictionaries('dictionaries').map((dictionary) => `  ${JSON.stringify(dictionary)},\n`);

writeFileSync(
  'src/dictionaries.generated.ts',
  `// Made by scripts/dictionaries.ts from the folder dictionaries/; each names its source and licence.
import type { Dictionary } from './dictionary/dictionary.ts';

/** The dictionaries that come with the library, as a module: for browsers and workers, which have no files to read them from. */
export const DICTIONARIES: readonly Dictionary[] = [
${literals.join('')}];
`,
);
