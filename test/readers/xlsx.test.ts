import { describe, expect, it } from 'vitest';
import { xlsx } from '../../src/readers/xlsx/index.ts';
import { officePackage } from '../support/office.ts';
import { readPlanted } from '../support/planted-docx.ts';
import { plantXlsx, STYLES } from '../support/planted-xlsx.ts';
import { readAll } from '../support/read.ts';

const fixture = plantXlsx();
const read = readAll(xlsx, fixture.bytes, { readEmbedded: readPlanted });

describe('a workbook with a word planted in every place', () => {
  it.each(fixture.planted)('gives up the $where once, in layer $layer', async ({ token, layer }) => {
    const { blocks } = await read;
    expect(blocks.filter((block) => block.text.includes(token)).map((block) => block.layer)).toEqual([layer]);
  });

  it('has a gap for its picture and nothing else', async () => {
    expect((await read).gaps.map((gap) => gap.code)).toEqual(['image-only']);
  });

  it('gives numbers of its pivot caches too', async () => {
    expect((await read).blocks.find((block) => block.text === '13900000000')?.layer).toBe('metadata');
  });

  it('puts comments in the place of their cells', async () => {
    const { blocks } = await read;
    const places = blocks.filter((block) => block.layer === 'comment').map((block) => block.place);
    expect(places).toMatchObject([
      { kind: 'cell', row: 1, column: 1 },
      { kind: 'cell', row: 2, column: 2 },
    ]);
  });
});

/** The blocks of a workbook of one sheet, by the reference of the cell. */
async function sheet(data: string, { properties = '', merges = '' } = {}) {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const bytes = officePackage([
    {
      name: 'xl/workbook.xml',
      type: `${type}.sheet.main+xml`,
      data: `<workbook>${properties}<sheets><sheet name="表" r:id="s"/></sheets></workbook>`,
      links: [{ kind: 'officeDocument', id: 'm', from: '' }],
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      type: `${type}.worksheet+xml`,
      data: `<worksheet><sheetData>${data}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`,
      links: [{ kind: 'worksheet', id: 's', from: 'xl/workbook.xml' }],
    },
    {
      name: 'xl/styles.xml',
      type: `${type}.styles+xml`,
      data: STYLES,
      links: [{ kind: 'styles', id: 't', from: 'xl/workbook.xml' }],
    },
  ]);
  const { blocks, gaps } = await readAll(xlsx, bytes);
  expect(gaps).toEqual([]);
  return blocks
    .filter((block) => block.place.kind === 'cell')
    .map(({ text, label }) => (label ? `${label}=${text}` : text));
}

const cell = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const text = (value: string) => `<c t="str"><v>${value}</v></c>`;
const rows = (...lines: readonly (readonly string[])[]) =>
  lines.map((cells) => `<row>${cells.map(text).join('')}</row>`).join('');

describe('numbers', () => {
  it.each([
    ['110101190102030016', '110101190102030016'],
    ['1.10101190102030016E+17', '110101190102030016'],
    ['1.1010119010203E17', '110101190102030000'],
    ['13900000000', '13900000000'],
    ['-1.5E+2', '-150'],
    ['0.1', '0.1'],
    ['1E-7', '1E-7'],
    ['1E+99', '1E+99'],
  ])('of the form %s come out as %s', async (value, shown) => {
    expect(await sheet(`<row>${cell(value)}</row>`)).toEqual([shown]);
  });

  it.each([
    ['45413', 3, '2024-05-01'],
    ['59', 3, '1900-02-28'],
    ['61', 3, '1900-03-01'],
    ['45413.5', 4, '2024-05-01 12:00:00'],
    ['0.25', 4, '06:00:00'],
    ['9999999', 3, '9999999'],
  ])('of the form %s in date style %i come out as %s', async (value, style, shown) => {
    expect(await sheet(`<row>${cell(value, style)}</row>`)).toEqual([shown]);
  });

  it('count from 1904 where the workbook says so', async () => {
    const properties = '<workbookPr date1904="1"/>';
    expect(await sheet(`<row>${cell('43951', 3)}</row>`, { properties })).toEqual(['2024-05-01']);
  });
});

it('a value that an XML comment parts in two is one', async () => {
  expect(await sheet('<row><c><v>1101011901<!-- -->02030016</v></c></row>')).toEqual(['110101190102030016']);
});

it('escaped characters are read as what they stand for', async () => {
  expect(await sheet(rows(['1390000000_x0030_甲_x000D_乙', 'a_xyz_']))).toEqual(['13900000000甲\r乙', 'a_xyz_']);
});

describe('a roster', () => {
  it('has its headings as labels, below a merged title', async () => {
    const data = rows(['某街道困难人员名单'], ['序号', '姓名', '身份证号码'], ['1', '某甲', '110101190102030016']);
    expect(await sheet(data, { merges: '<mergeCell ref="A1:C1"/>' })).toEqual([
      '某街道困难人员名单',
      '序号',
      '姓名',
      '身份证号码',
      '序号=1',
      '姓名=某甲',
      '身份证号码=110101190102030016',
    ]);
  });

  it('may have headings of two rows', async () => {
    const data = rows(['姓名', '联系方式', ''], ['', '手机号码', '家庭住址'], ['某甲', '13900000000', '甲路']);
    const merges = '<mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/>';
    expect((await sheet(data, { merges })).slice(-3)).toEqual([
      '姓名=某甲',
      '联系方式 手机号码=13900000000',
      '联系方式 家庭住址=甲路',
    ]);
  });

  it('may have headings that no word tells', async () => {
    const data = rows(['甲栏', '乙栏'], ['某物', '12345678'], ['他物', '87654321']);
    expect((await sheet(data)).slice(-2)).toEqual(['甲栏=他物', '乙栏=87654321']);
  });

  it('may be a form, where labels stand to the left', async () => {
    const data = rows(['姓名', '某甲', '性别', '男'], ['住址', '甲路', '联系电话', '13900000000']);
    expect(await sheet(data)).toEqual([
      '姓名',
      '姓名=某甲',
      '性别',
      '性别=男',
      '住址',
      '住址=甲路',
      '联系电话',
      '联系电话=13900000000',
    ]);
  });
});
