import { describe, expect, it } from 'vitest';
import { docReader } from '../../src/readers/doc/index.ts';
import { compoundFile } from '../support/compound-file.ts';
import { corpusFiles } from '../support/corpus.ts';
import { type DocParts, docFile } from '../support/doc-file.ts';
import { layerOf, readAll } from '../support/read.ts';

const read = (parts: DocParts) => readAll(docReader, docFile(parts));

interface Witness {
  extract(bytes: Buffer): Promise<Readonly<Record<string, (options: object) => string>>>;
}

/** Not imported by name: it is a witness that may be absent. */
const WITNESS: string = 'word-extractor';
const EXTRACTOR: (new () => Witness) | undefined = await import(WITNESS).then(
  (module) => module.default,
  () => undefined,
);

/** A property set stream with one text. */
function propertySet(id: number, text: string, codePage: number): Uint8Array {
  const bytes = new Uint8Array(4096);
  const view = new DataView(bytes.buffer);
  const content = new TextEncoder().encode(text);
  for (const [at, value] of [
    [24, 1],
    [44, 48],
    [52, 2],
    [56, 1],
    [60, 24],
    [64, id],
    [68, 32],
    [72, 2],
    [76, codePage],
    [80, 30],
    [84, content.length + 1],
  ] as const) {
    view.setUint32(at, value, true);
  }
  view.setUint16(0, 0xfffe, true);
  bytes.set(content, 88);
  return bytes;
}

const DELETED = [0x00, 0x08, 1];
const VANISH = [0x3c, 0x08, 1];
const WHITE = [0x70, 0x68, 0xff, 0xff, 0xff, 0];
const TINY = [0x43, 0x4a, 2, 0];
const IN_TABLE = [0x16, 0x24, 1];
const ROW_END = [0x16, 0x24, 1, 0x17, 0x24, 1];

const PLANTED: readonly (readonly [layer: string, place: string, parts: DocParts])[] = [
  ['body', 'a paragraph', { body: [{ text: 'TOKEN\r' }] }],
  ['body', 'the result of a field', { body: [{ text: '\x13 HYPERLINK "x" \x14TOKEN\x15\r' }] }],
  ['metadata', 'the code of a field', { body: [{ text: '\x13 HYPERLINK "TOKEN" \x14x\x15\r' }] }],
  ['metadata', 'the code of a field in a field', { body: [{ text: '\x13 IF \x13 TOKEN \x14 1 \x15 \x14x\x15\r' }] }],
  ['revision', 'deleted text', { body: [{ text: 'x' }, { text: 'TOKEN', sprms: DELETED }, { text: '\r' }] }],
  ['hidden', 'hidden text', { body: [{ text: 'x' }, { text: 'TOKEN', sprms: VANISH }, { text: '\r' }] }],
  ['hidden', 'white text', { body: [{ text: 'x' }, { text: 'TOKEN', sprms: WHITE }, { text: '\r' }] }],
  ['hidden', 'tiny text', { body: [{ text: 'x' }, { text: 'TOKEN', sprms: TINY }, { text: '\r' }] }],
  ['note', 'a footnote', { body: [{ text: 'x\r' }], footnotes: 'TOKEN\r' }],
  ['note', 'an endnote', { body: [{ text: 'x\r' }], endnotes: 'TOKEN\r' }],
  ['header', 'a header', { body: [{ text: 'x\r' }], headers: 'TOKEN\r' }],
  ['comment', 'a comment', { body: [{ text: 'x\r' }], comments: 'TOKEN\r' }],
  ['body', 'a text box', { body: [{ text: 'x\r' }], textboxes: 'TOKEN\r' }],
  ['metadata', 'a bookmark', { body: [{ text: 'x\r' }], strings: new Map([[21, ['TOKEN']]]) }],
  ['metadata', 'a reviser', { body: [{ text: 'x\r' }], strings: new Map([[51, ['Unknown', 'TOKEN']]]) }],
  ['metadata', 'who saved it and where', { body: [{ text: 'x\r' }], strings: new Map([[71, ['TOKEN', 'C:\\x.doc']]]) }],
  [
    'metadata',
    'the author',
    { body: [{ text: 'x\r' }], streams: { '\x05SummaryInformation': propertySet(4, '甲TOKEN', 65001) } },
  ],
  [
    'metadata',
    'the company',
    { body: [{ text: 'x\r' }], streams: { '\x05DocumentSummaryInformation': propertySet(15, 'TOKEN', 936) } },
  ],
];

