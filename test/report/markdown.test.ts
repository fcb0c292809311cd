import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownReporter } from '../../src/report/markdown.ts';
import { type ReportOptions, renderReport } from '../../src/report/reporter.ts';
import { testReviewer } from '../support/reviewer.ts';
import { sampleDocument, sampleVerdict } from './sample-verdict.ts';

const item = { verdict: sampleVerdict, name: 'samples/roster.txt', document: sampleDocument };
const render = (options: ReportOptions): string => renderReport(markdownReporter, [item], options);

test('the Markdown report says the outcome first, then what was found, what to do and what was not looked at', () => {
  const report = render({ locale: 'zh' });
  const order = [
    '不予公开 · samples/roster.txt',
    '请停止发布',
    '| 第 3 行 | 手机号 | 139\\*',
    '### 怎么办',
    '### 未能检查',
  ];
  expect(order.map((each) => report.indexOf(each))).toEqual(
    order.map((each) => report.indexOf(each)).toSorted((a, b) => a - b),
  );
  for (const each of order) expect(report).toContain(each);
  expect(report).not.toContain('13912340001');
});

test('it speaks English, and quotes where it may', () => {
  const report = render({ locale: 'en', quote: true });
  expect(report).toContain('联系人手机**13912340001**，请勿外传');
  expect(report).toContain('### What to do');
  expect(report).not.toMatch(/undefined|\{[a-z]+\}/u);
});

test('several documents are counted at the end, and none is said to be none', () => {
  expect(renderReport(markdownReporter, [item, item], { locale: 'zh' })).toMatch(/共审查 2 份：不予公开 2\n$/u);
  expect(renderReport(markdownReporter, [], { locale: 'zh' })).toBe('没有审查任何文件。\n');
});

test('no name and no text of a document becomes markup', () => {
  const reviewer = testReviewer();
  const piece = fc.constantFrom(
    '<script>',
    '](http://x.y)',
    '| a |',
    '`',
    '**',
    '\n# ',
    '@all ',
    '![',
    '&lt;',
    'www.x.y',
    '13912340001 ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), fc.boolean(), (pieces, quote) => {
      const hostile = pieces.join('');
      const { verdict, document } = reviewer.reviewText(`手机13912340001${hostile}`, hostile);
      const report = renderReport(markdownReporter, [{ verdict, document, name: hostile }], { locale: 'zh', quote });
      const bare = report.replace(/\\[!-/:-@[-`{-~]/gu, '');
      expect(bare).not.toMatch(/[<@]|!\[|\]\(|:\/\/|www\./u);
      // Every row has as many cells as the head.
      const rows = bare.split('\n').filter((line) => line.startsWith('|'));
      for (const row of rows) expect(row.split('|')).toHaveLength(7);
    }),
    { numRuns: 50 },
  );
});
