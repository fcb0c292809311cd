import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalize } from '../src/normalize/normalize.ts';
import { alarms, quote, testReviewer } from './support/reviewer.ts';

const reviewer = testReviewer();

/** Invented values that are found without any context, each in its plain form. */
const VALUES = ['532501190102030016', '53250119010203018X', '810000190102030018', '13912340001'] as const;
const value = fc.constantFrom(...VALUES);
const prose = fc.constantFrom(
  '会议强调，',
  '各科室要认真落实',
  '依法保守国家秘密。',
  '2024年3月',
  '联系人：',
  '\n',
  '\t',
  '共计12户',
  '（一）',
);
const text = fc
  .array(
    fc.oneof(
      prose,
      value.map((number) => `，${number}。`),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('no four characters of a found value stand in a serialised verdict', () => {
  fc.assert(
    fc.property(text, (source) => {
      const { verdict } = reviewer.reviewText(source, '张三体检报告532501190102030016.docx');
      const { digest } = verdict.document;
      const serialised = JSON.stringify(verdict).replace(digest, '');
      for (const { finding } of verdict.rulings) {
        if (finding.place.kind !== 'line') continue;
        const found = normalize(quote(source, finding)).text;
        for (let i = 0; i + 4 <= found.length; i++) expect(serialised).not.toContain(found.slice(i, i + 4));
      }
      expect(serialised).not.toContain('体检');
    }),
  );
});

test('a verdict survives JSON', () => {
  fc.assert(
    fc.property(text, (source) => {
      const { verdict } = reviewer.reviewText(source);
      expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
    }),
  );
});

test('the same text has the same verdict, whatever was reviewed in between', () => {
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 4 }), (source, others) => {
      const before = reviewer.reviewText(source).verdict;
      for (const other of others) reviewer.reviewText(other);
      expect(reviewer.reviewText(source).verdict).toEqual(before);
    }),
  );
});

test('paragraphs elsewhere leave the findings of a paragraph as they were', () => {
  fc.assert(
    fc.property(
      value,
      fc.array(fc.constantFrom('第一条　总则。', '各单位要认真落实。', '特此通知。'), { maxLength: 6 }),
      (number, lines) => {
        const paragraph = `当事人，${number}，已确认。`;
        const own = (source: string) =>
          alarms(source).map(({ span, category, confidence }) => ({ span, category, confidence }));
        expect(own([...lines, paragraph, ...lines].join('\n'))).toEqual(own(paragraph));
      },
    ),
  );
});

const wide = (plain: string) => plain.replace(/[!-~]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

test.each([
  ['full-width', wide],
  ['zero-width spaces', (plain: string) => [...plain].join('\u200b')],
  ['soft hyphens', (plain: string) => `${plain.slice(0, 5)}\u00ad${plain.slice(5)}`],
  ['mathematical digits', (plain: string) => plain.replace(/\d/gu, (d) => String.fromCodePoint(0x1d7ce + Number(d)))],
])('a value disguised by %s is found at its full span', (_, disguise) => {
  for (const plain of VALUES) {
    const disguised = disguise(plain);
    const source = `证件号码${disguised}。`;
    const found = alarms(source).map((finding) => quote(source, finding));
    expect(found.map((piece) => normalize(piece).text)).toEqual([plain]);
  }
});

test('arbitrary text is reviewed without an error, and every span lies in its block', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
      const { verdict, document } = reviewer.reviewText(source);
      expect(verdict.gaps).toEqual([]);
      for (const { finding } of verdict.rulings) {
        const block = document.blocks[finding.block];
        expect(finding.span.start).toBeLessThan(finding.span.end);
        expect(finding.span.end).toBeLessThanOrEqual(block?.text.length ?? 0);
      }
    }),
  );
});
