import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { isWithin } from '../../src/model/categories.ts';
import { READERS } from '../../src/node/readers.ts';
import { readSource } from '../../src/readers/read-source.ts';
import { DEFAULT_LIMITS } from '../../src/readers/reader.ts';
import { formHtml, formOf, recordOf } from '../../src/record/index.ts';
import { explanationsOf } from '../../src/report/explanation.ts';
import { REPORTERS } from '../../src/report/index.ts';
import { LOCALES } from '../../src/report/messages/index.ts';
import { type ReportItem, renderReport } from '../../src/report/reporter.ts';
import type { Review } from '../../src/reviewer.ts';
import { testReviewer } from '../support/reviewer.ts';

// Whole documents are rendered in every format.
vi.setConfig({ testTimeout: 120_000 });

const reviewer = testReviewer({
  read: (source, signal) => readSource(source, READERS, { limits: DEFAULT_LIMITS, signal }),
});

/** Everything that is written about a review without leave to quote, by what writes it. */
function writings(item: ReportItem): readonly (readonly [string, string])[] {
  return LOCALES.flatMap((locale) => [
    ...REPORTERS.map((reporter) => [reporter.id, renderReport(reporter, [item], { locale, width: 100 })] as const),
    ['explanations', JSON.stringify(explanationsOf(item.verdict, locale))] as const,
    ['record', JSON.stringify(recordOf([item], { at: new Date(0) }))] as const,
    ['form', formHtml(formOf([item], { day: '2026-01-01' }))] as const,
  ]);
}

/**
 * Markings, mentions and residue are words that the reports themselves are made of, and a finding about a table stands
 * at its heading; 男 and 汉 stand in any text.
 */
function valuesOf({ verdict, document }: Review): readonly string[] {
  return verdict.rulings.flatMap(({ finding: { category, block, span } }) => {
    const value = document.blocks[block]?.text.slice(span.start, span.end).trim() ?? '';
    const isWord = ['secret', 'residue', 'hidden', 'public.mention', 'aggregate.table'].some((each) =>
      isWithin(category, each),
    );
    return isWord || value.length < (/\p{Script=Han}/u.test(value) ? 2 : 4) ? [] : [value];
  });
}

/** Digests are made of digits too. */
function withoutDigests(text: string): string {
  return text.replace(/[0-9a-f]{12,64}/gu, '');
}

function expectMasked(review: Review, name: string): void {
  const item = { ...review, name };
  for (const value of new Set(valuesOf(review)))
    for (const [writer, text] of writings(item)) {
      const at = withoutDigests(text).indexOf(value);
      // The value itself is not for the log of a failed test.
      expect(at, `${writer} holds a value of ${value.length} characters`).toBe(-1);
    }
}

const NAMES = ['罗启明', '欧阳文山', '尉迟小满'] as const;
const NUMBERS = ['532501190102030016', '53250119010203018X', '13912340001', '6228480000000000117'] as const;
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...NAMES).map((name) => `联系人：${name}，`),
      fc.constantFrom(...NUMBERS).map((number) => `号码${number}。`),
      fc
        .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NUMBERS))
        .map((pair) => `\n姓名\t号码\n${pair.join('\t')}\n`),
      fc.constantFrom(...NAMES).map((name) => `${name}的父亲`),
      fc.constantFrom(
        '机密★5年\n',
        '患尿毒症，',
        '会议强调，',
        '\n',
        '<b>',
        '|',
        '密码：Xq7#kkp2，',
        'luo@example.com ',
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

test('no report, record, form or explanation holds a value that was found, nor does the name of the file', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...NAMES, ...NUMBERS), (source, named) => {
      const name = `${named}申请表.txt`;
      expectMasked(reviewer.reviewText(source, name), `公示/${name}`);
    }),
    { numRuns: 60 },
  );
});

/** Those of `samples/profiles` are told by words that the names of profiles are made of. */
const SAMPLES = readdirSync('samples', { withFileTypes: true })
  .filter((file) => file.isFile() && !file.name.endsWith('.json'))
  .map(({ name }) => name);

test.for(SAMPLES)('what is written about %s holds no value', async (name) => {
  const review = await reviewer.review({ name, bytes: readFileSync(`samples/${name}`) });
  expectMasked(review, `samples/${name}`);
});

test('where a report may quote, the values are there', () => {
  const review = reviewer.reviewText('联系人手机13912340001。');
  const quoting = REPORTERS.filter((reporter) =>
    renderReport(reporter, [review], { locale: 'zh', quote: true }).includes('13912340001'),
  );
  expect(quoting.map(({ id }) => id)).toEqual(['terminal', 'html', 'markdown']);
});
