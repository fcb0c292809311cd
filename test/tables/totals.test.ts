import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellRisk, cellRisk } from '../../src/tables/cells.ts';
import { readCountTable } from '../../src/tables/count-table.ts';
import { contradictingTotals } from '../../src/tables/totals.ts';

/** Rows by lines, cells by blanks. */
function cells(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/u));
}

function faults(text: string): readonly (readonly [row: number, column: number])[] {
  const table = readCountTable(cells(text));
  return table === undefined ? [] : contradictingTotals(table).map(({ total }) => [total.row, total.column]);
}

function risk(text: string, k = 5): CellRisk {
  const table = readCountTable(cells(text));
  if (table === undefined) throw new Error('not read as a table of figures');
  return cellRisk(table, k);
}

describe('contradicting totals', () => {
  it('a total that its rows do not add up to is found, and only that one', () => {
    expect(faults('单位 户数 人数\n甲镇 10 25\n乙镇 12 31\n丙镇 8 19\n合计 30 76')).toEqual([[4, 2]]);
  });

  it.each([
    ['a table that adds up', '单位 户数\n甲镇 10\n乙镇 12\n合计 22'],
    ['a total above its rows', '单位 户数\n合计 22\n甲镇 10\n乙镇 12'],
    ['a table without a total', '单位 户数\n甲镇 10\n乙镇 12'],
    ['rates and averages', '单位 户数 覆盖率\n甲镇 10 90\n乙镇 12 95\n合计 22 92'],
    ['rows that say 其中', '单位 户数\n甲镇 10\n其中：低保 4\n乙镇 12\n合计 22'],
    ['rounded decimals', '单位 万元\n甲镇 1.25\n乙镇 2.25\n丙镇 3.33\n合计 6.84'],
    ['sections with subtotals', '单位 户数\n甲村 1\n乙村 2\n小计 3\n丙村 4\n丁村 5\n小计 9\n合计 12'],
    ['sections whose subtotal stands above them', '单位 户数\n小计 3\n甲村 1\n乙村 2\n小计 9\n丙村 4\n丁村 5\n合计 12'],
    ['thousands and full-width digits', '单位 元\n甲镇 １，２００\n乙镇 2,800\n合计 4,000'],
    ['dashes for zero', '单位 户数 人数\n甲镇 — 3\n乙镇 12 -\n合计 12 3'],
    ['figures that nothing adds up to', '单位 户数 人数\n甲镇 1 2\n乙镇 3 4\n合计 99 99'],
    ['rows without figures between the others', '单位 户数\n一、城区\n甲镇 10\n乙镇 12\n合计 22\n注：截至年底'],
    ['a hidden figure', '单位 户数\n甲镇 *\n乙镇 12\n合计 16'],
    ['numbers too long to be figures', '单位 账号\n甲镇 6222020000000015\n乙镇 6222020000000015\n合计 1'],
  ])('%s is left alone', (_, text) => {
    expect(faults(text)).toEqual([]);
  });

  it('a table without headings has all its rows, and years are headings', () => {
    expect(faults('甲镇 10\n乙镇 12\n丙镇 8\n合计 30')).toEqual([]);
    expect(faults('甲镇 10\n乙镇 12\n丙镇 8\n合计 31')).toEqual([[3, 1]]);
    expect(faults('单位 2023 2024\n甲镇 10 1\n乙镇 12 2\n合计 22 3')).toEqual([]);
  });

  it('a wrong subtotal is told from a wrong total', () => {
    expect(faults('单位 户数 人数\n甲村 1 1\n乙村 2 1\n小计 4 2\n丙村 4 1\n丁村 5 1\n小计 9 2\n合计 13 4')).toEqual([
      [3, 1],
    ]);
  });

  it('a row total is believed when most rows show it, and then held against the others', () => {
    const rows = '单位 男 女 合计\n甲 1 2 3\n乙 2 2 4\n丙 3 4 7\n丁 5 5 11';
    expect(faults(rows)).toEqual([[4, 3]]);
    expect(faults('单位 男 女 合计\n甲 1 2 9\n乙 2 2 9\n丙 3 4 9')).toEqual([]);
  });

  it('any sum is right until one figure changes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(500), { minLength: 2, maxLength: 30 }),
        fc.integer({ min: 1, max: 99 }),
        (figures, off) => {
          const total = figures.reduce((sum, figure) => sum + figure, 0);
          const table = (stated: number): string =>
            ['单位 户数', ...figures.map((figure, row) => `村${row} ${figure}`), `合计 ${stated}`].join('\n');
          expect(faults(table(total))).toEqual([]);
          expect(faults(table(total + off))).toEqual([[figures.length + 1, 1]]);
        },
      ),
    );
  });
});

describe('small and derivable cells', () => {
  it('figures below k are small, zeros and totals are not', () => {
    expect(risk('病种 人数\n甲 3\n乙 0\n丙 20\n合计 23').small).toEqual([{ row: 1, column: 1 }]);
    expect(risk('病种 人数\n甲 3\n乙 0\n丙 20\n合计 23', 2).small).toEqual([]);
  });

  it('a hidden figure that its total gives away is derivable', () => {
    expect(risk('病种 人数\n甲 *\n乙 12\n合计 15').derivable).toEqual([{ row: 1, column: 1 }]);
    expect(risk('病种 人数\n甲 <5\n乙 ＜5\n丙 12\n合计 15').derivable).toEqual([]);
  });

  it('what is worked out in one direction gives away the next', () => {
    const text = '单位 男 女 合计\n甲 * * 9\n乙 6 6 12\n丙 8 8 16\n丁 7 7 14\n合计 * 27 51';
    expect(risk(text).derivable).toHaveLength(3);
  });

  it('the cells to hide besides leave nothing to work out', () => {
    const text = '单位 男 女 合计\n甲 2 9 11\n乙 6 6 12\n丙 8 8 16\n丁 7 7 14\n合计 23 30 53';
    const { small, alsoHide } = risk(text);
    expect(small).toEqual([{ row: 1, column: 1 }]);
    expect(alsoHide.length).toBeGreaterThan(0);
    const hidden = cells(text).map((row) => [...row]);
    for (const { row, column } of [...small, ...alsoHide]) hidden[row]?.splice(column, 1, '*');
    expect(risk(hidden.map((row) => row.join(' ')).join('\n')).derivable).toEqual([]);
  });
});
