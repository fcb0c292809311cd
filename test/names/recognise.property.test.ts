import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMasked, recognise } from '../../src/names/index.ts';
import { statutes } from './statutes.ts';

const PIECES = [
  '张',
  '伟',
  '欧阳',
  '阿依古丽',
  '·',
  '、',
  '　',
  ' ',
  '\n',
  '\t',
  '|',
  '某',
  '*',
  '先生',
  '联系人：',
  '《',
  '》',
  '路',
  '的',
  '说',
  '。',
  '\ud800',
  '😀',
  'A',
  '1',
  '國',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 200 }).map((parts) => parts.join('')),
);

describe('on any text whatever', () => {
  it('names lie within the text, in order, and do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, score } of recognise(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end - start).toBeGreaterThan(1);
          expect(Math.abs(score)).toBeLessThanOrEqual(60);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('masked forms lie within the text, in order, and do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of findMasked(text, recognise(text))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('the same text gives the same names', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(recognise(text)).toEqual(recognise(text));
      }),
    );
  });

  it('a name is never a masked form', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...'王李张刘陈杨黄赵吴周'),
        fc.constantFrom('某', '某某', '**', '××', '某甲'),
        fc.constantFrom('，男', '说', '到庭', '\n'),
        (surname, mask, rest) => {
          expect(recognise(`${surname}${mask}${rest}`)).toEqual([]);
        },
      ),
    );
  });
});

describe('on text like statutes', () => {
  it('finds at most three names per megabyte', () => {
    const text = statutes(1_000_000);
    const names = recognise(text);
    expect(names.map(({ start, end }) => text.slice(start - 4, end + 4)).length).toBeLessThanOrEqual(3);
  }, 60_000);
});
