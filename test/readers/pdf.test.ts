import { expect, test } from 'vitest';
import { nodePdfAssets } from '../../src/node/pdf-assets.ts';
import { createPdfReader } from '../../src/readers/pdf/index.ts';
import { DEFAULT_LIMITS } from '../../src/readers/reader.ts';
import { buildPdf, textAt, ucs2 } from '../support/pdf.ts';
import { readPdf, textsIn } from '../support/read-pdf.ts';

const ID = '11010119010203001X';

/** Text lines of one column, 16 points apart. */
function column(x: number, top: number, lines: readonly string[], size = 12): string {
  return lines.map((line, at) => textAt(x, top - at * 16, line, { size })).join('');
}

test('Chinese in a font that is not embedded is read, and not silently empty', async () => {
  const { blocks, gaps } = await readPdf(buildPdf({ pages: [{ content: textAt(72, 700, '关于公布录用名单的通知') }] }));
  expect(gaps).toEqual([]);
  expect(blocks).toMatchObject([
    { layer: 'body', text: '关于公布录用名单的通知', place: { kind: 'page', page: 1, block: 1 } },
  ]);
});

test('a paragraph is one text, with the number whole that its wrap broke', async () => {
  const lines = ['经审核申请人身份证号码为11010119', '010203001X，符合规定的条件，现予以', '公示。'];
  const { blocks } = await readPdf(buildPdf({ pages: [{ content: column(72, 700, lines) }] }));
  expect(blocks.map(({ text }) => text)).toEqual([lines.join('')]);
});

test('a short line ends its paragraph, and an indented one starts another', async () => {
  const content =
    column(72, 700, ['各有关单位：']) +
    textAt(96, 684, '现将本年度录用人员名单予以公示，公示') +
    column(72, 668, ['期为五个工作日。']) +
    textAt(96, 652, '联系电话另行通知。');
  const { blocks } = await readPdf(buildPdf({ pages: [{ content }] }));
  expect(blocks.map(({ text }) => text)).toEqual([
    '各有关单位：',
    '现将本年度录用人员名单予以公示，公示期为五个工作日。',
    '联系电话另行通知。',
  ]);
});

test('an indented line starts a paragraph even under a full line', async () => {
  const full = '经审核现将本年度录用人员名单予以公示。';
  const content =
    column(72, 700, ['现将有关事项通知如下请各有关单位遵照', full]) +
    textAt(96, 668, '联系电话另行通知请各单位留意公告。');
  const { blocks } = await readPdf(buildPdf({ pages: [{ content }] }));
  expect(blocks.map(({ text }) => text)).toEqual([
    `现将有关事项通知如下请各有关单位遵照${full}`,
    '联系电话另行通知请各单位留意公告。',
  ]);
});

test('titles, lines of a list and signatures stay apart', async () => {
  const content =
    textAt(180, 780, '某某市教育局关于公示资助名单的通知') +
    textAt(240, 762, '某教发〔2024〕15号') +
    column(72, 700, ['现将本年度拟资助的学生名单予以公示，公示期为五个工作日，如有异', '议请反映。']) +
    column(72, 600, ['联系人：赵某，办公地点：东湖区人民路一号', '电话：另行通知']) +
    textAt(430, 520, '某某市教育局') +
    textAt(424, 504, '2024年3月1日');
  const { blocks } = await readPdf(buildPdf({ pages: [{ content }] }));
  expect(blocks.map(({ text }) => text)).toEqual([
    '某某市教育局关于公示资助名单的通知',
    '某教发〔2024〕15号',
    '现将本年度拟资助的学生名单予以公示，公示期为五个工作日，如有异议请反映。',
    '联系人：赵某，办公地点：东湖区人民路一号',
    '电话：另行通知',
    '某某市教育局',
    '2024年3月1日',
  ]);
});

test('Latin words on two lines keep a space between them, and an address none', async () => {
  const content = `BT /F1 12 Tf 1 0 0 1 72 700 Tm (Please send the signed form and all) Tj 0 -16 Td (enclosures to office.of.records@exam) Tj 0 -16 Td (ple.com before Friday) Tj ET`;
  const { blocks } = await readPdf(buildPdf({ pages: [{ content }] }));
  expect(blocks[0]?.text).toBe(
    'Please send the signed form and all enclosures to office.of.records@example.com before Friday',
  );
});

test.each([
  ['character spacing', `BT /F2 12 Tf 4 Tc 1 0 0 1 72 700 Tm <${ucs2(ID)}> Tj ET`],
  [
    'numbers between the glyphs',
    `BT /F2 12 Tf 1 0 0 1 72 700 Tm [${[...ID].map((c) => `<${ucs2(c)}> -333`).join(' ')}] TJ ET`,
  ],
  [
    'a position for each glyph',
    [...ID].map((c, at) => `BT /F2 12 Tf 1 0 0 1 ${72 + at * 10} 700 Tm <${ucs2(c)}> Tj ET`).join('\n'),
  ],
  ['a space after each glyph', `BT /F2 12 Tf 1 0 0 1 72 700 Tm <${ucs2([...ID].join(' '))}> Tj ET`],
])('text spaced out by %s is closed up', async (_, content) => {
  const { blocks } = await readPdf(buildPdf({ pages: [{ content }] }));
  expect(blocks.map(({ text }) => text)).toEqual([ID]);
});

