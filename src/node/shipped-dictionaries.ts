import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Dictionary, parseShipped } from '../dictionary/dictionary.ts';
import { filesIn, textOf } from './dictionary-files.ts';

/** The dictionaries that come with the library. */
export function shippedDictionaries(): readonly Dictionary[] {
  const folder = shippedFolder();
  return filesIn(folder).map((file) => parseShipped(textOf(path.join(folder, file)), file));
}

/** The package's own `dictionaries` folder, seen from `dist` or from `src/node`. */
export function shippedFolder(): string {
  const near = fileURLToPath(new URL('../dictionaries', import.meta.url));
  return existsSync(near) ? near : fileURLToPath(new URL('../../dictionaries', import.meta.url));
}
