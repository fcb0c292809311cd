import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRichText } from '../../src/entry/rich-text.ts';

const texts = (tree: unknown, layer = 'body') =>
  readRichText(tree)
    .blocks.filter((block) => block.layer === layer)
    .map(({ text }) => text);

/** The same notice as each editor keeps it. */
const TREES: Readonly<Record<string, unknown>> = {
  prosemirror: {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: '通知' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '身份证' },
          { type: 'text', marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'tel:1' } }], text: '号' },
          { type: 'hardBreak' },
          { type: 'text', text: '见附件' },
        ],
      },
    ],
  },
  lexical: {
    root: {
      type: 'root',
      children: [
        { type: 'heading', tag: 'h1', children: [{ type: 'text', text: '通知', format: 0, mode: 'normal' }] },
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: '身份证' },
            { type: 'link', fields: { url: 'tel:1' }, children: [{ type: 'text', text: '号', style: '' }] },
            { type: 'linebreak' },
            { type: 'text', text: '见附件' },
          ],
        },
      ],
    },
  },
  slate: [
    { type: 'h1', children: [{ text: '通知', bold: true }] },
    {
      children: [{ text: '身份证' }, { type: 'link', url: 'tel:1', children: [{ text: '号' }] }, { text: '\n见附件' }],
    },
  ],
  strapi: [
    { type: 'heading', level: 1, children: [{ type: 'text', text: '通知' }] },
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: '身份证' },
        { type: 'link', url: 'tel:1', children: [{ type: 'text', text: '号' }] },
        { type: 'text', text: '\n见附件' },
      ],
    },
  ],
};

describe.each(Object.entries(TREES))('a tree of %s', (_, tree) => {
  test('is its paragraphs, with runs and links joined', () => {
    expect(texts(tree)).toEqual(['通知', '身份证号\n见附件']);
  });
  test('gives the addresses of its links as well', () => {
    expect(texts(tree, 'metadata')).toEqual(['tel:1']);
  });
  test('says for every piece of text where in the tree it stands', () => {
    for (const { text, anchors } of readRichText(tree).blocks)
      for (const { start, end, ref } of anchors) {
        const held = ref.split('.').reduce<unknown>((value, step) => Object(value)[step], tree);
        expect(held).toBe(text.slice(start, end));
      }
  });
});

const cell = (type: string, text: string) => ({
  type,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

test('a table is cells under their headings', () => {
  const { blocks } = readRichText({
    type: 'table',
    content: [
      { type: 'tableRow', content: [cell('tableHeader', '姓名'), cell('tableHeader', '身份证号')] },
      { type: 'tableRow', content: [cell('tableCell', '某某'), cell('tableCell', '见附件')] },
    ],
  });
  expect(blocks.map(({ text, label, cell: at }) => [text, label, at?.row, at?.column])).toEqual([
    ['姓名', undefined, 1, 1],
    ['身份证号', undefined, 1, 2],
    ['某某', '姓名', 2, 1],
    ['见附件', '身份证号', 2, 2],
  ]);
});

test('a list within an item is read line by line', () => {
  const item = (text: string, ...inner: unknown[]) => ({
    type: 'listitem',
    children: [{ type: 'text', text }, ...inner],
  });
  const tree = {
    root: {
      type: 'root',
      children: [{ type: 'list', children: [item('甲', { type: 'list', children: [item('乙')] })] }],
    },
  };
  expect(texts(tree).join('\n')).toBe('甲\n乙\n');
});

test('the name of a picture that is set into the text is read', () => {
  const picture = {
    type: 'image',
    image: { name: '某某身份证.jpg', alternativeText: '证件照', url: '/uploads/1.jpg' },
    children: [{ type: 'text', text: '' }],
  };
  expect(texts([picture], 'metadata')).toEqual(['某某身份证.jpg', '证件照', '/uploads/1.jpg']);
});

test('no string of any tree is lost', () => {
  const leaf = fc.record({
    type: fc.constant('text'),
    text: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
  });
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      leaf,
      fc.record({
        type: fc.constantFrom('paragraph', 'link', 'list', 'tableCell', 'x'),
        children: fc.array(tie('tree'), { maxLength: 4 }),
      }),
    ),
  }));
  fc.assert(
    fc.property(tree, (given) => {
      const read = texts(given).join('\n');
      expect(leavesOf(given).filter((text) => !read.includes(text))).toEqual([]);
    }),
  );
});

function leavesOf(node: unknown): readonly string[] {
  const { text, children = [] } = Object(node);
  return typeof text === 'string' ? [text] : children.flatMap(leavesOf);
}

test('a tree without bottom is cut, and says so', () => {
  const endless: { children: unknown[] } = { children: [] };
  endless.children.push(endless);
  expect(readRichText(endless).isCut).toBe(true);
  let deep: unknown = { text: '底' };
  for (let i = 0; i < 100_000; i++) deep = { type: 'table', children: [{ type: 'tablerow', children: [deep] }] };
  expect(readRichText(deep).isCut).toBe(true);
});
