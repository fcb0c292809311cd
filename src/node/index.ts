import { createHash } from 'node:crypto';
import { createReviewer, type ReviewerOptions } from '../create-reviewer.ts';
import { READERS } from '../readers/index.ts';
import { readSource } from '../readers/read-source.ts';
import { DEFAULT_LIMITS } from '../readers/reader.ts';
import type { Reviewer } from '../reviewer.ts';
import { jieba } from '../segment/jieba.ts';
import { shippedDictionaries } from './dictionaries.ts';

/** Makes a reviewer as Node programs use it: the shipped dictionaries, nodejieba, and all readers. */
export async function loadReviewer(options: Partial<ReviewerOptions> = {}): Promise<Reviewer> {
  return createReviewer({
    segmenter: jieba(),
    digest: (content) => createHash('sha256').update(content).digest('hex'),
    read: (source, signal) => readSource(source, READERS, DEFAULT_LIMITS, signal),
    ...options,
    dictionaries: options.dictionaries ?? shippedDictionaries(),
  });
}

export { findConfigFile, loadConfigFile } from './config-file.ts';
export { type ConfigOrigin, configure } from './configure.ts';
