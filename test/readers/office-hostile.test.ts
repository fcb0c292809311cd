import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/readers/csv/index.ts';
import { docx } from '../../src/readers/docx/index.ts';
import { readSource } from '../../src/readers/read-source.ts';
import { DEFAULT_LIMITS } from '../../src/readers/reader.ts';
import { xlsx } from '../../src/readers/xlsx/index.ts';
import { compoundFile } from '../support/compound-file.ts';
import { plantDocx } from '../support/planted-docx.ts';
import { plantXlsx } from '../support/planted-xlsx.ts';
import { concat, type ZipFile, zip } from '../support/zip.ts';

const READERS = [docx, xlsx, csv];
const read = (bytes: Uint8Array, name = 'x.docx', limits = DEFAULT_LIMITS) =>
  readSource({ name, bytes }, READERS, { limits });
const codes = async (bytes: Uint8Array, name?: string) => (await read(bytes, name)).gaps.map((gap) => gap.code);

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word document of these files, or these in place of its body. */
function wordFile(body: string | ZipFile, ...others: readonly ZipFile[]): Uint8Array {
  const main = typeof body === 'string' ? { name: 'word/document.xml', data: body } : body;
  return zip([
    {
      name: '[Content_Types].xml',
      data: `<Types><Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<Relationships><Relationship Id="a" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    main,
    ...others,
  ]);
}

/** DEFLATE data of `mebibytes` of spaces, one compressed mebibyte over and over. */
function spaces(mebibytes: number): Uint8Array {
  const block = deflateRawSync(new Uint8Array(1024 * 1024).fill(32), { finishFlush: constants.Z_FULL_FLUSH });
  return concat([...Array.from({ length: mebibytes }, () => block), Uint8Array.from([3, 0])]);
}

describe('a hostile document', () => {
  it('of ten gibibytes in ten mebibytes is a gap', async () => {
    const packed = spaces(10_240);
    const bytes = wordFile({ name: 'word/document.xml', data: '', packed, claimedSize: 100 });
    expect(bytes.length).toBeLessThan(11_000_000);
    expect(await codes(bytes)).toContain('over-limit');
  });

  it('of many parts, each within its limit, is a gap when their sum is not', async () => {
    const packed = spaces(8);
    const media = Array.from({ length: 20 }, (_, n) => ({
      name: `word/x${n}.xml`,
      data: '',
      packed,
      claimedSize: 8 << 20,
    }));
    const { gaps } = await read(wordFile('<w:document/>', ...media), 'x.docx', {
      ...DEFAULT_LIMITS,
      inflatedBytes: 20 << 20,
      ratio: 5000,
    });
    expect(gaps.map((gap) => gap.code)).toContain('over-limit');
  });

  it('of a million nested elements is a gap', async () => {
    expect(await codes(wordFile('<a>'.repeat(1_000_000)))).toContain('over-limit');
  });

  it('of nested tables and boxes keeps what lies within the limit', async () => {
    const { blocks, gaps } = await read(wordFile(`<w:p><w:t>甲</w:t></w:p>${'<w:tbl><w:tr><w:tc>'.repeat(5000)}`));
    expect(blocks.map((block) => block.text)).toContain('甲');
    expect(gaps.map((gap) => gap.code)).toContain('over-limit');
  });

  it('with entities that multiply is a gap, and they stay as they are', async () => {
    const entities = '<!DOCTYPE x [<!ENTITY a "甲甲甲甲"><!ENTITY b "&a;&a;&a;&a;">]>';
    const { gaps } = await read(
      wordFile(`${entities}<w:document><w:p><w:r><w:t>&b;&b;</w:t></w:r></w:p></w:document>`),
    );
    expect(gaps.map((gap) => gap.code)).toContain('unreadable');
  });

  it('with styles based on each other in a circle is read', async () => {
    const style = (id: string, base: string) => `<w:style w:styleId="${id}"><w:basedOn w:val="${base}"/></w:style>`;
    const files = [
      { name: 'word/styles.xml', data: `<w:styles>${style('a', 'b')}${style('b', 'a')}</w:styles>` },
      {
        name: 'word/_rels/document.xml.rels',
        data: `<Relationships><Relationship Id="s" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
      },
    ];
    const body = '<w:document><w:p><w:r><w:rPr><w:rStyle w:val="a"/></w:rPr><w:t>甲</w:t></w:r></w:p></w:document>';
    expect((await read(wordFile(body, ...files))).blocks[0]?.text).toBe('甲');
  });

  it('with elements named like members of objects is read', async () => {
    const body = '<w:document><constructor/><__proto__/><w:p><w:r><w:t>甲</w:t></w:r></w:p><toString/></w:document>';
    expect((await read(wordFile(body))).blocks.map((block) => block.text)).toEqual(['甲']);
  });

  it('broken off inside its XML keeps what came before, with a gap', async () => {
    const { blocks, gaps } = await read(wordFile('<w:document><w:p><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙'));
    expect(blocks.map((block) => block.text)).toContain('甲');
    expect(gaps.map((gap) => gap.code)).toEqual(['unreadable']);
  });

  it('in an encoding nobody knows, or with another one than it says, is a gap', async () => {
    expect(await codes(wordFile('<?xml version="1.0" encoding="x-unheard"?><w:document/>'))).toContain('unreadable');
    const data = concat([
      new TextEncoder().encode('<w:p><w:t>'),
      Uint8Array.from([0xd0, 0xd5]),
      new TextEncoder().encode('</w:t></w:p>'),
    ]);
    expect(await codes(wordFile({ name: 'word/document.xml', data }))).toContain('unreadable');
  });

  it('without a body, or with a missing header, is a gap', async () => {
    expect(await codes(wordFile({ name: 'word/other.xml', data: '<x/>' }))).toContain('unreadable');
    const links = `<Relationships><Relationship Id="h" Type="${RELATIONSHIPS}/header" Target="gone.xml"/></Relationships>`;
    expect(await codes(wordFile('<w:document/>', { name: 'word/_rels/document.xml.rels', data: links }))).toEqual([
      'unreadable',
    ]);
  });

  it.each(['x.docx', 'x.xlsx'])('that is encrypted (%s) is a gap of that kind', async (name) => {
    expect(await codes(compoundFile('EncryptionInfo', 'EncryptedPackage'), name)).toEqual(['encrypted']);
  });

  it('cut off anywhere ends in a gap', async () => {
    for (const bytes of [plantDocx().bytes, plantXlsx().bytes]) {
      for (let part = 1; part < 10; part++) {
        expect(await codes(bytes.subarray(0, (bytes.length * part) / 10))).not.toEqual([]);
      }
    }
  });

  it('with a file inside a file inside a file is followed to the limit and no further', async () => {
    let bytes = wordFile('<w:document><w:p><w:t>最里</w:t></w:p></w:document>');
    for (let depth = 0; depth < 8; depth++)
      bytes = wordFile('<w:document/>', { name: 'word/embeddings/inner.docx', data: bytes });
    const { blocks, gaps } = await read(bytes);
    expect(blocks).toEqual([]);
    expect(gaps.map((gap) => gap.code)).toEqual(['over-limit']);
  });
});

