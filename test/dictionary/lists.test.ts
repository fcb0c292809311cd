import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDictionary } from '../../src/dictionary/parse-dictionary.ts';
import { CATEGORIES } from '../../src/model/categories.ts';
import { readDictionaries } from '../../src/node/dictionaries.ts';
import { foldTerm } from '../../src/normalize/fold-term.ts';

const lists = readDictionaries('dictionaries');

describe.each(lists.map((list) => [list.id, list] as const))('the list %s', (_, list) => {
  const terms = list.terms.map((entry) => (typeof entry === 'string' ? { term: entry } : entry));

  test('has a category of the library', () => {
    expect(CATEGORIES[list.category]).toBeDefined();
  });
  test('names no term twice, in whatever spelling', () => {
    expect(new Set(terms.map(({ term }) => foldTerm(term))).size).toBe(terms.length);
  });
  test('holds phrases, not words that every notice uses', () => {
    expect(terms.filter(({ term, weight = 10 }) => weight >= 0 && term.length < 4)).toEqual([]);
  });
});

test('no two lists share an id', () => {
  expect(new Set(lists.map(({ id }) => id)).size).toBe(lists.length);
});

test('a published text about publicity has no term of any list', () => {
  const seed = ['防止泄露国家秘密、工作秘密和敏感信息', '依申请公开', '保密审查', '内部事务信息', '商业秘密、个人隐私'];
  const terms = lists.flatMap((list) => list.terms.map((entry) => (typeof entry === 'string' ? entry : entry.term)));
  expect(terms.filter((term) => seed.some((line) => line.includes(term)))).toEqual([]);
});

test('a list of lines and a list in JSON read alike', () => {
  const header =
    '# id: a\n# version: 1\n# title: 甲\n# title.en: A\n# category: secret\n# source: own\n# licence: MIT\n';
  const json =
    '{"id":"a","version":"1","title":{"zh":"甲","en":"A"},"category":"secret","source":"own","licence":"MIT","terms":["乙丙"]}';
  expect(parseDictionary(`${header}乙丙\n`, 'a.txt')).toEqual(parseDictionary(json, 'a.json'));
});

test('every file says where it comes from', () => {
  for (const list of lists) expect([list.source, list.licence].every((value) => value.length > 2)).toBe(true);
  expect(readFileSync('dictionaries/handling.txt', 'utf8')).toContain('# licence: MIT');
});
