import { expect, test } from 'vitest';
import { testReviewer } from '../support/reviewer.ts';

const reviewer = testReviewer();

function outcomesOfNames(text: string): readonly (readonly [name: string, outcome: string])[] {
  const { verdict, document } = reviewer.reviewText(text);
  return verdict.rulings.flatMap(({ finding, outcome }) =>
    finding.detector === 'person-name'
      ? [[document.blocks[finding.block]?.text.slice(finding.span.start, finding.span.end) ?? '', outcome] as const]
      : [],
  );
}

test('an office in the cell before a name is an office, under a heading of names as well', () => {
  const names = outcomesOfNames('职务\t姓名\t办公电话\n副县长\t左建平\t0893-4622001\n副县长\t赵国强\t0893-4622002');
  expect(names).toEqual([
    ['左建平', 'pass'],
    ['赵国强', 'pass'],
  ]);
  expect(outcomesOfNames('村组\t姓名\t手机\n一组\t左建平\t13912340001\n二组\t赵国强\t13912340002')).toEqual([
    ['左建平', 'redact'],
    ['赵国强', 'redact'],
  ]);
});

test('an operator answers for a business, whoever works there does not', () => {
  const text = '经营者：赵国强\n当事人雇用的员工孙晓燕，女，29岁。';
  expect(outcomesOfNames(text)).toEqual([
    ['赵国强', 'pass'],
    ['孙晓燕', 'redact'],
  ]);
});

test.each(['名次公布如下：\n名次\t姓名\t得分', '选举结果公布如下：\n序号\t候选人姓名\t得票'])(
  'a list that announces a result names those it lists: %s',
  (head) => {
    const rows = '1\t左建平\t21\n2\t赵国强\t19\n3\t孙晓燕\t17\n各单位：现予公示，公示期五天。';
    expect(new Set(outcomesOfNames(`${head}\n${rows}`).map(([, outcome]) => outcome))).toEqual(new Set(['pass']));
  },
);

test('a child in such a list is not named', () => {
  const names = outcomesOfNames(
    '比赛成绩公布如下：\n名次\t姓名\t出生日期\t得分\n1\t左建平\t2016-03-04\t21\n2\t赵国强\t1989-03-04\t19\n3\t孙晓燕\t1990-05-06\t17\n2024年5月1日',
  );
  expect(names.filter(([name]) => name !== '左建平').every(([, outcome]) => outcome === 'pass')).toBe(true);
  expect(names).toContainEqual(['左建平', 'redact']);
});

test.each([
  '仲裁委员会：左建平（主任）、赵国强、孙晓燕',
  '局领导带班：左建平（10月1日）、赵国强（10月2日）、孙晓燕（10月3日）',
  '裁判长：左建平\u3000副裁判长：赵国强\u3000编写：孙晓燕',
])('who acts for a body by the label before is named, in a paper with personal data too: %s', (line) => {
  const names = outcomesOfNames(`${line}\n值班手机13912340001`);
  expect(names.map(([, outcome]) => outcome)).toEqual(['pass', 'pass', 'pass']);
});

test('in local history the dead and their kin are named, and the living are elsewhere not', () => {
  const text = '左怀远（1871—1938），清末塾师。\n民国初年，其妻孙晓燕变卖首饰办学。\n二十六年，左怀远病故。据县志载。';
  expect(new Set(outcomesOfNames(text).map(([, outcome]) => outcome))).toEqual(new Set(['pass']));
  expect(outcomesOfNames('其妻孙晓燕变卖首饰，手机13912340001。')).toEqual([['孙晓燕', 'redact']]);
});

test('an occupation names somebody for what they do, and does not excuse what befalls them', () => {
  const text = '投诉内容：孩子手机13912340001，幼儿园老师孙晓燕离岗，班主任赵国强已到场处理。';
  expect(outcomesOfNames(text)).toEqual([
    ['孙晓燕', 'redact'],
    ['赵国强', 'pass'],
  ]);
});

test('those who work for somebody appear for themselves, unless they are praised', () => {
  const text = '职工孙晓燕、赵国强多次上访，电话13912340001。职工左建平、钱立新在演练中表现突出。';
  expect(outcomesOfNames(text)).toEqual([
    ['孙晓燕', 'redact'],
    ['赵国强', 'redact'],
    ['左建平', 'pass'],
    ['钱立新', 'pass'],
  ]);
});

test('a proxy who is kin of the party is no office holder', () => {
  const text = '申请人：孙晓燕，女，电话13912340001。\n委托代理人：赵国强（申请人之子）。\n委托代理人：钱立新，律师。';
  expect(outcomesOfNames(text)).toEqual([
    ['孙晓燕', 'redact'],
    ['赵国强', 'redact'],
    ['钱立新', 'pass'],
  ]);
});

test('a short form goes by what is known of the full name', () => {
  const text = '副县长左建平主持会议。患者赵国强（男，67岁，电话13912340001）住院。小左到场，老赵情绪激动。';
  expect(outcomesOfNames(text)).toEqual([
    ['左建平', 'pass'],
    ['赵国强', 'redact'],
    ['小左', 'pass'],
    ['老赵', 'redact'],
  ]);
});

test.each([
  '裁判长：赵国强　队医左建平',
  '左建平，广东某某律师事务所律师。',
  '村务监督委员会：赵国强、孙晓燕、左建平',
  '联 系 人：左建平',
])('who speaks or acts in a post is named: %s', (line) => {
  expect(outcomesOfNames(`${line}\n手机13912340001`)).toContainEqual(['左建平', 'pass']);
});

test('of accounts, who was paid is whom the list names', () => {
  const names = outcomesOfNames(
    '村务公开　村务监督委员会\n本季收入及结余如下\n序号\t摘要\t领款人\t金额\n1\t水渠清淤\t左建平\t1,200\n2\t防汛夜餐\t赵国强\t460\n3\t挖机台班\t孙晓燕\t3,850\n手机13912340001',
  );
  expect(names.map(([, outcome]) => outcome)).toEqual(['pass', 'pass', 'pass']);
});

test('who attends by a field of the minutes is named there and below, in papers that withhold office holders too', () => {
  const names = outcomesOfNames(
    '审判委员会讨论笔录\n主持人：院长左建平\n出席：赵国强、孙晓燕、钱立新\n被告人周大海，男，汉族，住白杨村二组。\n讨论：\n孙晓燕：情节较重。\n钱立新：同意。',
  );
  const outcomes = new Map(names);
  for (const name of ['左建平', '赵国强', '孙晓燕', '钱立新'])
    expect([name, outcomes.get(name)]).toEqual([name, 'pass']);
  expect(outcomes.get('周大海')).toBe('redact');
});
