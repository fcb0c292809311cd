import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import { docx } from '../../src/readers/docx/index.ts';
import { officePackage } from '../support/office.ts';
import { readAll } from '../support/read.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

async function body(content: string, namespaces = W): Promise<readonly Block[]> {
  const bytes = officePackage([
    {
      name: 'word/document.xml',
      type: TYPE,
      data: `<w:document ${namespaces}><w:body>${content}</w:body></w:document>`,
      links: [{ kind: 'officeDocument', id: 'm', from: '' }],
    },
  ]);
  const { blocks, gaps } = await readAll(docx, bytes);
  expect(gaps).toEqual([]);
  return blocks;
}

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const p = (...runs: readonly string[]) => `<w:p>${runs.map(run).join('')}</w:p>`;
const table = (...rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
const texts = (blocks: readonly Block[]) =>
  blocks.map(({ text, label, layer }) => `${layer === 'body' ? '' : `${layer}: `}${label ? `${label}=` : ''}${text}`);

describe('the text of a paragraph', () => {
  it('is one block, whatever runs it was typed in, each with an anchor into the part', async () => {
    const content = p('1101011', '90102', '030016');
    const [block] = await body(content);
    expect(block?.text).toBe('110101190102030016');
    const xml = `<w:document ${W}><w:body>${content}</w:body></w:document>`;
    const pieces = (block?.anchors ?? []).map(({ start, end, ref }) => {
      const [part, offset] = ref.split('#');
      expect(part).toBe('word/document.xml');
      return [block?.text.slice(start, end), xml.slice(Number(offset), Number(offset) + end - start)];
    });
    expect(pieces).toEqual([
      ['1101011', '1101011'],
      ['90102', '90102'],
      ['030016', '030016'],
    ]);
  });

  it('keeps breaks and tabs between the words that they part', async () => {
    const content =
      '<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t><w:tab/><w:t>丁</w:t><w:ptab/><w:t>戊</w:t><w:noBreakHyphen/></w:r></w:p>';
    expect(texts(await body(content))).toEqual(['甲\n乙\n丙\t丁\t戊-']);
  });

  it('does not take tab stops for tabs', async () => {
    expect(texts(await body(`<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run('甲')}</w:p>`))).toEqual([
      '甲',
    ]);
  });

  it('is read under any prefix and in the strict namespace', async () => {
    const strict =
      'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:q="http://purl.oclc.org/ooxml/wordprocessingml/main"';
    expect(texts(await body('<q:p><q:r><q:t>甲</q:t></q:r></q:p>', strict))).toEqual(['甲']);
  });

  it('is whole where an XML comment parts it, and comes with the comment', async () => {
    const content = '<w:p><w:r><w:t>1390000<!--密--><?x 语?>0000</w:t></w:r></w:p>';
    const [block, ...others] = await body(content);
    expect(block?.text).toBe('13900000000');
    expect(block?.anchors).toHaveLength(1);
    expect(texts(others)).toEqual(['hidden: 密', 'hidden: 语']);
  });

  it('comes with its deletions, each with the number it was cut from', async () => {
    const content = `<w:p>${run('电话 139')}<w:del><w:r><w:delText>0000</w:delText></w:r></w:del><w:ins>${run('****')}</w:ins>${run('0000。')}</w:p>`;
    expect(texts(await body(content))).toEqual(['电话 139****0000。', 'revision: 13900000000']);
  });

  it('comes with what is hidden in it, each with the number it is part of', async () => {
    const content = `<w:p>${run('电话 139')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>0000</w:t></w:r>${run('0000。')}</w:p>`;
    expect(texts(await body(content))).toEqual(['电话 1390000。', 'hidden: 13900000000']);
  });

  it('goes on in the next paragraph where the mark between them was deleted', async () => {
    const content = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('1390000')}</w:p>${p('0000')}${p('乙')}`;
    expect(texts(await body(content))).toEqual(['13900000000', '乙']);
  });

  it('stands before that of the boxes anchored in it', async () => {
    const box = `<w:r><w:pict><w:txbxContent>${p('框')}</w:txbxContent></w:pict></w:r>`;
    expect(texts(await body(`<w:p>${run('前')}${box}${run('后')}</w:p>`))).toEqual(['前后', '框']);
  });
});

describe('a table', () => {
  it('gives its cells the headings of their columns, and their places', async () => {
    const blocks = await body(table([p('姓名'), p('电话')], [p('某甲'), p('13900000000') + p('13800000000')]));
    expect(texts(blocks)).toEqual(['姓名', '电话', '姓名=某甲', '电话=13900000000', '电话=13800000000']);
    expect(blocks.at(-1)?.place).toEqual({
      kind: 'cell',
      part: 'word/document.xml',
      table: 1,
      row: 2,
      column: 2,
      paragraph: 2,
    });
  });

  it('of two columns gives the left cell as label of the right one', async () => {
    const blocks = await body(table([p('申请人'), p('某甲')], [p('住 址'), p('甲路')], [p('其他事项甲'), p('某事')]));
    expect(texts(blocks).filter((text) => text.includes('='))).toEqual(['申请人=某甲', '住址=甲路', '其他事项甲=某事']);
  });

  it('counts columns over spans, and carries a label over merged rows', async () => {
    const label = `<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p('联系电话')}`;
    const merged = '<w:tcPr><w:vMerge/></w:tcPr><w:p/>';
    const blocks = await body(
      table(
        [p('姓名'), `<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('某甲')}`, p('男')],
        [label, p('13900000000')],
        [merged, p('13800000000')],
      ),
    );
    expect(texts(blocks).slice(-2)).toEqual(['联系电话=13900000000', '联系电话=13800000000']);
    expect(blocks.find((block) => block.text === '男')?.place).toMatchObject({ column: 4 });
  });

  it('within a table is a table of its own', async () => {
    const inner = table([p('姓名'), p('电话')], [p('某甲'), p('13900000000')]);
    const blocks = await body(table([p('附件'), inner + p('完')]));
    expect(blocks.map(({ text, place }) => [text, place.kind === 'cell' && place.table])).toEqual([
      ['附件', 1],
      ['姓名', 2],
      ['电话', 2],
      ['某甲', 2],
      ['13900000000', 2],
      ['完', 1],
    ]);
  });

  it('believes a heading row that the document marks as one', async () => {
    const marked = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>${p('甲栏')}</w:tc><w:tc>${p('乙栏')}</w:tc></w:tr><w:tr><w:tc>${p('一')}</w:tc><w:tc>${p('二')}</w:tc></w:tr></w:tbl>`;
    expect(texts(await body(marked))).toEqual(['甲栏', '乙栏', '甲栏=一', '乙栏=二']);
  });
});

describe('what looks hidden but is not', () => {
  it.each([
    [
      'white text in a shaded cell',
      `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="1F4E79"/></w:tcPr>WHITE</w:tc></w:tr></w:tbl>`,
    ],
    ['white text in a text box', `<w:p><w:r><w:pict><w:txbxContent>WHITE</w:txbxContent></w:pict></w:r></w:p>`],
    [
      'white text in a shaded paragraph',
      `<w:p><w:pPr><w:shd w:fill="000000"/></w:pPr><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>白</w:t></w:r></w:p>`,
    ],
    ['a run that says it is not vanished', `<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>白</w:t></w:r></w:p>`],
    ['a paragraph whose mark is vanished', `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('白')}</w:p>`],
  ])('%s', async (_, content) => {
    const white = '<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>白</w:t></w:r></w:p>';
    expect(texts(await body(content.replace('WHITE', white)))).toEqual(['白']);
  });
});
