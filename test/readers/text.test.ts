import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../../src/readers/text/blocks.ts';

function shown(text: string): readonly string[] {
  return readText(text).map(({ text: own, label }) => (label === undefined ? own : `${label}|${own}`));
}

test('a line is a block', () => {
  expect(shown('一、总则\r\n\r\n第一条　内容\n')).toEqual(['一、总则', '第一条　内容']);
});

test('a number broken over a line end comes whole', () => {
  expect(shown('证件 532501190\n102030016，住')).toEqual(['证件 532501190\n102030016，住']);
  expect(shown('身份证号：\n532501190102030016')).toEqual(['身份证号：\n532501190102030016']);
});

test('two whole numbers on two lines stay two', () => {
  expect(shown('13912340001\n13912340002')).toHaveLength(2);
});

test('cells divided by tabs or bars answer to the heading of their column', () => {
  expect(shown('姓名\t手机\n甲\t13912340001')).toEqual(['姓名', '手机', '姓名|甲', '手机|13912340001']);
  expect(shown('|姓名|手机|\n|甲|13912340001|')).toEqual(['姓名', '手机', '姓名|甲', '手机|13912340001']);
});

test('what stands above a table in cells of its own heads no column', () => {
  const above = '编制：某某中心\t\t时间：10月9日\n';
  const table = '序号\t姓名\t标准\t电话\n1\t某甲\t50元\t略\n2\t某乙\t50元\t略';
  for (const text of [`${above}\n${table}`, above + table])
    expect(
      readText(text)
        .filter(({ label }) => label === '姓名')
        .map((block) => block.text),
    ).toEqual(['某甲', '某乙']);
});

test('columns aligned by spaces are a table from three rows on', () => {
  expect(shown('姓名  学号  班级\n甲甲  0101  一班\n乙乙  0102  二班')).toContain('学号|0101');
  expect(shown('发电单位：甲局　　签批：乙　　编号三\n正文')).toHaveLength(2);
});

test('every block stands at its offset in the text', () => {
  const pieces = fc.constantFrom('甲', '1', '23456789', '\n', '\r\n', '\t', '|', '  ', '　　', '号：', 'X', '-');
  fc.assert(
    fc.property(fc.string({ unit: pieces, maxLength: 80 }), (text) => {
      for (const { place, text: own } of readText(text)) {
        if (place.kind !== 'line') throw new Error('not a line');
        expect(text.slice(place.offset, place.offset + own.length)).toBe(own);
      }
    }),
  );
});

test('no visible character of the text is lost', () => {
  const pieces = fc.constantFrom('甲', '1', '2345', '\n', '\t', '|', ' ', '　　', '。');
  fc.assert(
    fc.property(fc.string({ unit: pieces, maxLength: 80 }), (text) => {
      const visible = (s: string) => s.replace(/[\s|]/gu, '');
      expect(
        visible(
          readText(text)
            .map((block) => block.text)
            .join(''),
        ),
      ).toBe(visible(text));
    }),
  );
});

test('figures in neighbouring cells do not add up to a number that goes on in the next line', () => {
  const blocks = readText('1\t13912340000\t356\n2\t13912340001\t356\n');
  expect(blocks.map(({ text }) => text)).toEqual(['1', '13912340000', '356', '2', '13912340001', '356']);
});

test('a row of an aligned table that lacks a cell stands under the right headings', () => {
  const text = [
    '姓名      类别      电话            备注',
    '某某一    低保      0571-8502001    无',
    '某某二              0571-8502002    已停',
    '某某三    特困                      在册',
  ].join('\n');
  const cells = readText(text).map(({ text: cell, label }) => [cell, label]);
  expect(cells.slice(8)).toEqual([
    ['某某二', '姓名'],
    ['0571-8502002', '电话'],
    ['已停', '备注'],
    ['某某三', '姓名'],
    ['特困', '类别'],
    ['在册', '备注'],
  ]);
});

test('a row of headings of which few are names of fields is one all the same', () => {
  const text = '序号\t户主姓名\t坐落地\t面积亩\t月份数\n1\t某某一\t白杨村\t2\t6\n2\t某某二\t柳河村\t1\t6';
  expect(
    readText(text)
      .map(({ text: cell, label }) => [cell, label])
      .slice(2, 8),
  ).toEqual([
    ['坐落地', undefined],
    ['面积亩', undefined],
    ['月份数', undefined],
    ['1', '序号'],
    ['某某一', '户主姓名'],
    ['白杨村', '坐落地'],
  ]);
});
