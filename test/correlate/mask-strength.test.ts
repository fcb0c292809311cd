import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { governmentSite } from '../../src/policy/presets.ts';
import { reasonsOf } from '../../src/report/explain.ts';
import { testReviewer } from '../support/reviewer.ts';

const reviewer = testReviewer({ asOf: '2025-06-30' });

/** What the masked numbers of a text are found as, and how many numbers fit. */
function masks(text: string, by = reviewer): readonly (readonly [category: string, fits: number | undefined])[] {
  return by.reviewText(text).verdict.rulings.flatMap(({ finding }) => {
    if (finding.detector !== 'masked-number') return [];
    const fits = finding.evidence.flatMap(({ params: { fits } = {} }) => (typeof fits === 'number' ? [fits] : []));
    return [[finding.category, fits[0]] as const];
  });
}

const WEAK = 'personal.id-card.weak-mask';
const MASKED = ['personal.masked.id-card', undefined];

describe('a mask is as good as the numbers it leaves', () => {
  test.each([
    ['532501********0016', [MASKED]],
    ['5325**********0016', [MASKED]],
    ['5325011901****0016', [[`${WEAK}.weak`, 34]]],
    ['532501190102**0016', [[`${WEAK}.critical`, 2]]],
    ['53250119010203****', [[`${WEAK}.notice`, 1000]]],
    ['5325011901020300**', [[`${WEAK}.critical`, 10]]],
    ['53250119010203001*', [[`${WEAK}.critical`, 1]]],
    ['532501************', [MASKED]],
  ])('of an ID number alone: %s', (text, found) => {
    expect(masks(`身份证号：${text}`)).toEqual(found);
  });
  test.each([
    ['手机139****0001', [['personal.masked.mobile-phone', undefined]]],
    ['手机1391234**01', [['personal.mobile-phone.weak-mask.weak', 100]]],
    ['卡号622848******0018', [['personal.masked.bank-account', undefined]]],
    ['卡号6228480000****18', [['personal.bank-account.weak-mask.notice', 1000]]],
  ])('of a phone or card: %s', (text, found) => {
    expect(masks(text)).toEqual(found);
  });
});

describe('what stands beside a mask counts', () => {
  test.each([
    '张某，男，35岁，身份证号430102********0012。',
    '张某，身份证号430102********0012，35岁。',
    '张某，三十五岁，身份证号430102********0012。',
    '姓名\t年龄\t身份证号\n张某\t35\t430102********0012\n李某\t41\t430102************',
    '430102********0012|35岁|张某\n430102************|41岁|李某',
  ])('an age in the row or clause leaves 33: %s', (text) => {
    expect(masks(text)[0]).toEqual([`${WEAK}.weak`, 33]);
  });
  test('a birth date beside it leaves a few, a month some more', () => {
    const cell = (born: string) =>
      masks(`姓名\t出生年月\t身份证号\n张某\t${born}\t430102********0012\n李某\t\t430102****`);
    expect(cell('1990年3月')[0]?.[0]).toBe(`${WEAK}.critical`);
    expect(cell('1990.03')[0]?.[0]).toBe(`${WEAK}.critical`);
    expect(cell('1990')[0]?.[0]).toBe(`${WEAK}.weak`);
  });
  test('the sex halves what the sequence leaves', () => {
    expect(masks('张某，女，证件号43010219900307****')).toEqual([[`${WEAK}.notice`, 500]]);
  });
  test("another person's age does not count", () => {
    expect(masks('张某，35岁。李某，身份证号430102********0012')).toEqual([MASKED]);
    expect(masks('张某35岁，身份证号430102************，李某身份证号430102********0012')[1]).toEqual(MASKED);
  });
  test('an age is held against the day of the document, not of the review', () => {
    const text = '张某，29岁，身份证号4301021990****0012。\n2020年3月1日';
    expect(masks(text)).toEqual(masks(text, testReviewer({ asOf: '2030-01-01' })));
  });
  test('facts that contradict the number are left aside', () => {
    expect(masks('张某，3岁，身份证号4301021990****0012')).toEqual([[`${WEAK}.weak`, 33]]);
  });
});

test('the bands are the policy’s', () => {
  const lenient = { ...governmentSite, masks: { block: 0, refer: 0, notice: 10 } };
  expect(masks('证件号5325011901****0016', testReviewer({ policy: lenient }))).toEqual([MASKED]);
});

test('reports say how many numbers fit and how to mask better, and never a candidate', () => {
  const { verdict } = reviewer.reviewText('张某，男，35岁，身份证号4301021990****0012。');
  const finding = verdict.rulings.find(({ finding }) => finding.detector === 'masked-number')?.finding;
  const zh = finding === undefined ? '' : reasonsOf(finding, 'zh');
  expect(zh).toMatch(/仍有(?:1[0-9]|2[0-9]|3[0-3])个号码符合/u);
  expect(zh).toContain('只保留前6位');
  const en = finding === undefined ? '' : reasonsOf(finding, 'en');
  expect(en).toContain('numbers still fit');
  expect(zh + en).not.toMatch(/\d{4}/u);
});

test('more said beside a mask never makes it pass', () => {
  const number = fc.constantFrom('4301021990****0012', '43010219900307****', '430102199003**0012');
  const told = fc.constantFrom('男，', '女，', '35岁，', '1990年3月7日出生，', '12岁，', '汉族，');
  fc.assert(
    fc.property(number, fc.array(told, { maxLength: 4 }), (masked, facts) => {
      expect(masks(`张某，${facts.join('')}证件号${masked}`)[0]?.[0]).toContain('weak-mask');
    }),
  );
});
