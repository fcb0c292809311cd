import { createHash } from 'node:crypto';
import { createReviewer, type ReviewerOptions } from '../create-reviewer.ts';
import { READERS } from '../readers/index.ts';
import { readSource } from '../readers/read-source.ts';
import { DEFAULT_LIMITS, type Limits } from '../readers/reader.ts';
import type { Reviewer } from '../reviewer.ts';
import { jieba } from '../segment/jieba.ts';
import { shippedDictionaries } from './dictionaries.ts';

/** What a reviewer under Node is made from; everything has a default. */
export interface LoadOptions extends Partial<ReviewerOptions> {
  /** Bounds for the readers; of no effect beside a `read` of one's own. */
  readonly limits?: Limits | undefined;
}

/** Makes a reviewer as Node programs use it: the shipped dictionaries, nodejieba, and all readers. */
export async function loadReviewer(options: LoadOptions = {}): Promise<Reviewer> {
  const { limits = DEFAULT_LIMITS } = options;
  return createReviewer({
    segmenter: jieba(),
    digest: (content) => createHash('sha256').update(content).digest('hex'),
    read: (source, signal) => readSource(source, READERS, limits, signal),
    ...options,
    dictionaries: options.dictionaries ?? shippedDictionaries(),
  });
}
