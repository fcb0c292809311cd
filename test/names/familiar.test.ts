import { describe, expect, it } from 'vitest';
import { findFamiliar, recognise } from '../../src/names/index.ts';

function called(text: string): string[] {
  return findFamiliar(text, recognise(text)).map(({ start, end }) => text.slice(start, end));
}

describe('what people are called by is found', () => {
  it.each([
    ['甲方：小王', ['小王']],
    ['备用钥匙在门卫老李处，“老公冶那晚替小耿顶班”。', ['老李', '老公冶', '小耿']],
    ['护士闵洁离岗，小闵凭印象操作，推了小羊一把。', ['小闵']],
    ['邻居小梅家中，线索是会计小谭通过微信给的。', ['小谭']],
    ['现由村干部大老韩负责，厂办主任老戚说不知情。', ['老戚']],
  ] as const)('in %s', (text, forms) => {
    expect(called(text)).toEqual(expect.arrayContaining([...forms]));
  });
});

describe('words that begin like one are none', () => {
  it.each([
    '小区物业、小微企业、小方案、小程序、小金库、小康社会、小麦收割、小龙虾养殖。',
    '老党员、老干部、老旧小区、老年人、老房子、老马识途、老路走不通。',
    '为小农户服务，对小案件快办，把小矛盾化解，由小变大，到小山村去。',
    '帮老乡卖瓜，给老师送花，和老伴居住，让老有所养，从老家来。',
    '沂台县老马羊汤馆、小李村、老王庄、阿胶、阿富汗。',
  ])('in %s', (text) => {
    expect(called(text)).toEqual([]);
  });
});
