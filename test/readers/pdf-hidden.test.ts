import { expect, test } from 'vitest';
import { buildPdf, type PdfObject, textAt, ucs2 } from '../support/pdf.ts';
import { readPdf, textsIn } from '../support/read-pdf.ts';

const NAME = '身份证号990101190102030018';
const TEXT = textAt(72, 700, NAME);
/** Around all of TEXT: 4 wide and 18 narrow glyphs of 12 points. */
const BAR = '70 696 160 16 re f';
const IMAGE: PdfObject = {
  dict: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
  data: '\u0040',
};

async function hiddenIn(
  content: string,
  { draw = true, ...page }: { readonly resources?: string; readonly entries?: string; readonly draw?: boolean } = {},
  objects: Readonly<Record<number, PdfObject>> = { 100: IMAGE },
): Promise<{ readonly hidden: readonly string[]; readonly body: readonly string[] }> {
  const read = await readPdf(
    buildPdf({ pages: [{ content, resources: '/XObject << /Im1 100 0 R >>', ...page }], objects }),
    {
      draw,
    },
  );
  return { hidden: textsIn(read, 'hidden'), body: textsIn(read, 'body') };
}

const GRAPHICS = '/ExtGState << /Half << /ca 0.5 >> /Mark << /BM /Multiply >> /None << /ca 0 >> >>';

test.each<[what: string, content: string]>([
  ['under a black bar', `${TEXT} 0 g ${BAR}`],
  ['under a white bar', `${TEXT} 1 g ${BAR}`],
  ['under two bars side by side', `${TEXT} 0 g 70 696 80 16 re f 150 696 90 16 re f`],
  ['under a bar drawn as a thick line', `${TEXT} 0 G 16 w 70 704 m 235 704 l S`],
  ['under an image', `${TEXT} q 165 0 0 16 70 696 cm /Im1 Do Q`],
  ['black on a black bar', `0 g ${BAR} ${TEXT}`],
  ['white on paper', textAt(72, 700, NAME, { colour: '1 g' })],
  ['nearly white on paper', textAt(72, 700, NAME, { colour: '0.98 g' })],
  ['in invisible rendering', `BT 3 Tr /F2 12 Tf 1 0 0 1 72 700 Tm <${ucs2(NAME)}> Tj ET`],
  ['in letters of one point', textAt(72, 700, NAME, { size: 1 })],
  ['with no opacity', `q /None gs ${TEXT} Q`],
  ['beyond the edge of the page', textAt(72, 900, NAME)],
  ['outside its clip', `q 300 300 5 5 re W n ${TEXT} Q`],
])('text %s is hidden text', async (_, content) => {
  for (const draw of [true, false]) {
    const { hidden, body } = await hiddenIn(content, { draw, resources: `/XObject << /Im1 100 0 R >> ${GRAPHICS}` });
    expect(hidden).toEqual([NAME]);
    expect(body).toEqual([]);
  }
});

test.each<[what: string, content: string]>([
  ['on a grey ground', `0.8 g ${BAR} 0 g ${TEXT}`],
  ['white on a dark bar', `0 g ${BAR} ${textAt(72, 700, NAME, { colour: '1 g' })}`],
  ['with half-transparent colour over it', `${TEXT} q /Half gs 1 1 0 rg ${BAR} Q`],
  ['with a highlighter over it', `${TEXT} q /Mark gs 1 1 0 rg ${BAR} Q`],
  ['underlined', `${TEXT} 0 g 70 697 165 1 re f`],
  ['of which a bar covers the lower third', `${TEXT} 0 g 70 696 165 5 re f`],
  ['beside a bar', `${TEXT} 0 g 300 696 165 16 re f`],
  ['in front of an image', `q 165 0 0 16 70 696 cm /Im1 Do Q ${TEXT}`],
  ['in a frame', `${TEXT} 0 G 1 w 70 696 165 16 re S`],
  ['with a bar over it of which the clip leaves nothing', `${TEXT} q 300 300 5 5 re W n 0 g ${BAR} Q`],
])('text %s is ordinary text', async (_, content) => {
  for (const draw of [true, false]) {
    const { hidden, body } = await hiddenIn(content, { draw, resources: `/XObject << /Im1 100 0 R >> ${GRAPHICS}` });
    expect(hidden).toEqual([]);
    expect(body).toEqual([NAME]);
  }
});

test('a number of which a bar covers a part is hidden text as a whole, and stays where it shows', async () => {
  const { hidden, body } = await hiddenIn(`${TEXT} 0 g 150 696 40 16 re f`);
  expect(hidden).toEqual(['990101190102030018']);
  expect(body.join('')).toContain('身份证号');
  expect(body.join('')).not.toContain('990101190102030018');
});

test('a seal with a hole, drawn over text that shows through, hides nothing', async () => {
  const ring: PdfObject = {
    dict: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /SMask 101 0 R',
    data: '\u0000',
  };
  const clear: PdfObject = {
    dict: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    data: '\u0000',
  };
  const { hidden, body } = await hiddenIn(`${TEXT} q 165 0 0 16 70 696 cm /Im1 Do Q`, {}, { 100: ring, 101: clear });
  expect(hidden).toEqual([]);
  expect(body).toEqual([NAME]);
});

test('text under a shape that is no rectangle is hidden where pixels prove it', async () => {
  const ellipse = (top: number): string =>
    `0 g 60 ${top} m 60 ${top + 60} 250 ${top + 60} 250 ${top} c 250 ${top - 60} 60 ${top - 60} 60 ${top} c f`;
  expect((await hiddenIn(`${textAt(100, 700, '甲乙丙丁戊')} ${ellipse(704)}`)).hidden).toEqual(['甲乙丙丁戊']);
  // The corner of the box around the shape is not the shape.
  expect((await hiddenIn(`${textAt(62, 736, '甲乙')} ${ellipse(704)}`)).hidden).toEqual([]);
});

test('text printed over a bar does not speak for the text under it', async () => {
  const { hidden, body } = await hiddenIn(
    `${TEXT} 1 g ${BAR} 0 g ${textAt(72, 700, '（已作隐名处理，详见原件内容）', { size: 11 })}`,
  );
  expect(hidden).toEqual([NAME]);
  expect(body).toEqual(['（已作隐名处理，详见原件内容）']);
});

const SCAN = 'q 595 0 0 842 0 0 cm /Im1 Do Q';
const RECOGNISED = ['扫描件第一行文字由识别软件写入', '扫描件第二行文字由识别软件写入'];
const LINES = RECOGNISED.map((text, at) => textAt(72, 700 - at * 40, text)).join('');

test.each([
  ['invisible over the scan', `${SCAN} q BT 3 Tr ET ${LINES} Q`],
  ['invisible and before the scan', `q BT 3 Tr ET ${LINES} Q ${SCAN}`],
  ['visible beneath the scan', `${LINES} ${SCAN}`],
])('a recognition layer %s is ordinary text, and the scan is read by it', async (_, content) => {
  const { blocks, gaps } = await readPdf(
    buildPdf({ pages: [{ content, resources: '/XObject << /Im1 100 0 R >>' }], objects: { 100: IMAGE } }),
  );
  expect(blocks.map(({ layer, text }) => [layer, text])).toEqual(RECOGNISED.map((text) => ['body', text]));
  expect(gaps).toEqual([]);
});
