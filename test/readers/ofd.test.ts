import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import { ofdReader } from '../../src/readers/ofd/index.ts';
import { DEFAULT_LIMITS, type Source } from '../../src/readers/reader.ts';
import { corpusFiles } from '../support/corpus.ts';
import { layerOf, readAll } from '../support/read.ts';

interface Planted {
  readonly content?: string;
  readonly info?: string;
  readonly body?: string;
  readonly page?: string;
  readonly common?: string;
  readonly document?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

const XMLNS = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** The least OFD package, with something planted in it. */
function ofd({
  content = '',
  info = '',
  body = '',
  page = '',
  common = '',
  document = '',
  parts = {},
}: Planted): Uint8Array {
  const files = {
    'OFD.xml': `<ofd:OFD ${XMLNS}><ofd:DocBody><ofd:DocInfo>${info}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>${body}</ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${XMLNS}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${common}</ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/P0.xml"/></ofd:Pages>${document}</ofd:Document>`,
    'Doc_0/Pages/P0.xml': `<ofd:Page ${XMLNS}>${page}<ofd:Content><ofd:Layer>${content}</ofd:Layer></ofd:Content></ofd:Page>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const code = (text: string, attributes = ''): string =>
  `<ofd:TextCode X="0" Y="4" ${attributes}>${text}</ofd:TextCode>`;

function text(written: string, x: number, y: number, attributes = '', inner = ''): string {
  return `<ofd:TextObject Boundary="${x} ${y} 100 6" Size="5" Font="1" ${attributes}>${inner}${code(written)}</ofd:TextObject>`;
}

const fill = (value: string, alpha = 255): string => `<ofd:FillColor Value="${value}" Alpha="${alpha}"/>`;
const rectangle = (x: number, y: number, color: string): string =>
  `<ofd:PathObject Boundary="${x} ${y} 120 20" Fill="true">${fill(color)}<ofd:AbbreviatedData>M 0 0 L 120 0 L 120 20 L 0 20 C</ofd:AbbreviatedData></ofd:PathObject>`;
const part = (name: string, inner: string): string => `<ofd:${name} ${XMLNS}>${inner}</ofd:${name}>`;

const template = {
  page: '<ofd:Template TemplateID="9" ZOrder="Background"/>',
  common: '<ofd:TemplatePage ID="9" BaseLoc="Tpls/T0.xml"/>',
  parts: {
    'Doc_0/Tpls/T0.xml': part('Page', `<ofd:Content><ofd:Layer>${text('TOKEN', 10, 10)}</ofd:Layer></ofd:Content>`),
  },
};

function annotation(inner: string, attributes = ''): Planted {
  return {
    document: '<ofd:Annotations>Annots/All.xml</ofd:Annotations>',
    parts: {
      'Doc_0/Annots/All.xml': part('Annotations', '<ofd:Page PageID="1"><ofd:FileLoc>P0.xml</ofd:FileLoc></ofd:Page>'),
      'Doc_0/Annots/P0.xml': part('PageAnnot', `<ofd:Annot ID="5" ${attributes}>${inner}</ofd:Annot>`),
    },
  };
}

const composite: Planted = {
  content: '<ofd:CompositeObject ResourceID="7" Boundary="20 20 50 10"/>',
  common: '<ofd:DocumentRes>Res.xml</ofd:DocumentRes>',
  parts: {
    'Doc_0/Res.xml': part(
      'Res',
      `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="7"><ofd:Content>${text('TOKEN', 0, 0)}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`,
    ),
  },
};

const signed: Planted = {
  body: '<ofd:Signatures>Signs/All.xml</ofd:Signatures>',
  parts: {
    'Signs/All.xml': part('Signatures', '<ofd:Signature ID="1" BaseLoc="S0/Signature.xml"/>'),
    'Signs/S0/Signature.xml': part(
      'Signature',
      '<ofd:SignedInfo><ofd:Provider ProviderName="x" Company="TOKEN"/></ofd:SignedInfo>',
    ),
  },
};

const tagged: Planted = {
  document: '<ofd:CustomTags>Tags/All.xml</ofd:CustomTags>',
  parts: {
    'Doc_0/Tags/All.xml': part('CustomTags', '<ofd:CustomTag><ofd:FileLoc>Tag.xml</ofd:FileLoc></ofd:CustomTag>'),
    'Doc_0/Tags/Tag.xml': '<Invoice><Buyer>TOKEN<ObjectRef PageRef="1">3</ObjectRef></Buyer></Invoice>',
  },
};

const PLANTED: readonly (readonly [layer: string, place: string, planted: Planted])[] = [
  ['body', 'a page', { content: text('TOKEN', 10, 10) }],
  ['body', 'a block on a page', { content: `<ofd:PageBlock>${text('TOKEN', 10, 10)}</ofd:PageBlock>` }],
  ['body', 'turned text', { content: text('TOKEN', 10, 10, 'CTM="0 1 -1 0 0 0"') }],
  ['body', 'a template', template],
  ['body', 'a composite graphic', composite],
  [
    'body',
    'white text on a dark ground',
    { content: rectangle(5, 5, '0 0 0') + text('TOKEN', 10, 10, '', fill('255 255 255')) },
  ],
  [
    'comment',
    'a stamp on the page',
    annotation(`<ofd:Appearance Boundary="9 9 50 9">${text('TOKEN', 0, 0)}</ofd:Appearance>`),
  ],
  ['comment', 'a remark', annotation('<ofd:Remark>TOKEN</ofd:Remark>')],
  [
    'comment',
    'a parameter of an annotation',
    annotation('<ofd:Parameters><ofd:Parameter Name="k">TOKEN</ofd:Parameter></ofd:Parameters>'),
  ],
  ['metadata', 'who annotated', annotation('', 'Creator="TOKEN"')],
  [
    'hidden',
    'an invisible annotation',
    annotation(`<ofd:Appearance Boundary="9 9 50 9">${text('TOKEN', 0, 0)}</ofd:Appearance>`, 'Visible="false"'),
  ],
  ['hidden', 'an invisible object', { content: text('TOKEN', 10, 10, 'Visible="false"') }],
  ['hidden', 'an invisible layer', { content: `<ofd:Layer Visible="false">${text('TOKEN', 10, 10)}</ofd:Layer>` }],
  ['hidden', 'a transparent object', { content: text('TOKEN', 10, 10, 'Alpha="0"') }],
  ['hidden', 'a transparent colour', { content: text('TOKEN', 10, 10, '', fill('0 0 0', 0)) }],
  ['hidden', 'letters without fill and stroke', { content: text('TOKEN', 10, 10, 'Fill="false"') }],
  ['hidden', 'white letters', { content: text('TOKEN', 10, 10, '', fill('255 255 255')) }],
  ['hidden', 'tiny letters', { content: text('TOKEN', 10, 10, 'CTM="0.01 0 0 0.01 0 0"') }],
  ['hidden', 'letters off the page', { content: text('TOKEN', 400, 10) }],
  ['hidden', 'letters under a rectangle', { content: text('TOKEN', 10, 10) + rectangle(5, 5, '0 0 0') }],
  [
    'hidden',
    'an earlier version of a page',
    { parts: { 'Doc_0/Old/P0.xml': part('Page', `<ofd:Content>${text('TOKEN', 9, 9)}</ofd:Content>`) } },
  ],
  ['hidden', 'a part that nothing refers to', { parts: { 'Doc_0/x.xml': '<x><y>TOKEN</y></x>' } }],
  ['hidden', 'a comment in the XML', { page: '<!-- TOKEN -->' }],
  ['metadata', 'the title', { info: '<ofd:Title>TOKEN</ofd:Title>' }],
  ['metadata', 'the author', { info: '<ofd:Author>TOKEN</ofd:Author>' }],
  ['metadata', 'a keyword', { info: '<ofd:Keywords><ofd:Keyword>TOKEN</ofd:Keyword></ofd:Keywords>' }],
  [
    'metadata',
    'custom data',
    { info: '<ofd:CustomDatas><ofd:CustomData Name="销售方">TOKEN</ofd:CustomData></ofd:CustomDatas>' },
  ],
  ['metadata', 'a custom tag', tagged],
  ['metadata', 'the outline', { document: '<ofd:Outlines><ofd:OutlineElem Title="TOKEN"/></ofd:Outlines>' }],
  ['metadata', 'a bookmark', { document: '<ofd:Bookmarks><ofd:Bookmark Name="TOKEN"/></ofd:Bookmarks>' }],
  [
    'metadata',
    'a link',
    { document: '<ofd:Actions><ofd:Action><ofd:URI URI="http://TOKEN"/></ofd:Action></ofd:Actions>' },
  ],
  [
    'metadata',
    'a link on a page',
    { page: '<ofd:Actions><ofd:Action><ofd:URI URI="http://TOKEN"/></ofd:Action></ofd:Actions>' },
  ],
  ['metadata', 'the signer', signed],
];

const attached: Planted = {
  document: '<ofd:Attachments>Attachs/All.xml</ofd:Attachments>',
  parts: {
    'Doc_0/Attachs/All.xml': part(
      'Attachments',
      '<ofd:Attachment Name="名册"><ofd:FileLoc>a.txt</ofd:FileLoc></ofd:Attachment>',
    ),
    'Doc_0/Attachs/a.txt': '附件内容',
  },
};

const texts = async (content: string): Promise<readonly string[]> =>
  (await readAll(ofdReader, ofd({ content }))).blocks.map((block) => block.text);

describe('reading OFD', () => {
  it.each(PLANTED)('finds in the layer %s: %s', async (layer, _, planted) => {
    const content = (planted.content ?? '') + text('正文', 10, 200);
    const { blocks, gaps } = await readAll(ofdReader, ofd({ ...planted, content }));
    expect(layerOf(blocks, 'TOKEN')).toBe(layer);
    expect(gaps).toEqual([]);
  });

  it('puts lines together from the pieces they are painted in', async () => {
    const digits = [...'13800138000'].map((digit, at) => text(digit, 40 + at * 2.6, 10)).join('');
    expect(await texts(text('电话：', 20, 10) + digits)).toEqual(['电话：13800138000']);
  });

  it('parts what stands in columns, and keeps two numbers side by side apart', async () => {
    expect(await texts(text('甲', 20, 10) + text('乙', 90, 10))).toEqual(['甲', '乙']);
    expect(await texts(text('12', 20, 10) + text('4197', 29, 10))).toEqual(['12 4197']);
    expect(
      await texts(`<ofd:TextObject Boundary="20 10 100 6" Size="5">${code('甲乙', 'DeltaX="60"')}</ofd:TextObject>`),
    ).toEqual(['甲', '乙']);
  });

  it('joins lines that the margin broke, and not two numbers below each other', async () => {
    const line = (written: string, y: number): string => text(written, 20, y);
    const long = '这一行一直写到右边的页边，所以下一行接着它写';
    expect(await texts(line(`${long}1101`, 10) + line('0119010203', 18))).toEqual([`${long}11010119010203`]);
    expect(await texts(line('13800138000', 10) + line('13900139000', 18))).toEqual(['13800138000', '13900139000']);
  });

  it('does not read bold letters twice that are painted twice', async () => {
    expect(await texts(text('13800138000', 20, 10) + text('13800138000', 20.2, 10))).toEqual(['13800138000']);
  });

  it('gives the cells of a roster their headings and places', async () => {
    const row = (y: number, ...cells: readonly string[]): string =>
      cells.map((cell, at) => text(cell, 20 + at * 60, y)).join('');
    const { blocks } = await readAll(
      ofdReader,
      ofd({ content: row(10, '姓名', '电话') + row(20, '甲', '138') + row(30, '乙', '139') }),
    );
    expect(
      blocks.map(({ text: cell, label, place }) => [
        cell,
        label,
        place.kind === 'page' && place.cell?.row,
        place.kind === 'page' && place.cell?.column,
      ]),
    ).toEqual([
      ['姓名', undefined, 1, 1],
      ['电话', undefined, 1, 2],
      ['甲', '姓名', 2, 1],
      ['138', '电话', 2, 2],
      ['乙', '姓名', 3, 1],
      ['139', '电话', 3, 2],
    ]);
  });

  it('repeats steps as the short form says', async () => {
    const content = `<ofd:TextObject Boundary="20 10 100 6" Size="5">${code('一二三四', 'DeltaX="g 3 5"')}</ofd:TextObject>`;
    const { blocks } = await readAll(ofdReader, ofd({ content }));
    expect(blocks[0]?.anchors?.[0]?.box?.[2]).toBe(20);
  });

  it('leads from a block back to the text code it is written in', async () => {
    const bytes = ofd({ content: text('姓名&lt;', 20, 10) + text('甲', 90, 10) });
    const { blocks } = await readAll(ofdReader, bytes);
    const written = `<ofd:Page ${XMLNS}><ofd:Content><ofd:Layer>${text('姓名&lt;', 20, 10)}${text('甲', 90, 10)}</ofd:Layer></ofd:Content></ofd:Page>`;
    const [part0, range = ''] = blocks[1]?.anchors?.[0]?.ref.split('#') ?? [];
    const [start, end] = range.split('-').map(Number);
    expect([part0, written.slice(start, end)]).toEqual(['Doc_0/Pages/P0.xml', '甲']);
  });

  it('hands on attachments, and says so where nobody reads them', async () => {
    const readEmbedded = async function* ({ name, bytes }: Source): AsyncIterable<Block> {
      yield { place: { kind: 'property', name }, layer: 'embedded', text: new TextDecoder().decode(bytes) };
    };
    const { blocks, gaps } = await readAll(ofdReader, ofd({ ...attached, content: text('正文', 9, 9) }), {
      readEmbedded,
    });
    expect([layerOf(blocks, '附件内容'), layerOf(blocks, '名册'), gaps]).toEqual(['embedded', 'metadata', []]);
    expect((await readAll(ofdReader, ofd({ ...attached, content: text('正文', 9, 9) }))).gaps).toMatchObject([
      { code: 'embedded-object' },
    ]);
  });

  it('says which pages are pictures, missing, or have glyphs without characters', async () => {
    const image = await readAll(
      ofdReader,
      ofd({ content: '<ofd:ImageObject ResourceID="1" Boundary="0 0 210 297"/>' }),
    );
    expect(image.gaps).toMatchObject([{ code: 'image-only', place: { kind: 'page', page: 1 } }]);
    const drawn = await readAll(ofdReader, ofd({ content: rectangle(1, 1, '0 0 0').repeat(50) }));
    expect(drawn.gaps).toMatchObject([{ code: 'image-only' }]);
    const unmapped = await readAll(ofdReader, ofd({ content: text('¤¤', 20, 20) }));
    expect(unmapped.gaps).toMatchObject([{ code: 'unreadable' }]);
    const missing = zipSync({ 'OFD.xml': strToU8('<OFD><DocBody><DocRoot>none.xml</DocRoot></DocBody></OFD>') });
    expect((await readAll(ofdReader, missing)).gaps).toMatchObject([{ code: 'unreadable' }]);
  });

  it('does not take a document without text for a clean one', async () => {
    const { gaps } = await readAll(
      ofdReader,
      ofd({ info: '<ofd:Title>题</ofd:Title>', content: rectangle(1, 1, '0 0 0') }),
    );
    expect(gaps).toMatchObject([{ code: 'unreadable' }]);
  });

  it.each([
    ['nesting', ofd({ content: '<ofd:PageBlock>'.repeat(100_000) }), 'over-limit'],
    ['a part that inflates without end', ofd({ content: ' '.repeat(30_000_000) + text('x', 1, 1) }), 'over-limit'],
    [
      'steps without end',
      ofd({ content: `<ofd:TextObject Size="5">${code('x'.repeat(1000), 'DeltaX="g 999999999 1"')}</ofd:TextObject>` }),
      undefined,
    ],
    ['an entity that refers to itself', ofd({ content: text('&a;', 1, 1) }), 'unreadable'],
  ])('answers for %s', async (_, bytes, gap) => {
    const { blocks, gaps } = await readAll(ofdReader, bytes);
    expect(blocks.length + gaps.length).toBeGreaterThan(0);
    if (gap !== undefined) expect(gaps.map(({ code: found }) => found)).toContain(gap);
  });

  it('stops at the limit of pages and says so', async () => {
    const { gaps } = await readAll(ofdReader, ofd({ content: text('x', 1, 1) }), {
      limits: { ...DEFAULT_LIMITS, pages: 0 },
    });
    expect(gaps.map(({ code: gap }) => gap)).toContain('over-limit');
  });

  it('is not led in circles by a composite that contains itself', async () => {
    const circle =
      composite.parts?.['Doc_0/Res.xml']?.replace(
        '<ofd:Content>',
        '<ofd:Content><ofd:CompositeObject ResourceID="7"/>',
      ) ?? '';
    const { blocks } = await readAll(ofdReader, ofd({ ...composite, parts: { 'Doc_0/Res.xml': circle } }));
    expect(layerOf(blocks, 'TOKEN')).toBe('body');
  });

  it.each(corpusFiles('ofd', 3))('ends in text or gaps on the real file $name', async ({ bytes }) => {
    const { blocks, gaps } = await readAll(ofdReader, bytes());
    expect(blocks.length + gaps.length).toBeGreaterThan(0);
  });
});
