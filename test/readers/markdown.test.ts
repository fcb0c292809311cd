import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/document.ts';
import { markdownReader } from '../../src/readers/markdown/index.ts';
import { layerOf, readAll } from '../support/read.ts';

const read = async (markdown: string): Promise<readonly Block[]> =>
  (await readAll(markdownReader, markdown, { name: 'a.md' })).blocks;
const texts = async (markdown: string): Promise<readonly string[]> => (await read(markdown)).map(({ text }) => text);

const PLANTED: readonly (readonly [layer: string, place: string, markdown: string])[] = [
  ['body', 'a paragraph', 'TOKEN'],
  ['body', 'a heading', '## TOKEN ##'],
  ['body', 'an underlined heading', 'TOKEN\n====='],
  ['body', 'a list item', '* x\n  1. TOKEN'],
  ['body', 'a task', '- [x] TOKEN'],
  ['body', 'a quotation', '> > TOKEN'],
  ['body', 'a cell', '| a | b |\n|---|---|\n| x | TOKEN |'],
  ['body', 'a code block', '```js\nTOKEN\n```'],
  ['body', 'beside a fence', '```TOKEN\nx\n```'],
  ['body', 'a code block that never ends', '~~~\nTOKEN'],
  ['body', 'an indented line', 'x\n\n    TOKEN'],
  ['body', 'a code span', '`TOKEN`'],
  ['body', 'the text of a link', '[TOKEN](http://x)'],
  ['body', 'HTML', '<div>TOKEN</div>'],
  ['metadata', 'the front matter', '---\nauthor: TOKEN\n---\nx'],
  ['metadata', 'a link', '[x](mailto:TOKEN)'],
  ['metadata', 'the title of a link', '[x](http://x "TOKEN")'],
  ['metadata', 'an alternative text', '![TOKEN](x.png)'],
  ['metadata', 'the address of an image', '![x](TOKEN.png)'],
  ['metadata', 'a reference', '[x][1]\n\n[1]: http://TOKEN "t"'],
  ['metadata', 'an attribute of HTML', '<p title="甲TOKEN">x</p>'],
  ['comment', 'a comment', 'x <!-- TOKEN --> y'],
  ['comment', 'a comment of several lines', 'x\n<!--\n\nTOKEN\n-->\ny'],
  ['comment', 'a comment that never ends', 'x\n<!-- TOKEN'],
];

describe('reading Markdown', () => {
  it.each(PLANTED)('finds in the layer %s: %s', async (layer, _, markdown) => {
    expect(layerOf(await read(markdown), 'TOKEN')).toBe(layer);
  });

  it('shows a value whole that marks run through', async () => {
    expect(await texts('电话：138**0013**8000，\\*注\\*，&#49;23')).toEqual(['电话：13800138000，*注*，123']);
    expect(await texts('_张三_ ~~李四~~ `王五` snake_case_name')).toEqual(['张三 李四 王五 snake_case_name']);
  });

  it('leaves stars alone that blank out part of a value', async () => {
    expect(await texts('138****8000，张*，李*，王**五')).toEqual(['138****8000，张*，李*，王**五']);
  });

  it('says in which line and where each block starts, and leads back to the source', async () => {
    const markdown = '# 通知\r\n\r\n- 电话：**138**\r\n  续行\r\n';
    const [heading, item] = await read(markdown);
    expect(heading?.place).toEqual({ kind: 'line', line: 1, offset: 2 });
    expect(item?.place).toEqual({ kind: 'line', line: 3, offset: markdown.indexOf('电话') });
    expect(item?.text).toBe('电话：138\n续行');
    for (const { start, end, ref } of item?.anchors ?? []) {
      const [from, to] = ref.split('-').map(Number);
      expect(markdown.slice(from, to)).toBe(item?.text.slice(start, end));
    }
  });

  it('gives cells their headings', async () => {
    const blocks = await read('姓名 | 电话\n:-- | --:\n某人 | 138\\|9\n');
    expect(blocks.map(({ text, label, place }) => [text, label, place.kind === 'line' && place.cell])).toEqual([
      ['姓名', undefined, { table: 1, row: 1, column: 1 }],
      ['电话', undefined, { table: 1, row: 1, column: 2 }],
      ['某人', '姓名', { table: 1, row: 2, column: 1 }],
      ['138|9', '电话', { table: 1, row: 2, column: 2 }],
    ]);
  });

  it('labels the front matter by its keys', async () => {
    const [first] = await read('---\n作者: 某人\n---\n');
    expect([first?.label, first?.text, first?.layer]).toEqual(['作者', '某人', 'metadata']);
  });

  it.each([
    ['open brackets', '['.repeat(100_000)],
    ['open comments', '<!--'.repeat(100_000)],
    ['stars', '*a '.repeat(100_000)],
    ['a rule that is none', `|x\n-${' '.repeat(100_000)}x`],
    ['quotes in quotes', '>'.repeat(100_000)],
  ])('answers for %s with text or a gap', async (_, markdown) => {
    const { blocks, gaps } = await readAll(markdownReader, markdown, { name: 'a.md' });
    expect(blocks.length + gaps.length).toBeGreaterThan(0);
  });
});
