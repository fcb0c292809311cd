import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createReviewer, type ReviewerOptions } from '../create-reviewer.ts';
import { READERS } from '../readers/index.ts';
import { readSource } from '../readers/read-source.ts';
import { DEFAULT_LIMITS } from '../readers/reader.ts';
import type { Reviewer } from '../reviewer.ts';
import { jieba } from '../segment/jieba.ts';
import { readDictionaries } from './dictionaries.ts';

/** Makes a reviewer as Node programs use it: the shipped dictionaries, nodejieba, and all readers. */
export async function loadReviewer(options: Partial<ReviewerOptions> = {}): Promise<Reviewer> {
  return createReviewer({
    segmenter: jieba(),
    dictionaries: readDictionaries(shippedDictionaries()),
    digest: (content) => createHash('sha256').update(content).digest('hex'),
    read: (source, signal) => readSource(source, READERS, DEFAULT_LIMITS, signal),
    ...options,
  });
}

/** The package's own `dictionaries` folder, seen from `dist` or from `src/node`. */
function shippedDictionaries(): string {
  const near = fileURLToPath(new URL('../dictionaries', import.meta.url));
  return existsSync(near) ? near : fileURLToPath(new URL('../../dictionaries', import.meta.url));
}