test('the room between Chinese and digits is no space, but a gap between words is', async () => {
  const content = `BT /F2 12 Tf 1 0 0 1 72 700 Tm [<${ucs2('号码')}> -250 <${ucs2('110')}> -250 <${ucs2('为准')}> -900 <${ucs2('附件')}>] TJ ET`;
  const { blocks } = await readPdf(buildPdf({ pages: [{ content }] }));
  expect(blocks.map(({ text }) => text)).toEqual(['号码110为准 附件']);
});

test('numbers in neighbouring columns do not run into each other', async () => {
  const content = textAt(72, 700, '13800001000') + textAt(200, 700, '13800001001');
  const { blocks } = await readPdf(buildPdf({ pages: [{ content }] }));
  expect(blocks.map(({ text }) => text).join('|')).not.toContain('1380000100013800001001');
});

test('every letter is anchored to the operator that paints it, with its box', async () => {
  const { blocks } = await readPdf(
    buildPdf({ pages: [{ content: textAt(100, 700, '身份证号') + textAt(148, 700, ID) }] }),
  );
  const [block] = blocks;
  expect(block?.anchors?.map(({ start, end }) => block.text.slice(start, end))).toEqual(['身份证号', ID]);
  const [x = 0, y = 0, width = 0, height = 0] = block?.anchors?.[1]?.box ?? [];
  expect(x).toBeCloseTo(148);
  expect(width).toBeCloseTo(18 * 6);
  expect(y).toBeLessThan(700);
  expect(y + height).toBeGreaterThan(708);
});

test.each([0, 90, 180, 270])('a page turned by %i degrees reads the same', async (angle) => {
  const page = {
    content: column(72, 700, ['现将本年度录用人员名单予以公示，公', '示期为五个工作日。']),
    entries: `/Rotate ${angle}`,
  };
  const { blocks } = await readPdf(buildPdf({ pages: [page] }));
  expect(blocks.map(({ text }) => text)).toEqual(['现将本年度录用人员名单予以公示，公示期为五个工作日。']);
});

test('sideways text is read along its own direction', async () => {
  const content = `BT /F2 12 Tf 0 1 -1 0 300 300 Tm <${ucs2('侧排的说明文字')}> Tj ET`;
  expect(textsIn(await readPdf(buildPdf({ pages: [{ content }] })), 'body')).toEqual(['侧排的说明文字']);
});

test('words painted twice to look bold are read once', async () => {
  const content = textAt(72, 700, '重要通知') + textAt(72.4, 700, '重要通知');
  expect(textsIn(await readPdf(buildPdf({ pages: [{ content }] })), 'body')).toEqual(['重要通知']);
});

test('two columns of prose are read one after the other', async () => {
  const left = [
    '左栏第一行文字左栏第一行文字左栏第一行',
    '左栏第二行文字左栏第二行文字左栏第二行',
    '左栏第三行文字左栏第三行文字左栏第三行',
    '左栏完。',
  ];
  const right = left.map((line) => line.replaceAll('左', '右'));
  const { blocks } = await readPdf(buildPdf({ pages: [{ content: column(60, 700, left) + column(320, 700, right) }] }));
  expect(blocks.map(({ text }) => text)).toEqual([left.join(''), right.join('')]);
});

test('what repeats at the edge of pages is header, page numbers too', async () => {
  const pages = [1, 2, 3].map((page) => ({
    content:
      textAt(72, 800, '某某市人民政府公报') +
      textAt(72, 400, `正文${'甲乙丙'[page - 1]}`) +
      textAt(280, 40, `- ${page} -`),
  }));
  const { blocks } = await readPdf(buildPdf({ pages }));
  expect(blocks.filter(({ layer }) => layer === 'header').map(({ text }) => text)).toEqual([
    '某某市人民政府公报',
    '- 1 -',
    '某某市人民政府公报',
    '- 2 -',
    '某某市人民政府公报',
    '- 3 -',
  ]);
  expect(blocks.filter(({ layer }) => layer === 'body').map(({ text }) => text)).toEqual([
    '正文甲',
    '正文乙',
    '正文丙',
  ]);
});

test('a block longer than the limit comes in pieces', async () => {
  const { blocks } = await readPdf(buildPdf({ pages: [{ content: textAt(72, 700, '一二三四五六七八九十') }] }), {
    limits: { ...DEFAULT_LIMITS, characters: 4 },
  });
  expect(blocks.map(({ text }) => text)).toEqual(['一二三四', '五六七八', '九十']);
});

test('a file with bytes before its header is accepted, and one without header is not', () => {
  const reader = createPdfReader(nodePdfAssets());
  const bytes = buildPdf({ pages: [] });
  expect(reader.accepts({ name: 'a', bytes: new Uint8Array([10, 10, ...bytes]) })).toBe(true);
  expect(reader.accepts({ name: 'a.pdf', bytes: new Uint8Array([1, 2, 3]) })).toBe(false);
});

test('an aborted signal rejects with its reason', async () => {
  const reason = new Error('stop');
  const bytes = buildPdf({ pages: [{ content: textAt(72, 700, '甲') }] });
  await expect(readPdf(bytes, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

test('the bytes handed in stay the caller’s', async () => {
  const bytes = buildPdf({ pages: [{ content: textAt(72, 700, '甲') }] });
  const before = bytes.slice();
  await readPdf(bytes);
  expect(bytes).toEqual(before);
});
