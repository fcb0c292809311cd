import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { createReviewer } from '../../src/create-reviewer.ts';
import { parseDictionary } from '../../src/dictionary/parse-dictionary.ts';
import { noSegmenter } from '../../src/segment/none.ts';

/** A browser, where the machine has one; the bare context runs everywhere. */
const CHROMIUM = '/usr/bin/chromium';
const LONG = 240_000;

const ENTRY = `
  import { createReviewer, noSegmenter, parseDictionary } from './src/index.ts';
  globalThis.reviewAll = (texts, dictionaries) => {
    const reviewer = createReviewer({
      segmenter: noSegmenter,
      key: new Uint8Array(32),
      dictionaries: dictionaries.map(([name, text]) => parseDictionary(text, name)),
    });
    return texts.map((text) => JSON.stringify(reviewer.reviewText(text).verdict));
  };
`;

/** Documents with names of every kind, and with what looks like them; the labelled documents too, where they are at hand. */
const TEXTS: readonly string[] = [
  '信访人：赵国强，男，汉族，电话13912340001，反映楼上漏水。县信访局局长孙晓燕批示：请调解员老王处理。',
  '姓名\t性别\t村组\t金额\n王　伟\t男\t双河村\t1200\n阿依古丽·买买提\t女\t双河村\t800\n高峰\t男\t石桥村\t650\n格桑\t男\t石桥村\t300',
  '證人陳國華到庭作證，張*三、李某某、王女士未到。𠮷田先生，José，\u200b钱\u200b立新。',
  '（記者 孙晓燕 通讯员 钱立新）严格执行中央八项规定，方便群众办事。鲁迅路、中山大学、李宁牌。',
  '审 判 长　周建华\n人民陪审员　吴桂兰\r\n书记员　郑志刚',
  ...labelled(),
];

function labelled(): string[] {
  const folder = ['../shared/gold/dev', '../../shared/gold/dev'].find((each) => existsSync(each));
  if (folder === undefined) return [];
  return readdirSync(folder).map((file) =>
    readFileSync(path.join(folder, file), 'utf8').replaceAll(/⟦[a-z_.]{1,30}:([^⟧]*)⟧/gu, '$1'),
  );
}

const DICTIONARIES = readdirSync('dictionaries')
  .filter((file) => /\.(?:txt|json)$/u.test(file))
  .map((file) => [file, readFileSync(path.join('dictionaries', file), 'utf8')] as const);

let bundle = '';
let expected: readonly string[] = [];

beforeAll(async () => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: ENTRY, resolveDir: '.' },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    charset: 'utf8',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  // Nothing is left to be found at run time.
  expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
  bundle = outputFiles[0]?.text ?? '';
  const dictionaries = DICTIONARIES.map(([name, text]) => parseDictionary(text, name));
  const reviewer = createReviewer({ segmenter: noSegmenter, key: new Uint8Array(32), dictionaries });
  expected = TEXTS.map((text) => JSON.stringify(reviewer.reviewText(text).verdict));
}, LONG);

test('the texts hold names to differ about', () => {
  expect(expected.join('').split('"person-name"').length).toBeGreaterThan(10);
});

test('without anything of Node the verdicts are the same, byte for byte', { timeout: LONG }, () => {
  const { TextEncoder, TextDecoder, atob, crypto } = globalThis;
  const bare = createContext({ TextEncoder, TextDecoder, atob, crypto });
  runInContext(bundle, bare);
  const reviewAll: unknown = runInContext('reviewAll', bare);
  expect(typeof reviewAll).toBe('function');
  const found: unknown = typeof reviewAll === 'function' ? reviewAll(TEXTS, DICTIONARIES) : undefined;
  expect(JSON.parse(JSON.stringify(found))).toEqual(expected);
});

// Listed rather than skipped: where there is no browser there is nothing to say about one.
for (const executablePath of [CHROMIUM].filter((file) => existsSync(file))) {
  test('in a browser the verdicts are the same, byte for byte', { timeout: LONG }, async () => {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: bundle });
      const found = await page.evaluate(`reviewAll(${JSON.stringify(TEXTS)}, ${JSON.stringify(DICTIONARIES)})`);
      expect(found).toEqual(expected);
    } finally {
      await browser.close();
    }
  });
}
