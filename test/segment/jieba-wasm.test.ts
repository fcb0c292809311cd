import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { Dictionary } from '../../src/dictionary/dictionary.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { jieba } from '../../src/segment/jieba.ts';
import { jiebaWasm } from '../../src/segment/jieba-wasm.ts';
import type { Segmenter } from '../../src/segment/segmenter.ts';
import { testReviewer } from '../support/reviewer.ts';

const WASM = createRequire(import.meta.url)
  .resolve('jieba-wasm/web')
  .replace(/\.js$/u, '_bg.wasm');
const FOLDERS = ['samples', '../shared/gold/dev'].filter((folder) => existsSync(folder));
const texts = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
);
/** Every word of two characters: the shipped dictionaries have few of them, and hardly ever ask. */
const words: Dictionary = {
  id: 'words',
  version: '1',
  title: { zh: '词', en: 'words' },
  category: 'term.word',
  source: 'the texts themselves',
  licence: 'MIT',
  terms: [...new Set(texts.flatMap((text) => jieba().cut(text)))].filter((word) => /^\p{Script=Han}{2}$/u.test(word)),
};

test('nodejieba and jieba-wasm give the same rulings', { timeout: 60_000 }, async () => {
  const wasm = await jiebaWasm(readFileSync(WASM));
  let asked = 0;
  const counting: Segmenter = {
    id: wasm.id,
    cut(text) {
      asked++;
      return wasm.cut(text);
    },
  };
  const [first, second] = [jieba(), counting].map((segmenter) => testReviewer({ dictionaries: [words], segmenter }));
  for (const text of texts) expect(rulingsOn(text, second)).toEqual(rulingsOn(text, first));
  expect(asked).toBeGreaterThan(100);
});

test('the words of a text join to the text', async () => {
  const { cut } = await jiebaWasm(readFileSync(WASM));
  for (const text of ['', 'a\ud800b', '司机密切关注abc 𠮷1', ...texts])
    expect(cut(text).join('')).toBe(text.toWellFormed());
});

function rulingsOn(
  text: string,
  reviewer: ReturnType<typeof testReviewer> | undefined,
): Verdict['rulings'] | undefined {
  return reviewer?.reviewText(text).verdict.rulings.filter(({ finding }) => finding.detector === 'term');
}
