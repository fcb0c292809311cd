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
