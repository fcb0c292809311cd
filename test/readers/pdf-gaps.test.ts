import { zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Gap } from '../../src/model/document.ts';
import { nodePdfAssets } from '../../src/node/pdf-assets.ts';
import { createPdfReader } from '../../src/readers/pdf/index.ts';
import { DEFAULT_LIMITS, isGap } from '../../src/readers/reader.ts';
import { appendRevision, buildPdf, type PdfObject, textAt, writePdf } from '../support/pdf.ts';
import { readPdf } from '../support/read-pdf.ts';

const IMAGE: PdfObject = {
  dict: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
  data: '\u0040',
};
const TEXT = textAt(72, 700, '这一页有足够多的文字可以读取出来');

async function gapsOf(
  content: string,
  objects: Readonly<Record<number, PdfObject>> = { 100: IMAGE },
): Promise<readonly Gap[]> {
  const page = { content, resources: '/XObject << /Im1 100 0 R >>' };
  return (await readPdf(buildPdf({ pages: [{ content: TEXT }, page], objects }))).gaps;
}

function codesAndPages(gaps: readonly Gap[]): readonly (readonly [string, number | undefined])[] {
  return gaps.map(({ code, place }) => [code, place?.kind === 'page' ? place.page : undefined]);
}

test.each([
  ['one scan', 'q 595 0 0 842 0 0 cm /Im1 Do Q'],
  [
    'a scan cut into strips',
    Array.from({ length: 40 }, (_, at) => `q 595 0 0 21 0 ${at * 21} cm /Im1 Do Q`).join('\n'),
  ],
  ['a scan inside the image of a form', 'q 0.24 0 0 0.24 0 0 cm q 2480 0 0 3508 0 0 cm /Im1 Do Q Q'],
  ['an image in the content stream', 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0040 EI Q'],
])('a page with %s and no text is a gap that names the page', async (_, content) => {
  expect(codesAndPages(await gapsOf(content))).toEqual([['image-only', 2]]);
});

test.each<[what: string, box: string, isGap: boolean]>([
  ['an identity card in its own size', '243 0 0 153 72 300', true],
  ['a pasted line of a scan', '500 0 0 53 48 550', true],
  ['a logo', '120 0 0 50 72 780', false],
  ['a seal of 42 mm', '119 0 0 119 400 100', false],
  ['a rule across the page', '595 0 0 30 0 780', false],
])('%s beside text: gap %s', async (_, box, expected) => {
  const gaps = await gapsOf(`${TEXT} q ${box} cm /Im1 Do Q`);
  expect(codesAndPages(gaps)).toEqual(expected ? [['image-only', 2]] : []);
});

test.each(['Sound', '3D', 'RichMedia'])('an annotation that is no text (%s) is a gap', async (kind) => {
  const entries = `/Annots [<< /Type /Annot /Subtype /${kind} /Rect [0 0 99 99] >>]`;
  const { gaps } = await readPdf(buildPdf({ pages: [{ content: TEXT, entries }] }));
  expect(codesAndPages(gaps)).toEqual([['embedded-object', 1]]);
});

test('a page whose letters are drawn as outlines is a gap', async () => {
  const letter = (x: number): string =>
    `${x} 700 m ${Array.from({ length: 12 }, (_, at) => `${x} 700 ${x + 5} ${700 + at} ${x + 9} 706 c`).join(' ')} f`;
  const content = Array.from({ length: 20 }, (_, at) => letter(72 + at * 12)).join('\n');
  expect(codesAndPages(await gapsOf(content))).toEqual([['image-only', 2]]);
});

test('an empty page among others is none, an empty document is', async () => {
  expect(await gapsOf('')).toEqual([]);
  const { gaps } = await readPdf(buildPdf({ pages: [{ content: '' }] }));
  expect(gaps.map(({ code }) => code)).toEqual(['unreadable']);
});

test('without the character maps a Chinese PDF is a gap, and not silently empty', async () => {
  const reader = createPdfReader({ ...nodePdfAssets(), cMapUrl: '/nowhere/' });
  const gaps: Gap[] = [];
  const bytes = buildPdf({ pages: [{ content: TEXT }] });
  for await (const item of reader.read({ name: 'a', bytes }, { limits: DEFAULT_LIMITS }))
    if (isGap(item)) gaps.push(item);
  expect(codesAndPages(gaps)).toContainEqual(['unreadable', 1]);
});

test('a font that does not say which characters its glyphs are is a gap', async () => {
  const objects = {
    4: '<< /Type /Font /Subtype /Type0 /BaseFont /Secret /Encoding /Identity-H /DescendantFonts [5 0 R] >>',
    5: `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Secret /FontDescriptor 6 0 R /DW 1000
      /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>`,
  };
  const { gaps } = await readPdf(buildPdf({ pages: [{ content: TEXT }], objects }));
  expect(codesAndPages(gaps)).toContainEqual(['unreadable', 1]);
});

test('a page that cannot be read is a gap, and the others are read', async () => {
  const bytes = buildPdf({ pages: [{ content: TEXT }, { content: TEXT }], objects: { 12: '(no page)' } });
  const { blocks, gaps } = await readPdf(bytes);
  expect(codesAndPages(gaps)).toContainEqual(['unreadable', 2]);
  expect(blocks.length).toBeGreaterThan(0);
});

test('a document under a password is a gap', async () => {
  const encrypted = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`;
  const bytes = buildPdf({
    pages: [{ content: TEXT }],
    objects: { 100: encrypted },
    trailer: `/Encrypt 100 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`,
  });
  expect((await readPdf(bytes)).gaps.map(({ code }) => code)).toEqual(['encrypted']);
});

test('a dynamic form is a gap beside what its pages show', async () => {
  const bytes = buildPdf({
    pages: [{ content: TEXT }],
    catalog: '/AcroForm << /Fields [] /XFA 100 0 R >>',
    objects: { 100: { dict: '', data: '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"></xdp:xdp>' } },
  });
  const { blocks, gaps } = await readPdf(bytes);
  expect(gaps.map(({ code }) => code)).toEqual(['unsupported']);
  expect(blocks).toHaveLength(1);
});

test('pages beyond the limit are a gap', async () => {
  const bytes = buildPdf({ pages: Array.from({ length: 5 }, () => ({ content: TEXT })) });
  const { blocks, gaps } = await readPdf(bytes, { limits: { ...DEFAULT_LIMITS, pages: 3 } });
  expect(gaps.map(({ code }) => code)).toEqual(['over-limit']);
  expect(blocks.map(({ place }) => (place.kind === 'page' ? place.page : 0))).toEqual([1, 2, 3]);
});

test('more saved states than are read are a gap', async () => {
  let bytes = buildPdf({ pages: [{ content: TEXT }] });
  for (let at = 0; at < 18; at += 1) bytes = appendRevision(bytes, { 100: `(${at})` });
  expect((await readPdf(bytes)).gaps.map(({ code }) => code)).toEqual(['over-limit']);
});

test('no gap quotes the document', async () => {
  const gaps = await gapsOf(`${TEXT} q 400 0 0 400 72 100 cm /Im1 Do Q`);
  expect(gaps.map(({ note }) => note).join('')).not.toContain('足够');
  expect(gaps).not.toEqual([]);
});

/** Zeros that unpack to `megabytes`, packed `times` over. */
function bomb(megabytes: number, times: number): Uint8Array {
  let data = new Uint8Array(megabytes * 1024 * 1024);
  for (let time = 0; time < times; time += 1) data = zlibSync(data, { level: 9 });
  return data;
}

function hex(data: Uint8Array): Uint8Array {
  return new TextEncoder().encode(`${[...data].map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`);
}

function ascii85(data: Uint8Array): Uint8Array {
  const view = new DataView(new Uint8Array([...data, 0, 0, 0, 0]).buffer);
  const groups = Array.from({ length: Math.ceil(data.length / 4) }, (_, at) => view.getUint32(4 * at));
  const letters = groups.map((group) =>
    String.fromCharCode(...[4, 3, 2, 1, 0].map((power) => 33 + (Math.floor(group / 85 ** power) % 85))),
  );
  return new TextEncoder().encode(`${letters.join('\n')}~>`);
}

test('a page that unpacks to more than the limit is refused before it is opened', async () => {
  for (const [data, filter] of [
    [bomb(8, 1), '/FlateDecode'],
    [bomb(8, 2), '[/FlateDecode /FlateDecode]'],
    [hex(bomb(8, 1)), '[/ASCIIHexDecode /FlateDecode]'],
    [ascii85(bomb(8, 1)), '[/ASCII85Decode /FlateDecode]'],
    [ascii85(hex(bomb(8, 1))), '[/A85 /AHx /Fl]'],
    [zlibSync(ascii85(bomb(8, 1))), '[/FlateDecode /ASCII85Decode /FlateDecode]'],
  ] as const) {
    const bytes = buildPdf({ pages: [{ content: '' }], objects: { 11: { dict: `/Filter ${filter}`, data } } });
    expect(bytes.length).toBeLessThan(40_000);
    const limits = { ...DEFAULT_LIMITS, partBytes: 4 * 1024 * 1024 };
    const { blocks, gaps } = await readPdf(bytes, { limits });
    expect(gaps.map(({ code }) => code)).toEqual(['over-limit']);
    expect(blocks).toEqual([]);
  }
});

/** As many zeros by RunLength, which makes 128 bytes of two. */
function repeatedZeros(bytes: number): Uint8Array {
  return Uint8Array.from({ length: bytes / 64 }, (_, at) => (at % 2 === 0 ? 129 : 0));
}

/** Data by RunLength as they are: 128 bytes and their number before. */
function literally(data: Uint8Array): Uint8Array {
  const runs = Array.from({ length: Math.ceil(data.length / 128) }, (_, at) => data.subarray(128 * at, 128 * at + 128));
  return Uint8Array.from(runs.flatMap((run) => [run.length - 1, ...run]));
}

/** Seven megabytes of zeros by LZW: each code stands for one zero more than the one before. */
function lzwZeros(): Uint8Array {
  const codes = Array.from({ length: 3838 }, (_, at) => {
    const code = at === 0 ? 0 : 257 + at;
    return code.toString(2).padStart((258 + at).toString(2).length, '0');
  });
  return Uint8Array.from(codes.join('').match(/.{8}/gu) ?? [], (byte) => Number.parseInt(byte, 2));
}

/** Bytes that do not pack, and eight megabytes of zeros. */
function lateZeros(): Uint8Array {
  const data = new Uint8Array(8 * 1024 * 1024);
  for (let at = 0, state = 1; at < 16_384; at += 1) {
    state = (state * 48_271) % 2_147_483_647;
    data[at] = state;
  }
  return data;
}

test.each([
  ['LZW', '/LZWDecode', () => lzwZeros()],
  ['LZW in another spelling, within RunLength', '[/RL /#4cZW]', () => literally(lzwZeros())],
  ['RunLength', '[/RunLengthDecode]', () => repeatedZeros(8 * 1024 * 1024)],
  ['RunLength within Deflate, said elsewhere', '100 0 R', () => zlibSync(repeatedZeros(8 * 1024 * 1024))],
  ['Deflate twice, that swells late', '[/FlateDecode /FlateDecode]', () => zlibSync(zlibSync(lateZeros()))],
])('a page packed by %s to more than the limit is refused before it is opened', async (_, filter, data) => {
  const objects = { 11: { dict: `/Filter ${filter}`, data: data() }, 100: '[/FlateDecode /RunLengthDecode]' };
  const limits = { ...DEFAULT_LIMITS, partBytes: 4 * 1024 * 1024 };
  const { blocks, gaps } = await readPdf(buildPdf({ pages: [{ content: '' }], objects }), { limits });
  expect(gaps.map(({ code }) => code)).toEqual(['over-limit']);
  expect(blocks).toEqual([]);
});

test('a page packed by RunLength to an ordinary size is read', async () => {
  const data = literally(new TextEncoder().encode(TEXT));
  const bytes = buildPdf({ pages: [{ content: '' }], objects: { 11: { dict: '/Filter /RL', data } } });
  expect((await readPdf(bytes)).blocks.map(({ text }) => text)).toEqual(['这一页有足够多的文字可以读取出来']);
});

test('packed content of ordinary size is read, however well it packs', async () => {
  const bytes = buildPdf({
    pages: [{ content: '' }],
    objects: {
      11: { dict: '/Filter /FlateDecode', data: zlibSync(new TextEncoder().encode(TEXT + ' '.repeat(500_000))) },
    },
  });
  expect((await readPdf(bytes)).blocks.map(({ text }) => text)).toEqual(['这一页有足够多的文字可以读取出来']);
});

test('200,000 page entries in one list are refused, 20,000 in many lists are read as far as the limit', async () => {
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>';
  const flat = new Map<number, PdfObject>([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Count 200000 /Kids [${'10 0 R '.repeat(200_000)}] >>`],
    [10, page],
  ]);
  expect((await readPdf(writePdf(flat, '/Root 1 0 R'))).gaps.map(({ code }) => code)).toEqual(['over-limit']);
  const tree = new Map<number, PdfObject>([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Count 20000 /Kids [${'3 0 R '.repeat(200)}] >>`],
    [3, `<< /Type /Pages /Parent 2 0 R /Count 100 /Kids [${'10 0 R '.repeat(100)}] >>`],
    [10, page],
  ]);
  const { gaps } = await readPdf(writePdf(tree, '/Root 1 0 R'), { limits: { ...DEFAULT_LIMITS, pages: 20 } });
  expect(gaps.map(({ code }) => code)).toContain('over-limit');
});

test('200,000 annotations of one page are refused', async () => {
  const extra = `/Annots [${'100 0 R '.repeat(200_000)}]`;
  const objects = new Map<number, PdfObject>([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, '<< /Type /Pages /Count 1 /Kids [10 0 R] >>'],
    [10, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] ${extra} >>`],
    [100, '<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (a) >>'],
  ]);
  expect((await readPdf(writePdf(objects, '/Root 1 0 R'))).gaps.map(({ code }) => code)).toEqual(['over-limit']);
});

