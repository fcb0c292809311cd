import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jieba } from '../../src/segment/jieba.ts';
import { noSegmenter } from '../../src/segment/none.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }).map((value) => value.toWellFormed().replaceAll('\0', '')),
  fc.string({
    unit: fc.constantFrom('司', '机', '密', '切', '关', '注', '1', 'a', ' ', '。', '\n', '𠮷'),
    maxLength: 40,
  }),
);

test.each([jieba(), noSegmenter])('the words of a text join to the text: $id', (segmenter) => {
  fc.assert(
    fc.property(text, (source) => {
      expect(segmenter.cut(source).join('')).toBe(source);
    }),
  );
});
