import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ReviewError } from '../../src/errors.ts';
import { toDocx, toHtml, toXlsx } from '../support/convert.ts';
import { copyOf, fileReviewer } from './support.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);
const GOLD = new URL('../../../shared/gold/dev/', import.meta.url);
const CONVERTERS = { docx: toDocx, xlsx: toXlsx, html: toHtml, txt: (text: string) => new TextEncoder().encode(text) };
const reviewer = fileReviewer();

/** The text of a labelled document, without its head and its marks. */
function withoutMarks(text: string): string {
  return text.replace(/^(?:#[^\n]*\n)+/u, '').replace(/⟦[\w.-]+:([^⟦⟧]*)⟧/gu, '$1');
}

function textsIn(folder: URL): readonly { readonly name: string; readonly text: string }[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.map((name) => ({ name, text: withoutMarks(readFileSync(new URL(name, folder), 'utf8')) }));
}

const CASES = [...textsIn(SAMPLES), ...textsIn(GOLD)].flatMap(({ name, text }) =>
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

/** Categories whose values are numbers, which occur nowhere by chance. */
const NUMBERS = /^personal\.(?:id-card|mobile-phone|bank-account|passport|email|disability-card)/u;

describe('the copy of a document in every format', { timeout: 60_000 }, () => {
  test.each(CASES)('$name shows nothing that was to go, and is its own copy', async ({ format, bytes }) => {
    const source = { name: `x.${format}`, bytes };
    const original = await reviewer.review(source);
    const copy = await copyOf(source, { review: original }).catch((error: unknown) => {
      if (error instanceof ReviewError && error.code === 'redaction-refused') return undefined;
      throw error;
    });
    const { outcome, rulings } = original.verdict;
    if (copy === undefined) return expect(outcome === 'refer' || outcome === 'block').toBe(true);
    expect(copy.review.verdict.outcome).toBe('pass');
    const raw = rawTextOf(format, copy.bytes);
    const standing = copy.review.verdict.rulings.map(
      ({ finding: { block, span } }) => copy.review.document.blocks[block]?.text.slice(span.start, span.end) ?? '',
    );
    for (const { finding, outcome: ruled } of rulings) {
      if (ruled !== 'redact') continue;
      const value = original.document.blocks[finding.block]?.text.slice(finding.span.start, finding.span.end) ?? '';
      // What may stand elsewhere, such as the name of who signs, does; a word of two stands in others.
      if (!NUMBERS.test(finding.category) && (value.length < 3 || standing.some((each) => each.includes(value))))
        continue;
      expect(raw.includes(value), finding.category).toBe(false);
    }
    const again = await copyOf({ ...source, bytes: copy.bytes });
    expect(again.bytes).toEqual(copy.bytes);
    // A value may stand in a block where it was not recognised, and goes from there as well: the schedule names it.
    const named = new Set(copy.schedule.changes.map(({ place }) => JSON.stringify(place)));
    const left = new Set(copy.review.document.blocks.map(({ text }) => text));
    const changed = original.document.blocks.filter(
      ({ text, place, layer }) => layer === 'body' && !named.has(JSON.stringify(place)) && !left.has(text),
    );
    expect(changed.map(({ place }) => place)).toEqual([]);
  });
});
