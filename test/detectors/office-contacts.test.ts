import { expect, test } from 'vitest';
import { testReviewer } from '../support/reviewer.ts';

const reviewer = testReviewer();
const outcomeOf = (text: string): string => reviewer.reviewText(text).verdict.outcome;

test.each([
  '电话：0854-3622190　邮箱：qsxzb@163.com',
  '联系方式：0816-2297788转8012，电子邮箱：hezuo_qw@126.com',
  '【地点】\n城关派出所户籍室：云岭县滨江大道77号，0873-5513002',
])('the contacts of an office are public: %s', (line) => {
  expect(outcomeOf(line)).toBe('pass');
});

test.each([
  '家庭电话：0854-3622190　邮箱：qsxzb@163.com',
  '手机：13912340001　邮箱：qsxzb@163.com',
  '户籍：云岭县滨江大道77号2单元301室',
])('those of a person are not: %s', (line) => {
  expect(outcomeOf(line)).toBe('redact');
});

test('a name of five characters below 姓名 is one of the list', () => {
  const { verdict, document } = reviewer.reviewText(
    '拟录用人员公示\n序号\t姓名\t性别\n1\t敖登格日乐\t女\n2\t左建平\t男\n3\t赵国强\t男\n公示期五天。',
  );
  const found = verdict.rulings.map(({ finding: { block, span, category }, outcome }) => [
    document.blocks[block]?.text.slice(span.start, span.end),
    category,
    outcome,
  ]);
  expect(found).toContainEqual(['敖登格日乐', 'personal.name.public', 'pass']);
});
