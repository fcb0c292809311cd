import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import { htmlReader } from '../../src/readers/html/index.ts';
import { DEFAULT_LIMITS, type Source } from '../../src/readers/reader.ts';
import { layerOf, readAll } from '../support/read.ts';

const read = async (html: string): Promise<readonly Block[]> => (await readAll(htmlReader, html)).blocks;
const texts = async (html: string): Promise<readonly string[]> => (await read(html)).map(({ text }) => text);

/** What the file has where the anchors of a block say that its text comes from. */
function sourceOf(html: string, block: Block): string {
  const ranges = block.anchors?.map(({ ref }) => ref.split('-').map(Number)) ?? [];
  return ranges.map(([start, end]) => html.slice(start, end)).join('');
}

const PLANTED: readonly (readonly [layer: string, place: string, html: string])[] = [
  ['body', 'a paragraph', '<p>TOKEN</p>'],
  ['body', 'text outside any element', 'TOKEN'],
  ['body', 'a heading', '<h1>TOKEN</h1>'],
  ['body', 'a list item', '<ul><li>TOKEN'],
  ['body', 'a cell', '<table><tr><td>TOKEN</table>'],
  ['body', 'text that a table pushes out', '<table>TOKEN<tr><td>x</table>'],
  ['body', 'a caption', '<table><caption>TOKEN</caption></table>'],
  ['body', 'an option', '<select><option>TOKEN</select>'],
  ['body', 'a text area', '<textarea>TOKEN</textarea>'],
  ['body', 'a button', '<button>TOKEN</button>'],
  ['body', 'the reading of a character', '<ruby>字<rt>TOKEN</rt></ruby>'],
  ['body', 'a drawing', '<svg><text>TOKEN</text></svg>'],
  ['body', 'a formula', '<math><mi>TOKEN</mi></math>'],
  ['body', 'a marquee', '<marquee>TOKEN</marquee>'],
  ['body', 'an unknown element', '<o:p><x-y>TOKEN</x-y></o:p>'],
  ['body', 'text after the body', '<html><body>x</body></html>TOKEN'],
  ['hidden', 'a hidden element', '<p hidden>TOKEN</p>'],
  ['hidden', 'an element within a hidden one', '<div hidden><p><b>TOKEN</b></p></div>'],
  ['hidden', 'display:none', '<p style="color:red; DISPLAY : none">TOKEN</p>'],
  ['hidden', 'visibility:hidden', '<span style="visibility:hidden">TOKEN</span>'],
  ['hidden', 'size zero', '<span style="font-size:0px">TOKEN</span>'],
  ['hidden', 'opacity zero', '<span style="opacity:0">TOKEN</span>'],
  ['hidden', 'a transparent colour', '<span style="color: rgba(0, 0, 0, 0)">TOKEN</span>'],
  ['hidden', 'white on white', '<span style="color:#FFF">TOKEN</span>'],
  ['hidden', 'white on white by an attribute', '<font color="white">TOKEN</font>'],
  [
    'hidden',
    'the colour of its ground',
    '<div style="background-color:#000"><i style="color:rgb(0,0,0)">TOKEN</i></div>',
  ],
  ['hidden', 'off the page', '<p style="position:absolute;left:-9999px">TOKEN</p>'],
  ['hidden', 'a collapsed box', '<p style="height:0;overflow:hidden">TOKEN</p>'],
  ['hidden', 'hidden by Word', '<span style="mso-hide:all">TOKEN</span>'],
  ['hidden', 'a class that hides', '<style>.x, b { display: none }</style><p class="a x">TOKEN</p>'],
  ['hidden', 'an id that hides', '<p id=y>TOKEN</p><style>p#y{visibility:hidden}</style>'],
  ['hidden', 'a closed dialog', '<dialog>TOKEN</dialog>'],
  ['hidden', 'noscript', '<noscript>TOKEN</noscript>'],
  ['hidden', 'noscript in the head', '<head><noscript><p>TOKEN</p></noscript>'],
  ['hidden', 'a template', '<template><p>TOKEN</p></template>'],
  ['hidden', 'a hidden field', '<input type="hidden" value="TOKEN">'],
  ['hidden', 'linked data', '<script type="application/ld+json">{"name":"TOKEN"}</script>'],
  ['hidden', 'a template in a script', '<script type="text/x-template"><p>TOKEN</p></script>'],
  ['hidden', 'a roster in a script', '<script>var rows=[{"姓名":"甲TOKEN"}]</script>'],
  ['hidden', 'an event handler', '<p onclick="alert(\'甲TOKEN\')">x</p>'],
  ['hidden', 'generated content', '<style>p::before { content: "TOKEN" }</style>'],
  ['comment', 'a comment', '<!-- TOKEN -->'],
  ['comment', 'a comment before the page', '<!-- TOKEN --><!DOCTYPE html><p>x'],
  ['comment', 'a bogus comment', '<p>x</p><?php TOKEN ?>'],
  ['comment', 'a comment in a script', '<script>// 甲TOKEN\n</script>'],
  ['metadata', 'the title', '<title>TOKEN</title>'],
  ['metadata', 'a meta', '<meta name="author" content="TOKEN">'],
  ['metadata', 'an alternative text', '<img alt="TOKEN">'],
  ['metadata', 'a tooltip', '<p title="TOKEN">x</p>'],
  ['metadata', 'a placeholder', '<input placeholder="TOKEN">'],
  ['metadata', 'a value', '<input value="TOKEN">'],
  ['metadata', 'a label for screen readers', '<p aria-label="TOKEN">x</p>'],
  ['metadata', 'a link', '<a href="tel:TOKEN">x</a>'],
  ['metadata', 'an attribute of data', '<p data-name="甲TOKEN">x</p>'],
  ['metadata', 'the source of a frame', '<iframe srcdoc="<p>TOKEN"></iframe>'],
];

