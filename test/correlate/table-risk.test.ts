import { describe, expect, test } from 'vitest';
import { governmentSite } from '../../src/policy/presets.ts';
import { explanationsOf } from '../../src/report/explanation.ts';
import { tableOptionsSchema } from '../../src/tables/options-schema.ts';
import { testReviewer } from '../support/reviewer.ts';

const reviewer = testReviewer();
const SURNAMES = '王李张刘陈杨黄赵吴周徐孙';

/** The category, outcome and Chinese reason of what a table gives away. */
function tableFindings(text: string, by = reviewer): readonly (readonly [string, string, string])[] {
  const { verdict } = by.reviewText(text);
  return verdict.rulings
    .filter(({ finding }) => finding.detector === 'table-risk' || finding.detector === 'small-cells')
    .map(({ finding, outcome }) => {
      const only = { ...verdict, rulings: [{ finding, outcome: 'redact' as const, rule: '' }], gaps: [] };
      return [finding.category, outcome, explanationsOf(only, 'zh')[0]?.reason ?? ''];
    });
}

/** A list of so many people with masked names, made up from the numbers of the rows. */
function list(title: string, headings: string, row: (n: number) => string, rows = 12): string {
  const lines = Array.from({ length: rows }, (_, n) => `${SURNAMES[n % 12]}某某\t${row(n)}`);
  return [title, `姓名\t${headings}`, ...lines].join('\n');
}

describe('a list whose names are hidden', () => {
  test('says by which columns people can be told apart, and what to do', () => {
    const text = list(
      '大病救助情况',
      '村组\t年龄\t性别',
      (n) => `白杨村${n % 2}组\t${30 + (n % 30)}\t${'男女'[n % 2]}`,
      60,
    );
    const [found] = tableFindings(text);
    expect(found?.slice(0, 2)).toEqual(['aggregate.table', 'redact']);
    expect(found?.[2]).toMatch(
      /按姓名、村组住址、年龄、性别，60行中有\d+行独一无二（每种情况至少应有11行）；.*年龄.*，可使每种情况不少于11行/u,
    );
  });
  test('may show what its kind is there to show', () => {
    const text = list(
      '2026年第二季度城市低保对象公示',
      '村组\t保障人口\t低保金',
      (n) => `白杨村${n % 3}组\t${n % 4}\t${300 + n}`,
    );
    expect(tableFindings(text)).toEqual([]);
  });
  test('and what is beyond that tells people apart', () => {
    const text = list(
      '2026年第二季度城市低保对象公示',
      '村组\t年龄\t低保金',
      (n) => `白杨村${n % 3}组\t${30 + n}\t${300 + n}`,
    );
    expect(tableFindings(text).map(([category, outcome]) => [category, outcome])).toEqual([
      ['aggregate.table', 'redact'],
    ]);
  });
  test('about nothing sensitive is worth a notice', () => {
    const text = list('志愿者排班', '性别\t年龄', (n) => `${'男女'[n % 2]}\t${30 + n}`);
    expect(tableFindings(text).map(([category, outcome]) => [category, outcome])).toEqual([
      ['aggregate.table.notice', 'pass'],
    ]);
  });
  test('of people whom the law keeps from the public is for a person to judge', () => {
    const text = list('严重精神障碍患者监护人补助发放表', '村\t金额', () => '白杨村\t2400.00');
    expect(tableFindings(text).map(([category, outcome]) => [category, outcome])).toEqual([
      ['aggregate.table.special', 'refer'],
    ]);
  });
});

test('a list by name hides nobody and is not measured', () => {
  const row = (n: number): string => `${SURNAMES[n]}测试\t${'男女'[n % 2]}\t${30 + n}\t某某大学`;
  const text = ['拟录用公务员公示', '姓名\t性别\t年龄\t毕业院校', ...Array.from({ length: 12 }, (_, n) => row(n))].join(
    '\n',
  );
  expect(tableFindings(text)).toEqual([]);
});

test('a list without names is measured where it has sex and age of each', () => {
  const rows = Array.from({ length: 30 }, (_, n) => `${n + 1}\t${'男女'[n % 2]}\t${30 + n}\t高血压`);
  const text = ['随访情况', '序号\t性别\t年龄\t病种', ...rows].join('\n');
  expect(tableFindings(text).map(([category]) => category)).toEqual(['aggregate.table']);
  const posts = ['招聘岗位', '序号\t性别\t年龄\t学历', '1\t不限\t35周岁以下\t本科', '2\t男\t40周岁以下\t大专'].join(
    '\n',
  );
  expect(tableFindings(posts)).toEqual([]);
});

test('the size of groups that is asked for can be set', () => {
  const text = list('志愿者排班', '性别', (n) => `${'男女'[n % 2]}`).replaceAll(
    /[王李张刘陈杨黄赵吴周徐孙](?=某某)/gu,
    '王',
  );
  const asking = (ordinary: number) =>
    testReviewer({ policy: { ...governmentSite, tables: tableOptionsSchema.parse({ k: { ordinary } }) } });
  expect(tableFindings(text, asking(6))).toEqual([]);
  expect(tableFindings(text, asking(7)).map(([category]) => category)).toEqual(['aggregate.table.notice']);
});

describe('a table of figures', () => {
  const table = (hidden: string): string =>
    [
      '各村残疾人数',
      '村\t视力\t肢体\t合计',
      `甲村\t13\t27\t40`,
      `乙村\t${hidden}\t29\t31`,
      '丙村\t15\t18\t33',
      '合计\t30\t74\t104',
    ].join('\n');

  test('gives a hidden figure away by its totals', () => {
    expect(tableFindings(table('*'))).toEqual([
      ['aggregate.cell', 'redact', '由合计可以算出已经隐去的1个数，须另外隐去3个'],
    ]);
  });
  test('of sensitive matters with small figures is worth a notice', () => {
    expect(tableFindings(table('2'))).toEqual([
      ['aggregate.cell.notice', 'pass', '有1个数小于11，可能据以推知个别人的情况'],
    ]);
  });
});
