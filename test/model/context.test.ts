import { expect, test } from 'vitest';
import { contextOf } from '../../src/model/context.ts';
import type { Block, Document } from '../../src/model/document.ts';
import { readText } from '../../src/readers/text/blocks.ts';

function documentOf(blocks: Iterable<Block>): Document {
  return { name: '', mediaType: 'text/plain', digest: '', blocks: [...blocks], gaps: [] };
}

test('the context of a cell is its row', () => {
  const document = documentOf(readText('姓名\t金额\n罗启明\t300\n齐佳佳\t200\n'));
  const cell = document.blocks.findIndex(({ text }) => text === '300');
  expect(contextOf(document, cell)).toBe('罗启明\n300');
});

test('the context of a paragraph is itself', () => {
  const document = documentOf(readText('第一段。\n第二段。\n'));
  expect(contextOf(document, 1)).toBe('\n第二段。');
});
