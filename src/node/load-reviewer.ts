import { createHash } from 'node:crypto';
import { createReviewer, type ReviewerOptions } from '../create-reviewer.ts';
import type { Limits } from '../readers/reader.ts';
import type { Reviewer } from '../reviewer.ts';
import { jieba } from '../segment/jieba.ts';
import type { OcrOptions } from './ocr/options.ts';
import { ENGINE } from './ocr/peers.ts';
import { readInNode } from './read.ts';
import { shippedDictionaries } from './shipped-dictionaries.ts';

/** What a reviewer under Node is made from; everything has a default. */
export interface LoadOptions extends Partial<ReviewerOptions> {
  /** Bounds for the readers; of no effect beside a `read` of one's own. */
  readonly limits?: Limits | undefined;
  /**
   * How writing in pictures is read: `{ floor, seconds }`, as in the configuration.
   * It takes the packages tesseract.js and @tesseract.js-data/chi_sim, and for scans in PDF @napi-rs/canvas.
   */
  readonly ocr?: OcrOptions | undefined;
}

/**
 * Makes a reviewer as Node programs use it: the shipped dictionaries,
 * nodejieba, and all readers. Files that have to be unpacked are opened in a
 * process of their own. Rejects with `config-invalid` where `ocr` lacks its packages.
 */
export async function loadReviewer(options: LoadOptions = {}): Promise<Reviewer> {
  return createReviewer({
    segmenter: jieba(),
    digest: (content) => createHash('sha256').update(content).digest('hex'),
    read: readInNode(options),
    ...(options.ocr === undefined ? {} : { pictures: `${ENGINE} floor ${options.ocr.floor}` }),
    ...options,
    dictionaries: options.dictionaries ?? shippedDictionaries(),
  });
}
