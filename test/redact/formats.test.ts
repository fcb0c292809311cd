import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ReviewError } from '../../src/errors.ts';
import { toDocx, toHtml, toXlsx } from '../support/convert.ts';
import { changedUnnamed, goneValues, publishedTexts } from './documents.ts';
import { copyOf, fileReviewer } from './support.ts';

const CONVERTERS = { docx: toDocx, xlsx: toXlsx, html: toHtml, txt: (text: string) => new TextEncoder().encode(text) };
const reviewer = fileReviewer();

const CASES = publishedTexts().flatMap(({ name, text }) =>
  Object.entries(CONVERTERS).map(([format, convert]) => ({
    name: `${name} as ${format}`,
    format,
    bytes: convert(text),
  })),
);

/** All that can be read in a copy: the file, or the parts of its package. */
function rawTextOf(format: string, bytes: Uint8Array): string {
  const parts = format === 'docx' || format === 'xlsx' ? Object.values(unzipSync(bytes)) : [bytes];
  // Runs and references are joined, so that a number in pieces is found as well.
  return parts
    .map((part) =>
      strFromU8(part)
        .replace(/<[^>]*>/gu, '')
        .replaceAll('&#55;', '7'),
    )
    .join('\n');
}

describe('the copy of a document in every format', { timeout: 60_000 }, () => {
  test.each(CASES)('$name shows nothing that was to go, and is its own copy', async ({ format, bytes }) => {
    const source = { name: `x.${format}`, bytes };
    const original = await reviewer.review(source);
    const copy = await copyOf(source, { review: original }).catch((error: unknown) => {
      if (error instanceof ReviewError && error.code === 'redaction-refused') return undefined;
      throw error;
    });
    const { outcome } = original.verdict;
    if (copy === undefined) return expect(outcome === 'refer' || outcome === 'block').toBe(true);
    expect(copy.review.verdict.outcome).toBe('pass');
    const raw = rawTextOf(format, copy.bytes);
    for (const { value, category } of goneValues(original, copy.review))
      expect(raw.includes(value), category).toBe(false);
    const again = await copyOf({ ...source, bytes: copy.bytes });
    expect(again.bytes).toEqual(copy.bytes);
    expect(changedUnnamed(original, copy)).toEqual([]);
  });
});
