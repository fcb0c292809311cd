import { beforeAll, expect, test } from 'vitest';
import type { Exemption } from '../../src/policy/exemption.ts';
import { type RecordedItem, recordOf, reviewRecordSchema } from '../../src/record/index.ts';
import type { PackageReview } from '../../src/reviewer.ts';
import { testReviewer } from '../support/reviewer.ts';

const NOTICE = '公示\n联系人罗启明，手机13912340001。\n机密资料请勿外传。';
const ANNEX = '姓名\t身份证号\n罗启明\t53250119010203018X';
const AT = new Date('2026-03-01T08:00:00Z');
const reviewer = testReviewer();
let review: PackageReview;
let items: readonly [RecordedItem, ...RecordedItem[]];

beforeAll(async () => {
  review = await reviewer.reviewPackage([
    { name: '罗启明.txt', text: NOTICE },
    { name: '附件.txt', text: ANNEX },
  ]);
  const [paper, annex] = review.documents;
  if (paper === undefined || annex === undefined) throw new Error('two documents');
  items = [{ ...paper, name: '罗启明.txt' }, annex];
});

test('a record names files by digest, rules by basis, and every finding masked with its articles', () => {
  const record = recordOf(items, { at: AT, together: review.verdict });
  expect(record).toMatchObject({ version: 1, at: '2026-03-01T08:00:00.000Z', outcome: review.verdict.outcome });
  expect(record.documents.map(({ digest }) => digest)).toEqual(review.documents.map(({ document }) => document.digest));
  expect(record.basis).toEqual(reviewer.basis);
  const phone = record.documents[0]?.findings.find(({ category }) => category === 'personal.mobile-phone');
  expect(phone).toMatchObject({ excerpt: '139********', disposition: { kind: 'open' } });
  expect(phone?.articles).toContain('privacy-25');
});

test('a record holds no value that was found, no text and no name of a file', () => {
  const text = JSON.stringify(recordOf(items, { at: AT, together: review.verdict }));
  expect(text).not.toMatch(/罗启明|13912340001|53250119|附件\.txt|公示/u);
});

test('a record survives its JSON and its schema', () => {
  const record = recordOf(items, { at: AT, together: review.verdict });
  expect(reviewRecordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
});

test('what the copy no longer shows is fixed, what it still shows is open, what may be public is accepted', () => {
  const copy = reviewer.reviewText(NOTICE.replace('13912340001', '139****0001')).verdict;
  const [paper] = items;
  const [document] = recordOf([{ ...paper, copy }], { at: AT }).documents;
  expect(document?.copy).toEqual({ digest: copy.document.digest, outcome: copy.outcome });
  const kinds = new Map(document?.findings.map((each) => [each.category, each.disposition.kind]));
  expect(kinds.get('personal.mobile-phone')).toBe('fixed');
  expect(
    [...(document?.findings ?? [])]
      .filter(({ outcome }) => outcome === 'pass')
      .map(({ disposition }) => disposition.kind),
  ).not.toContain('open');
  const whole = recordOf([{ ...paper, copy: paper.verdict }], { at: AT }).documents[0];
  expect(whole?.findings.map(({ disposition }) => disposition.kind)).not.toContain('fixed');
});

test('an exempted finding says why, by whom and until when, and its reason repeats no value', () => {
  const open = reviewer.reviewText(NOTICE);
  const phone = open.verdict.rulings.find(({ finding }) => finding.category === 'personal.mobile-phone');
  if (phone === undefined) throw new Error('no telephone');
  const { fingerprint } = phone.finding;
  const exemption: Exemption = {
    id: 'x-1',
    fingerprint,
    approver: '保密办',
    reason: '罗启明同意公开13912340001',
    until: '2026-12-31',
  };
  const exempting = testReviewer({ exemptions: [exemption], asOf: '2026-03-01' });
  const item = exempting.reviewText(NOTICE);
  const [document] = recordOf([item], { at: AT, exemptions: [exemption] }).documents;
  expect(document?.findings.find(({ category }) => category === 'personal.mobile-phone')?.disposition).toEqual({
    kind: 'excepted',
    exemption: 'x-1',
    reason: '***同意公开***********',
    by: '保密办',
    until: '2026-12-31',
  });
  expect(() => recordOf([item], { at: AT })).toThrow(/x-1/u);
});

test('fingerprints are kept only where a key makes them the same the next time', () => {
  const keyed = recordOf(items, { at: AT }).documents[0]?.findings[0];
  expect(keyed?.fingerprint).toMatch(/^[a-p]{24}$/u);
  const { verdict, document } = items[0];
  const { key: _, ...basis } = verdict.basis;
  expect(
    recordOf([{ verdict: { ...verdict, basis }, document }], { at: AT }).documents[0]?.findings[0]?.fingerprint,
  ).toBeUndefined();
});

test('a gap is recorded with what could not be looked at', () => {
  const gap = { code: 'encrypted', note: '文件已加密' } as const;
  const { verdict } = items[0];
  const [document] = recordOf([{ verdict: { ...verdict, gaps: [{ gap, outcome: 'refer' }] } }], { at: AT }).documents;
  expect(document?.gaps).toEqual([{ ...gap, outcome: 'refer' }]);
});
