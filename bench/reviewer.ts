import { createHash } from 'node:crypto';
import { createReviewer } from '../src/create-reviewer.ts';
import type { Dictionary } from '../src/dictionary/dictionary.ts';
import { readInNode } from '../src/node/read.ts';
import { shippedDictionaries } from '../src/node/shipped-dictionaries.ts';
import type { Reviewer } from '../src/reviewer.ts';
import { noSegmenter } from '../src/segment/none.ts';
import { terms } from './texts.ts';

/** What finds names, and takes most of the time where it is on. */
const NAMES: readonly string[] = ['person-name', 'roster-names'];

/** A reviewer as Node programs have it, but for the segmenter, with so many keywords beside the shipped dictionaries. */
export function benchReviewer({ keywords, names }: { readonly keywords: number; readonly names: boolean }): Reviewer {
  return createReviewer({
    disabledDetectors: names ? [] : NAMES,
    segmenter: noSegmenter,
    dictionaries: [...shippedDictionaries(), ...(keywords === 0 ? [] : [dictionaryOf(terms(keywords))])],
    key: new Uint8Array(32),
    read: readInNode(),
    digest: (content) => createHash('sha256').update(content).digest('hex'),
  });
}

/** A dictionary of plain terms. */
export function dictionaryOf(list: readonly string[]): Dictionary {
  const title = { zh: '测速词典', en: 'benchmark terms' };
  return { id: 'bench', version: '1', title, category: 'term.bench', source: 'generated', licence: 'MIT', terms: list };
}
