import { expect, test } from 'vitest';
import { ReviewError } from '../../../src/errors.ts';
import { nodePdfAssets } from '../../../src/node/pdf-assets.ts';
import { createPdfReader } from '../../../src/readers/pdf/index.ts';
import { readSource } from '../../../src/readers/read-source.ts';
import { DEFAULT_LIMITS } from '../../../src/readers/reader.ts';
import { createPdfRedactor } from '../../../src/redact/pdf/index.ts';
import { redact } from '../../../src/redact/redact-document.ts';
import { toPdf } from '../../support/convert.ts';
import { tracesIn } from '../../support/pdf-traces.ts';
import { changedUnnamed, goneValues, publishedTexts } from '../documents.ts';
import { fileReviewer } from '../support.ts';

const assets = nodePdfAssets();
const readers = [createPdfReader(assets)];
const redactors = [createPdfRedactor(assets)];
const reviewer = fileReviewer({
  read: (source, signal) => readSource(source, readers, { limits: DEFAULT_LIMITS, signal }),
});

// A PDF takes its time: every third of them.
const TEXTS = publishedTexts().filter((_, at) => at % 3 === 0);

test.each(TEXTS)(
  '$name as PDF shows nothing that was to go, in no byte',
  async ({ text }) => {
    const source = { name: 'x.pdf', bytes: toPdf(text) };
    const original = await reviewer.review(source);
    const { outcome } = original.verdict;
    const copy = await redact(source, reviewer, { redactors, review: original }).catch((error: unknown) => {
      if (error instanceof ReviewError && error.code === 'redaction-refused') return undefined;
      throw error;
    });
    if (copy === undefined) return expect(outcome === 'refer' || outcome === 'block').toBe(true);
    expect(copy.review.verdict.outcome).toBe('pass');
    const gone = goneValues(original, copy.review);
    expect(
      await tracesIn(
        copy.bytes,
        gone.map(({ value }) => value.replace(/\s/gu, '')),
      ),
    ).toEqual([]);
    expect(changedUnnamed(original, copy)).toEqual([]);
  },
  60_000,
);
