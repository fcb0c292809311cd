import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/readers/csv/index.ts';
import { isGap, DEFAULT_LIMITS as LIMITS } from '../../src/readers/reader.ts';
import { readAll } from '../support/read.ts';

async function cells(text: string, name = 'x.csv') {
  const { blocks } = await readAll(csv, text, { name });
  return blocks.map((block) => {
    if (block.place.kind !== 'line') throw new Error('a cell of a text has a line');
    const { line, offset, cell } = block.place;
    return { text: block.text, label: block.label, line, offset, at: `${cell?.row}/${cell?.column}` };
  });
}

describe('a table of comma-separated values', () => {
  it('is read cell by cell, with headings as labels and offsets into the text', async () => {
    const text = '姓名,身份证号\r\n某甲,110101190102030016\r\n';
    const found = await cells(text);
    expect(found.map(({ text, label, at }) => [text, label, at])).toEqual([
      ['姓名', undefined, '1/1'],
      ['身份证号', undefined, '1/2'],
      ['某甲', '姓名', '2/1'],
      ['110101190102030016', '身份证号', '2/2'],
    ]);
    for (const cell of found) expect(text.slice(cell.offset).startsWith(cell.text)).toBe(true);
  });

  it('may have titles above its headings', async () => {
    const found = await cells('某街道救助名单,,\n序号,姓名,电话\n1,某甲,13900000000\n');
    expect(found.at(-1)).toMatchObject({ text: '13900000000', label: '电话', line: 3 });
  });

  it('keeps delimiters, line ends and doubled quotes inside quotes', async () => {
    const text = '姓名,地址\n某甲,"甲路1号,\n乙室"\n某乙,"名为""丙""的路"\n';
    const found = await cells(text);
    expect(found[3]).toMatchObject({ text: '甲路1号,\n乙室', line: 2, label: '地址' });
    expect(found[5]).toMatchObject({ text: '名为""丙""的路', line: 4 });
    expect(text.slice(found[5]?.offset)).toMatch(/^名为/u);
  });

  it('does not lose its rest to a quote that is never closed', async () => {
    const found = await cells('姓名,备注\n某甲,"未完\n某乙,完\n');
    expect(found.map(({ text }) => text)).toEqual(['姓名', '备注', '某甲', '"未完', '某乙', '完']);
  });

  it.each([
    ['tabs', 'x.tsv', '姓名\t电话\n某甲\t13900000000'],
    ['tabs, whatever the name', 'x.csv', '姓名\t电话\n某甲\t13900000000'],
    ['semicolons', 'x.csv', '姓名;电话\n某甲;13900000000'],
    ['bars', 'x.csv', '姓名|电话\n某甲|13900000000'],
    ['what its first line declares', 'x.csv', 'sep=~\n姓名~电话\n某甲~13900000000'],
  ])('may be divided by %s', async (_, name, text) => {
    expect((await cells(text, name)).at(-1)).toMatchObject({ text: '13900000000', label: '电话' });
  });

  it('may be in GB18030', async () => {
    const { blocks } = await readAll(csv, Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x31]), { name: 'x.csv' });
    expect(blocks.map((block) => block.text)).toEqual(['姓名', '1']);
  });

  it('gives every character of its fields back, where the place says', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', '甲', ',', '"', '\n', '\r', ';', '\t', ' ') }),
        async (text) => {
          for await (const item of csv.read(
            { name: 'x.csv', bytes: new TextEncoder().encode(text) },
            { limits: LIMITS },
          )) {
            if (isGap(item) || item.place.kind !== 'line') throw new Error('this is a text');
            expect(text.slice(item.place.offset, item.place.offset + item.text.length)).toBe(item.text);
            expect(text.slice(0, item.place.offset).split('\n').length).toBeLessThanOrEqual(item.place.line);
          }
          const found = (await cells(text)).map((cell) => cell.text).join('');
          expect(found.replace(/[^a甲]/gu, '')).toBe(text.replace(/[^a甲]/gu, ''));
        },
      ),
    ));
});