describe('reading HTML', () => {
  it.each(PLANTED)('finds in the layer %s: %s', async (layer, _, html) => {
    expect(layerOf(await read(html), 'TOKEN')).toBe(layer);
  });

  it('joins what stands in one line and parts what stands in several', async () => {
    expect(await texts('<p>身份证<b>1101</b><i>01</i></p><p>二</p>三<div>四</div>')).toEqual([
      '身份证110101',
      '二',
      '三',
      '四',
    ]);
    expect(await texts('<p>1391234<br>5678</p>')).toEqual(['1391234\n5678']);
  });

  it('leaves hidden text out of the line it stands in', async () => {
    expect(await texts('<p>1380<span hidden>x</span>0138000</p>')).toEqual(['x', '13800138000']);
  });

  it('collapses white space as browsers do, and keeps it where they keep it', async () => {
    expect(await texts('<p>\n  一 \t <b> 二</b>\n</p>')).toEqual(['一 二']);
    expect(await texts('<pre>一\n  二</pre>')).toEqual(['一\n  二']);
  });

  it('leads from every piece of text back to the source', async () => {
    const html =
      '<!DOCTYPE html>\r\n<p class=a>电话：138&#48;0<b>138</b>\n  000&nbsp;&lt;完&gt;</p><p>&#x5f20;三\r\n&amp 四</p>';
    for (const block of await read(html)) {
      for (const { start, end, ref } of block.anchors ?? []) {
        const [from = 0, to = 0] = ref.split('-').map(Number);
        const source = html.slice(from, to);
        if (source.length === end - start) expect(source.replace(/\s/gu, ' ')).toBe(block.text.slice(start, end));
        else expect(source).toMatch(/^&|^\s+$/u);
      }
    }
    const [first, second] = await read(html);
    expect(first?.text).toBe('电话：13800138 000\u00a0<完>');
    expect(second?.text).toBe('张三 & 四');
    expect(sourceOf(html, second ?? { place: { kind: 'property', name: '' }, layer: 'body', text: '' })).toBe(
      '&#x5f20;三\r\n&amp 四',
    );
  });

  it('leads from an attribute to its value', async () => {
    const html = `<img alt='甲&amp;乙'><a href=tel:13800138000>x</a>`;
    const [alt, link] = await read(html);
    expect([alt && sourceOf(html, alt), link && sourceOf(html, link)]).toEqual(['甲&amp;乙', 'tel:13800138000']);
  });

  it('gives the cells of a roster their headings, merged cells and nested tables included', async () => {
    const html = `<table><tr><td rowspan=2>姓名<td colspan=2>联系方式</tr><tr><td>电话<td>邮箱</tr></table>
      <table><thead><tr><th>姓名<th>电话</thead><tbody><tr><td>甲<td>138<table><tr><td>内</table></table>`;
    const blocks = await read(html);
    const cells = blocks.map(({ text, label, place }) =>
      place.kind === 'cell' ? [place.table, place.row, place.column, text, label] : [],
    );
    expect(cells).toEqual([
      [1, 1, 1, '姓名', undefined],
      [1, 1, 2, '联系方式', undefined],
      [1, 2, 2, '电话', undefined],
      [1, 2, 3, '邮箱', undefined],
      [2, 1, 1, '姓名', undefined],
      [2, 1, 2, '电话', undefined],
      [2, 2, 1, '甲', '姓名'],
      [2, 2, 2, '138', '电话'],
      [3, 1, 1, '内', undefined],
    ]);
  });

  it('takes the label of a form from the left', async () => {
    const blocks = await read(
      '<table><tr><td>姓名：<td>甲乙<td>电话<td>138</tr><tr><td>住址<td colspan=3>某市</tr></table>',
    );
    expect(blocks.map(({ text, label }) => [text, label])).toEqual([
      ['姓名：', undefined],
      ['甲乙', '姓名'],
      ['电话', undefined],
      ['138', '电话'],
      ['住址', undefined],
      ['某市', '住址'],
    ]);
  });

  it('hands files written out in addresses to whoever reads them, and says so where nobody does', async () => {
    const html = '<img src="data:text/plain;base64,5byg5LiJ"><a href="data:,%E6%9D%8E">x</a>';
    const seen: string[] = [];
    const readEmbedded = async function* ({ bytes }: Source): AsyncIterable<Block> {
      yield { place: { kind: 'property', name: 'inner' }, layer: 'embedded', text: new TextDecoder().decode(bytes) };
    };
    for (const { layer, text } of (await readAll(htmlReader, html, { readEmbedded })).blocks) {
      if (layer === 'embedded') seen.push(text);
    }
    expect(seen).toEqual(['张三', '李']);
    const { gaps } = await readAll(htmlReader, html);
    expect(gaps.map(({ code }) => code)).toEqual(['embedded-object', 'embedded-object']);
    const malformed = await readAll(htmlReader, '<img src="data:image/png;base64,*">');
    expect(malformed.gaps).toEqual([{ code: 'embedded-object', note: expect.stringContaining('1 个') }]);
  });

  it('reads a page in GBK', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('<meta charset=gb2312><p>'), 0xd5, 0xc5, 0xc8, 0xfd]);
    expect(layerOf((await readAll(htmlReader, bytes)).blocks, '张三')).toBe('body');
  });

  it.each([
    ['nesting', '<div>'.repeat(200_000)],
    ['nested formatting', Array.from({ length: 50_000 }, (_, index) => `<p><b id=${index}>`).join('')],
    ['a table that claims billions of cells', `<table>${'<tr><td colspan=1000 rowspan=65534>'.repeat(3000)}x</table>`],
    ['a tag of many attributes', `<p ${Array.from({ length: 50_000 }, (_, index) => `a${index}`).join(' ')}>x`],
    ['many open strings', `<script>${'"\\'.repeat(200_000)}</script><p>x`],
    ['many braces', `<style>${'a{'.repeat(200_000)}</style><p>x`],
  ])('answers for %s with text or a gap', async (_, html) => {
    const { blocks, gaps } = await readAll(htmlReader, html);
    expect(blocks.length + gaps.length).toBeGreaterThan(0);
  });

  it.each(['', '<title>通知</title><div id=app></div><script src=app.js></script>', '<p hidden>x'])(
    'does not take a page without visible text for a clean one: %s',
    async (html) => {
      expect((await readAll(htmlReader, html)).gaps).toMatchObject([{ code: 'unreadable' }]);
    },
  );

  it('says which limit a page went over', async () => {
    const deep = await readAll(htmlReader, '<b>'.repeat(300));
    expect(deep.gaps).toEqual([{ code: 'over-limit', note: expect.stringContaining('嵌套') }]);
    const large = await readAll(htmlReader, '<p>12345', { limits: { ...DEFAULT_LIMITS, partBytes: 4 } });
    expect(large.gaps).toEqual([{ code: 'over-limit', note: expect.stringContaining('大小') }]);
  });

  it('cuts a block that is too long into pieces that share their ends', async () => {
    const limits = { ...DEFAULT_LIMITS, characters: 1000 };
    const { blocks } = await readAll(htmlReader, `<p>${'甲'.repeat(990)}13800138000</p>`, { limits });
    expect(blocks.map(({ text }) => text.length)).toEqual([1000, 129]);
    expect(blocks[1]?.text).toContain('13800138000');
  });
});
