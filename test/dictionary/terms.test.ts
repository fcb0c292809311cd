import { expect, test } from 'vitest';
import type { Dictionary, Term } from '../../src/dictionary/dictionary.ts';
import { parseDictionary } from '../../src/dictionary/parse-dictionary.ts';
import { jieba } from '../../src/segment/jieba.ts';
import { alarms, quote, testReviewer } from '../support/reviewer.ts';

function withTerms(...terms: readonly (string | Term)[]): Dictionary {
  return {
    id: 'test',
    version: '1',
    title: { zh: '测试', en: 'test' },
    category: 'secret.internal',
    source: 'own',
    licence: 'MIT',
    terms,
  };
}

function found(text: string, ...terms: readonly (string | Term)[]): readonly string[] {
  const reviewer = testReviewer({ dictionaries: [withTerms(...terms)], segmenter: jieba() });
  return alarms(text, reviewer).map((finding) => quote(text, finding));
}

test.each(['司机密切关注', '神秘密码本', '参加选举工作'])(
  'an accident of neighbouring words is no term: %s',
  (text) => {
    expect(found(text, '机密', '秘密', '加选')).toEqual([]);
  },
);

test('a term of two characters is found where it is a word', () => {
  expect(found('这是机密文件', '机密')).toEqual(['机密']);
});

test('an excuse around a term lets it pass, elsewhere the term counts', () => {
  const term = { term: '项目标底', excuse: ['不设项目标底'] };
  expect(found('本次不设项目标底。项目标底另行通知', term)).toEqual(['项目标底']);
});

test.each([
  ['青山绿水常阅', '青山绿水常阅'],
  ['青山绿水常阋', '青山绿水常阋'],
  ['青山绿常阅', '青山绿常阅'],
  ['青山绿水人常阅', '青山绿水人常阅'],
])('a near term finds %s', (text, expected) => {
  expect(found(text, { term: '青山绿水常阅', near: true })).toEqual([expected]);
});

test('more than a quarter wrong is another text', () => {
  expect(found('青山红花常阅', { term: '青山绿水常阅', near: true })).toEqual([]);
});

test('terms of two and three characters have no near matches', () => {
  expect(found('机秘', { term: '机密', near: true, boundary: false })).toEqual([]);
});

test('a text dictionary has a header and one term a line', () => {
  const text =
    '# id: my-list\n# version: 2\n# title: 我的词表\n# category: term.mine\n# source: 自编\n# licence: MIT\n\n甲乙丙\n丁戊\n';
  expect(parseDictionary(text, 'my.txt')).toMatchObject({ id: 'my-list', version: '2', terms: ['甲乙丙', '丁戊'] });
});

test.each([
  ['{"id": 1', '不是正确的 JSON'],
  ['{"id":"a"}', 'version'],
  ['# id: A B\n甲乙', 'id'],
])('a dictionary that does not fit is refused by name: %s', (text, hint) => {
  expect(() => parseDictionary(text, 'bad.json')).toThrow(
    expect.objectContaining({
      code: 'dictionary-invalid',
      message: expect.stringMatching(`bad.json[^]*${hint}|${hint}`),
    }),
  );
});

test('two dictionaries of one id are refused', () => {
  expect(() => testReviewer({ dictionaries: [withTerms('甲乙'), withTerms('丙丁')] })).toThrow(
    expect.objectContaining({ code: 'dictionary-invalid' }),
  );
});