describe('reading Word 97-2003 documents', () => {
  it.each(PLANTED)('finds in the layer %s: %s', async (layer, _, parts) => {
    const { blocks, gaps } = await read(parts);
    expect(layerOf(blocks, 'TOKEN')).toBe(layer);
    expect(gaps).toEqual([]);
  });

  it('leaves deleted and hidden text out of the line it stands in', async () => {
    const { blocks } = await read({ body: [{ text: '1380' }, { text: '999', sprms: DELETED }, { text: '0138000\r' }] });
    expect(blocks.map(({ text }) => text)).toEqual(['13800138000', '999']);
  });

  it('gives the cells of a roster their headings', async () => {
    const cells = ['姓名\x07电话\x07', '\x07', '某人\x07138\x07', '\x07'];
    const paragraphs = cells.map((text) => ({ text, sprms: text === '\x07' ? ROW_END : IN_TABLE }));
    const { blocks } = await read({ body: [...cells.map((text) => ({ text })), { text: '后记\r' }], paragraphs });
    expect(
      blocks.map(({ text, label, place }) => [text, label, place.kind === 'cell' && [place.row, place.column]]),
    ).toEqual([
      ['姓名', undefined, [1, 1]],
      ['电话', undefined, [1, 2]],
      ['某人', '姓名', [2, 1]],
      ['138', '电话', [2, 2]],
      ['后记', undefined, false],
    ]);
  });

  it('says what it cannot read', async () => {
    const codes = async (bytes: Uint8Array) => (await readAll(docReader, bytes)).gaps.map(({ code }) => code);
    const body = [{ text: 'x\r' }];
    expect(await codes(docFile({ body, flags: 0x0100 }))).toEqual(['encrypted']);
    expect(await codes(docFile({ body, magic: 0xa5dc }))).toEqual(['unsupported']);
    expect(await codes(docFile({ body: [{ text: 'x\x01\r' }] }))).toEqual(['image-only']);
    expect(await codes(compoundFile('WordDocument'))).toEqual(['unreadable']);
    expect(await codes(docFile({ body: [{ text: '\r' }] }))).toEqual(['unreadable']);
    expect(await codes(docFile({ body, streams: { ObjectPool: new Uint8Array() } }))).toEqual(['embedded-object']);
  });

  it.each(corpusFiles('doc', 4))('finds in the real file $name whatever word-extractor finds', async ({ bytes }) => {
    const { blocks, gaps } = await readAll(docReader, bytes());
    expect(blocks.length + gaps.length).toBeGreaterThan(0);
    const own = squeezed(blocks.map(({ text }) => text).join(''));
    for (const line of await witness(bytes())) expect(own).toContain(squeezed(line));
  });
});

/** The lines that word-extractor reads, where it is installed; none where it fails. */
async function witness(bytes: Uint8Array): Promise<readonly string[]> {
  const document = EXTRACTOR && (await new EXTRACTOR().extract(Buffer.from(bytes)).catch(() => undefined));
  const parts = ['getBody', 'getHeaders', 'getFootnotes', 'getEndnotes', 'getAnnotations', 'getTextboxes'];
  return parts.flatMap((part) => document?.[part]?.call(document, { filterUnicode: false }).split(/[\n\t]/u) ?? []);
}

function squeezed(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, '');
}

it('a document of which sectors are missing is a gap beside what is left', async () => {
  const whole = docFile({ body: [{ text: '通知正文' }] });
  expect((await readAll(docReader, whole)).gaps).toEqual([]);
  const { gaps } = await readAll(docReader, whole.subarray(0, whole.length - 512));
  expect(gaps.map(({ code }) => code)).toContain('unreadable');
});