describe('a hostile workbook', () => {
  const book = (sheet: string) =>
    zip([
      {
        name: '_rels/.rels',
        data: `<Relationships><Relationship Id="a" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      },
      { name: 'xl/workbook.xml', data: '<workbook><sheets><sheet name="表" r:id="s"/></sheets></workbook>' },
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: `<Relationships><Relationship Id="s" Type="${RELATIONSHIPS}/worksheet" Target="s.xml"/></Relationships>`,
      },
      { name: 'xl/s.xml', data: `<worksheet>${sheet}</worksheet>` },
    ]);

  it('of merges over all cells, many times over, is read', async () => {
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(5000);
    const { blocks, gaps } = await read(
      book(`<sheetData><row><c t="str"><v>甲</v></c><c t="str"><v>乙</v></c></row></sheetData>${merges}`),
    );
    expect(blocks.filter((block) => block.place.kind === 'cell').map((block) => block.layer)).toEqual([
      'body',
      'hidden',
    ]);
    expect(gaps.map((gap) => gap.code)).toContain('over-limit');
  });

  it('of cells out of place and without end is read', async () => {
    const cells =
      '<c r="ZZZ9999999" t="str"><v>甲</v></c><c r="%%" t="str"><v>乙</v></c><c t="s"><v>77</v></c><c t="s"><v>-1</v></c>';
    const { blocks } = await read(
      book(`<cols><col min="x" max="y" hidden="1"/></cols><sheetData>${cells}<row r="no">${cells}`),
    );
    expect(blocks.filter((block) => block.place.kind === 'cell').map((block) => block.text)).toEqual([
      '甲',
      '乙',
      '甲',
      '乙',
    ]);
  });
});
