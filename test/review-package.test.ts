import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OUTCOMES, type Verdict } from '../src/model/verdict.ts';
import { reasonsOf } from '../src/report/explain.ts';
import { testReviewer } from './support/reviewer.ts';

const reviewer = testReviewer({ asOf: '2025-06-30' });

async function verdictOn(...texts: readonly string[]): Promise<Verdict> {
  const { verdict } = await reviewer.reviewPackage(texts.map((text, index) => ({ name: `${index}.txt`, text })));
  return verdict;
}

const categoriesIn = ({ rulings }: Verdict): readonly string[] => rulings.map(({ finding }) => finding.category);

// The end of one number and the beginning of another, as two offices would mask them.
const BODY = '2025年测试村贺兰英等人的补助已经发放，当事人贺兰英（身份证号430102********0012）。';
const ANNEX = '姓名\t村组\t身份证号\n贺兰英\t测试村\t43010219********12\n尉迟小满\t测试村\t43010319********39';
const COMPLEMENT = '姓名\t村组\t身份证号\n贺兰英\t测试村\t4301021990030*****\n尉迟小满\t测试村\t4301031990030*****';

describe('body and attachments are reviewed together', () => {
  test('what was read already counts like what is read now', async () => {
    const { document } = reviewer.reviewText(BODY);
    const { verdict } = await reviewer.reviewPackage([document, { name: 'annex.txt', text: COMPLEMENT }]);
    expect(categoriesIn(verdict)).toEqual(['aggregate.person.critical']);
  });
  test('complementary masks of one person are found, with how many numbers fit', async () => {
    const verdict = await verdictOn(BODY, COMPLEMENT);
    expect(categoriesIn(verdict)).toEqual(['aggregate.person.critical']);
    expect(OUTCOMES.indexOf(verdict.outcome)).toBeGreaterThanOrEqual(OUTCOMES.indexOf('refer'));
    const [ruling] = verdict.rulings;
    const words = ruling === undefined ? '' : reasonsOf(ruling.finding, 'zh');
    expect(words).toMatch(/见第1、2份文件；合起来可以知道证件号、出生日期；仍有\d个号码符合/u);
    expect(words).not.toMatch(/\d{2}/u);
  });
  test('masks that agree in what they show add nothing', async () => {
    expect(categoriesIn(await verdictOn(BODY, BODY))).toEqual([]);
    expect(categoriesIn(await verdictOn(BODY, ANNEX.replaceAll('12', '**')))).toEqual([]);
  });
  test('a contradiction separates persons', async () => {
    const other = COMPLEMENT.replace('4301021990030*****', '4301021990030***19');
    expect(categoriesIn(await verdictOn(BODY, other))).toEqual([]);
  });
  test('a common masked name links nobody', async () => {
    const masked = (text: string) => text.replaceAll('贺兰英', '王**');
    expect(categoriesIn(await verdictOn(masked(BODY), masked(COMPLEMENT)))).toEqual([]);
  });
  test('an age given twice narrows the month of birth', async () => {
    const row = (age: number, day: string) => `姓名\t村组\t年龄\n贺兰英\t测试村\t${age}\n尉迟小满\t测试村\t50\n${day}`;
    const verdict = await verdictOn(row(34, '2025年3月1日'), row(35, '2025年3月15日'));
    expect(verdict.rulings.map(({ finding }) => finding.evidence[0]?.params)).toEqual([
      expect.objectContaining({ gains: 'birth-month', documents: '1,2' }),
    ]);
  });
  test('each document keeps the verdict it has alone', async () => {
    const { documents } = await reviewer.reviewPackage([
      { name: 'a', text: BODY },
      { name: 'b', text: COMPLEMENT },
    ]);
    expect(documents.map(({ verdict }) => verdict)).toEqual([
      reviewer.reviewText(BODY, 'a').verdict,
      reviewer.reviewText(COMPLEMENT, 'b').verdict,
    ]);
  });
  test('an empty package passes', async () => {
    expect((await verdictOn()).outcome).toBe('pass');
  });
});

describe('the verdict on a package', () => {
  const text = fc.constantFrom(
    BODY,
    ANNEX,
    COMPLEMENT,
    '贺兰英（身份证号43010219900307****），住测试村。',
    '贺兰英，身份证号430102199003070012。',
    '贺*英，男，35岁，测试村。',
    '测试村贺兰英，手机139****0001。',
    '测试村贺兰英，手机1391234****。',
    '各单位要认真落实。',
  );
  const rank = (outcome: Verdict['outcome']): number => OUTCOMES.indexOf(outcome);

  test('is never milder than that on any of its documents, nor than without one of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), text, async (texts, more) => {
        const before = await verdictOn(...texts);
        const after = await verdictOn(...texts, more);
        expect(rank(after.outcome)).toBeGreaterThanOrEqual(rank(before.outcome));
        expect(rank(after.outcome)).toBeGreaterThanOrEqual(rank(reviewer.reviewText(more).verdict.outcome));
      }),
      { numRuns: 40 },
    );
  });
  test('holds nothing of what was found', async () => {
    const serialised = JSON.stringify(await verdictOn(BODY, COMPLEMENT));
    expect(serialised).not.toMatch(/兰英|430102|0012/u);
  });
});
