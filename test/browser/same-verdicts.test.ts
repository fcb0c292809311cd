import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { createReviewer } from '../../src/create-reviewer.ts';
import { DICTIONARIES } from '../../src/dictionaries.generated.ts';
import { startService } from '../../src/http/serve.ts';
import { DEFAULT_LIMITS, readersWith, readSource } from '../../src/readers/index.ts';
import { noSegmenter } from '../../src/segment/none.ts';
import { CHROMIUM } from '../support/browser.ts';

const LONG = 240_000;
const KEY = 'a key for the tests';
const TODAY = '2026-01-01';

/** What is bundled for a page, and sets `reviewTexts` and `reviewFiles`. */
const ENTRY = `
  import { createReviewer, noSegmenter } from './src/index.ts';
  import { DICTIONARIES } from './src/dictionaries.generated.ts';
  import { DEFAULT_LIMITS, readersWith, readSource } from './src/readers/index.ts';
  const reviewer = createReviewer({
    segmenter: noSegmenter,
    key: new TextEncoder().encode('${KEY}'),
    asOf: '${TODAY}',
    dictionaries: DICTIONARIES,
    read: (source) => readSource(source, readersWith(), { limits: DEFAULT_LIMITS }),
  });
  globalThis.reviewTexts = (texts) => texts.map((text) => JSON.stringify(reviewer.reviewText(text).verdict));
  globalThis.reviewFiles = async (files) => {
    const verdicts = [];
    for (const [name, base64] of files) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      verdicts.push(JSON.stringify((await reviewer.review({ name, bytes })).verdict));
    }
    return verdicts;
  };
`;

/** As a page has it done: texts and files go to a worker, verdicts come back. */
const WORKER = `
  onmessage = async ({ data }) => postMessage([...reviewTexts(data.texts), ...(await reviewFiles(data.files))]);
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

/** The samples as files; PDF is read with files of its own that a page has to be given. */
const FILES: readonly (readonly [name: string, base64: string])[] = readdirSync('samples')
  .filter((file) => /\.(?:txt|docx|xlsx|csv|ofd|html|md|doc|png)$/u.test(file))
  .map((file) => [file, readFileSync(path.join('samples', file), 'base64')]);

let bundle = '';
let ofTexts: readonly string[] = [];
let ofFiles: readonly string[] = [];

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
  const reviewer = createReviewer({
    segmenter: noSegmenter,
    key: new TextEncoder().encode(KEY),
    asOf: TODAY,
    dictionaries: DICTIONARIES,
    read: (source) => readSource(source, readersWith(), { limits: DEFAULT_LIMITS }),
  });
  ofTexts = TEXTS.map((text) => JSON.stringify(reviewer.reviewText(text).verdict));
  const reviews = await Promise.all(
    FILES.map(([name, base64]) => reviewer.review({ name, bytes: Buffer.from(base64, 'base64') })),
  );
  ofFiles = reviews.map(({ verdict }) => JSON.stringify(verdict));
}, LONG);

test('the documents hold names to differ about, and are of many formats', () => {
  expect(ofTexts.join('').split('"person-name"').length).toBeGreaterThan(10);
  expect(new Set(FILES.map(([name]) => path.extname(name))).size).toBe(9);
  expect(ofFiles.filter((verdict) => verdict.includes('"outcome":"pass"')).length).toBeGreaterThan(0);
});

test('without anything of Node the verdicts are the same, byte for byte', { timeout: LONG }, async () => {
  const { TextEncoder, TextDecoder, atob, crypto } = globalThis;
  const bare = createContext({ TextEncoder, TextDecoder, atob, crypto });
  runInContext(bundle, bare);
  const reviewTexts: unknown = runInContext('reviewTexts', bare);
  expect(typeof reviewTexts).toBe('function');
  const found: unknown = typeof reviewTexts === 'function' ? reviewTexts(TEXTS) : undefined;
  expect(JSON.parse(JSON.stringify(found))).toEqual(ofTexts);
});

test('over HTTP the verdicts are the same, byte for byte', { timeout: LONG }, async () => {
  const config = { segmenter: 'none', key: KEY, service: { port: 0, workers: 1 } } as const;
  const service = await startService({ config, origin: { folder: process.cwd(), today: TODAY } });
  const verdictOf = async (body: object): Promise<string> => {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(`${service.url}/v1/review`, { method: 'POST', headers, body: JSON.stringify(body) });
    return JSON.stringify((await response.json()).verdict);
  };
  try {
    for (const [index, text] of TEXTS.entries()) expect(await verdictOf({ text })).toBe(ofTexts[index]);
    for (const [index, [name, base64]] of FILES.entries())
      expect(await verdictOf({ name, base64 }), name).toBe(ofFiles[index]);
  } finally {
    await service.close();
  }
});

// Listed rather than skipped: where there is no browser there is nothing to say about one.
for (const executablePath of CHROMIUM === undefined ? [] : [CHROMIUM]) {
  test('in a worker of a browser the verdicts are the same, byte for byte', { timeout: LONG }, async () => {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      const found = await page.evaluate(
        ([code = '', data]) =>
          new Promise((resolve, reject) => {
            const worker = new Worker(URL.createObjectURL(new Blob([code])));
            worker.onmessage = (message) => resolve(message.data);
            worker.onerror = ({ message }) => reject(new Error(message));
            worker.postMessage(JSON.parse(data ?? ''));
          }),
        [bundle + WORKER, JSON.stringify({ texts: TEXTS, files: FILES })],
      );
      expect(found).toEqual([...ofTexts, ...ofFiles]);
    } finally {
      await browser.close();
    }
  });
}
