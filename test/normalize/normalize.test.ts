import { expect, test } from 'vitest';
import { toSource } from '../../src/model/source-map.ts';
import { foldTerm } from '../../src/normalize/fold-term.ts';
import { normalize } from '../../src/normalize/normalize.ts';
import { CLASS, CLASSES, isInvisible } from '../../src/normalize/tables.ts';

test.each([
  ['１３９ＡＸ（）：', '139AX():'],
  ['身份证號', '身份证號'],
  ['139\u200b1234\u00ad0001', '13912340001'],
  ['机\u2060密', '机密'],
  ['𝟏𝟑𝟗', '139'],
  ['①项', '①项'],
  ['秘密☆１年', '秘密★1年'],
  ['〔2024〕', '[2024]'],
])('%j is seen as %j', (source, text) => {
  expect(normalize(source).text).toBe(text);
});

test('a character of two units that folds to two units maps as a whole', () => {
  const { text, map } = normalize('🄭');
  expect(text).toBe('CD');
  expect(toSource(map, { start: 0, end: 1 })).toEqual({ start: 0, end: 2 });
  expect(toSource(map, { start: 1, end: 2 })).toEqual({ start: 0, end: 2 });
});

test('text that folds one to one needs no map', () => {
  expect(normalize('电话：１３９').map).toBeUndefined();
});

test.each([
  ['機　密', '机密'],
  ['机*密', '机密'],
  ['ＳＥＣＲＥＴ', 'secret'],
])('as a term, %j is %j', (text, folded) => {
  expect(foldTerm(text)).toBe(folded);
});

test('what does not fold one to one is the characters without room, and the halves of those beyond the plane', () => {
  for (let unit = 0; unit < 0xffff; unit++) {
    const isHalf = unit >= 0xd800 && unit < 0xe000;
    const isSpecial = ((CLASSES[unit] ?? 0) & CLASS.special) !== 0;
    if (isSpecial !== (isHalf || isInvisible(String.fromCharCode(unit)))) expect.fail(unit.toString(16));
  }
});