test('a page of half a million operators is refused', async () => {
  const data = zlibSync(new TextEncoder().encode('100 100 9 9 re f '.repeat(500_000)));
  const bytes = buildPdf({ pages: [{ content: '' }], objects: { 11: { dict: '/Filter /FlateDecode', data } } });
  expect((await readPdf(bytes)).gaps.map(({ code }) => code)).toEqual(['over-limit']);
});

test('a page tree in a circle ends in a gap', async () => {
  const objects = new Map<number, PdfObject>([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, '<< /Type /Pages /Count 1 /Kids [3 0 R] >>'],
    [3, '<< /Type /Pages /Count 1 /Kids [2 0 R] /Parent 2 0 R >>'],
  ]);
  expect((await readPdf(writePdf(objects, '/Root 1 0 R'))).gaps).not.toEqual([]);
});

test('arrays nested a hundred thousand deep end in text or in a gap', async () => {
  const bytes = buildPdf({
    pages: [{ content: TEXT }],
    catalog: '/Outlines 100 0 R',
    objects: { 100: `<< /First ${'['.repeat(100_000)}${']'.repeat(100_000)} >>` },
  });
  const { blocks, gaps } = await readPdf(bytes);
  expect(blocks.length + gaps.length).toBeGreaterThan(0);
});

test('a file cut short anywhere ends in a gap', async () => {
  const whole = buildPdf({ pages: [{ content: TEXT }, { content: TEXT }] });
  for (let part = 1; part < 12; part += 1) {
    const { gaps } = await readPdf(whole.subarray(0, Math.floor((whole.length * part) / 12)));
    expect(gaps).not.toEqual([]);
  }
  expect((await readPdf(whole.subarray(0, -4))).gaps.map(({ code }) => code)).toEqual(['unreadable']);
  expect((await readPdf(whole)).gaps).toEqual([]);
});
