import { createHash } from 'node:crypto';
import { createReviewer, type ReviewerOptions } from '../create-reviewer.ts';
import type { Limits } from '../readers/reader.ts';
import type { Reviewer } from '../reviewer.ts';
import { jieba } from '../segment/jieba.ts';
import { shippedDictionaries } from './dictionaries.ts';
import { readInNode } from './read.ts';

/** What a reviewer under Node is made from; everything has a default. */
export interface LoadOptions extends Partial<ReviewerOptions> {
  /** Bounds for the readers; of no effect beside a `read` of one's own. */
  readonly limits?: Limits | undefined;
}

/**
 * Makes a reviewer as Node programs use it: the shipped dictionaries,
 * nodejieba, and all readers. Files that have to be unpacked are opened in a
 * process of their own.
 */
export async function loadReviewer(options: LoadOptions = {}): Promise<Reviewer> {
  return createReviewer({
    segmenter: jieba(),
    digest: (content) => createHash('sha256').update(content).digest('hex'),
    read: readInNode(options.limits),
    ...options,
    dictionaries: options.dictionaries ?? shippedDictionaries(),
  });
}
