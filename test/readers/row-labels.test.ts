import { describe, expect, it } from 'vitest';
import { labelRows } from '../../src/readers/row-labels.ts';

/** Rows written as text, a cell between bars, `>` before a heading row; the answer is `label=text`. */
function labelled(...lines: readonly string[]): string[] {
  const rows = lines.map((line, row) => ({
    heading: line.startsWith('>'),
    cells: line
      .replace('>', '')
      .split('|')
      .map((text, column) => ({ row: row + 1, column: column + 1, text })),
  }));
  return [...labelRows(rows)].map(([row, labels]) =>
    row.cells.map(({ text }, index) => (labels[index] === undefined ? text : `${labels[index]}=${text}`)).join('|'),
  );
}

describe('a roster', () => {
  it('names its columns in its first row', () => {
    expect(labelled('姓名|身份证号（必填）|备注', '某甲|1|', '某乙|2|无')).toEqual([
      '姓名|身份证号（必填）|备注',
      '姓名=某甲|身份证号（必填）=1|',
      '姓名=某乙|身份证号（必填）=2|备注=无',
    ]);
  });

  it('may name them again further down, by other names', () => {
    expect(labelled('姓名|电话', '某甲|1', '单位名称|联系人|地址', '某厂|某乙|某路').at(-1)).toBe(
      '单位名称=某厂|联系人=某乙|地址=某路',
    );
  });

  it('has values that look like the names of fields without confusing them', () => {
    expect(labelled('企业名称|法定代表人', '某某公司|某甲').at(-1)).toBe('企业名称=某某公司|法定代表人=某甲');
    expect(labelled('毕业学校|姓名', '某某学校|某甲').at(-1)).toBe('毕业学校=某某学校|姓名=某甲');
  });

  it('may have headings that only their shape tells, but not without data below', () => {
    expect(labelled('甲类|乙类', '物一|12', '物二|34').at(-1)).toBe('甲类=物二|乙类=34');
    expect(labelled('甲段文字|乙段文字|丙段', '丁段文字|戊段文字|己段').at(-1)).toBe('丁段文字|戊段文字|己段');
  });

  it('may have more rows than are looked ahead at', () => {
    const rows = Array.from({ length: 30 }, (_, index) => `某${index}|${index}`);
    expect(labelled('姓名|电话', ...rows).at(-1)).toBe('姓名=某29|电话=29');
  });

  it('believes the document about its heading rows', () => {
    expect(labelled('>甲|乙', '一|二').at(-1)).toBe('甲=一|乙=二');
  });
});

describe('a form', () => {
  it('has its labels to the left', () => {
    expect(labelled('姓名：|某甲|性别|男', '身份证号码|110101190102030016|联系电话|13900000000')).toEqual([
      '姓名：|姓名=某甲|性别|性别=男',
      '身份证号码|身份证号码=110101190102030016|联系电话|联系电话=13900000000',
    ]);
  });

  it('may hold a roster, and go on after it', () => {
    expect(labelled('姓名|某甲', '称谓|姓名|工作单位|联系电话', '父|某乙|某厂|1', '监护人|某丙').slice(2)).toEqual([
      '称谓=父|姓名=某乙|工作单位=某厂|联系电话=1',
      '监护人|监护人=某丙',
    ]);
  });
});

it('a table without rows has no labels', () => {
  expect(labelled()).toEqual([]);
});
