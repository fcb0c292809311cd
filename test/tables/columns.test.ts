import { describe, expect, test } from 'vitest';
import { membershipsOf } from '../../src/tables/captions.ts';
import { typeColumns } from '../../src/tables/columns.ts';

const kindsOf = (headings: readonly string[], ...rows: readonly (readonly string[])[]): readonly string[] =>
  [...typeColumns(headings, rows)].map(({ kind }) => kind);

describe('columns of a list of people', () => {
  test('are told by their headings, spaced and with units in brackets', () => {
    expect(kindsOf(['序号', '姓　名', '性别', '年龄（岁）', '所在村组', '残疾类别', '金额（元）'])).toEqual([
      'number',
      'name',
      'sex',
      'age',
      'place',
      'condition',
      'amount',
    ]);
  });
  test('are told by their cells where these have a form of their own', () => {
    expect(kindsOf(['对象情况', '甲', '乙', '丙'], ['王某某', '男', '13800000000', '肺癌'])).toEqual([
      'name',
      'sex',
      'telephone',
      'condition',
    ]);
  });
  test('are not told by cells that could be anything', () => {
    expect(kindsOf(['保障人口', '户数', '经办'], ['3', '12', '王测试'])).toEqual(['other', 'other', 'other']);
  });
});

test('a title says what everybody on the list is', () => {
  expect(membershipsOf('2026年严重精神障碍患者监护补助公示')).toEqual(['mental-illness', 'illness']);
  expect(membershipsOf('某某局拟录用公务员公示')).toEqual([]);
});
