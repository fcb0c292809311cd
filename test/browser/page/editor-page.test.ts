import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { createReviewer } from '../../../src/create-reviewer.ts';
import { DICTIONARIES } from '../../../src/dictionaries.generated.ts';
import { noSegmenter } from '../../../src/segment/none.ts';

const ID = '110101190102030012';
const ROOT = path.resolve('examples/editor');
const outDir = mkdtempSync(path.join(tmpdir(), 'editor-page-'));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let server: PreviewServer;
let browser: Browser;
let address = '';

beforeAll(async () => {
  const src = (file: string): string => path.resolve('src', file);
  await build({
    root: ROOT,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
    // The page as it stands in the repository: with the library's source in place of its build.
    resolve: {
      alias: [
        { find: /^xianshen$/u, replacement: src('index.ts') },
        { find: 'xianshen/dictionaries', replacement: src('dictionaries.generated.ts') },
        { find: 'xianshen/live', replacement: src('editor/index.ts') },
        { find: 'xianshen/readers', replacement: src('readers/index.ts') },
        { find: 'xianshen/codemirror', replacement: src('editor/codemirror.ts') },
      ],
    },
  });
  server = await preview({ root: ROOT, logLevel: 'error', build: { outDir }, preview: { port: 4180 } });
  address = server.resolvedUrls?.local[0] ?? '';
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(outDir, { recursive: true, force: true });
});

test('an ID that is typed is marked; masked, it may be published', async () => {
  const { page, problems } = await opened();
  await page.keyboard.type(`经办人身份证号是${ID}。`);
  // Before it was whole it may have been taken for something else.
  await page.waitForSelector(`.cm-content .xianshen-redact:text-is("${ID}")`);
  await outcome(page, 'redact');
  await page.click('#findings button:text-is("遮盖")');
  await outcome(page, 'pass');
  expect(await page.textContent('.cm-content')).not.toContain(ID);
  expect(problems).toEqual([]);
});

test('a finding is accepted with a reason, by the keyboard alone', async () => {
  const { page } = await opened({ locale: 'en-US' });
  await page.keyboard.type('值班手机13912340001');
  await outcome(page, 'redact');
  await page.focus('#findings button:text-is("accept with reason")');
  await page.keyboard.press('Enter');
  await page.keyboard.type('on duty');
  await page.keyboard.press('Tab');
  await page.keyboard.type('office');
  await page.keyboard.press('Enter');
  await outcome(page, 'pass');
  expect(await page.textContent('.cm-content')).toContain('13912340001');
});

test('the redacted copy and the report are downloaded, and neither has what was found', async () => {
  const { page } = await opened();
  await page.keyboard.insertText(`联系人王大山，身份证号${ID}，特此公示。\n`);
  await outcome(page, 'redact');
  for (const [button, name] of [
    ['#copy', 'text-redacted.txt'],
    ['#report', 'text-report.html'],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
    expect(download.suggestedFilename()).toBe(name);
    const content = readFileSync((await download.path()) ?? '', 'utf8');
    expect(content.length).toBeGreaterThan(10);
    expect(content).not.toContain(ID);
  }
});

test.each(['12-roster-hidden-column.docx', '17-roster-hidden-sheet.xlsx', '18-subsidy.csv', '20-page-comment.html'])(
  'the text of a document is reviewed: %s',
  async (file) => {
    const { page, problems } = await opened();
    await page.setInputFiles('#file', `samples/${file}`);
    await outcome(page, 'redact');
    expect(problems).toEqual([]);
  },
);

test('a document that is not read whole is refused', async () => {
  const { page } = await opened();
  await page.setInputFiles('#file', 'samples/15-flood-notice.pdf');
  await page.waitForSelector('#message:has-text("未能完成")');
  expect(await page.getAttribute('#outcome', 'data-outcome')).toBe('unknown');
});

test('nothing can leave the page', async () => {
  const { page, requests } = await opened();
  await page.click('#sample');
  await outcome(page, 'redact');
  const sent = await page.evaluate("fetch('/').then(() => 'sent', () => 'refused')");
  expect(sent).toBe('refused');
  expect(requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:'))).toEqual([]);
});

test.each([
  { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const)('axe finds no serious fault: $colorScheme', async (look) => {
  const { page } = await opened(look);
  await page.click('#sample');
  await outcome(page, 'redact');
  await page.evaluate(AXE);
  const found = z
    .object({
      violations: z.array(
        z.object({ id: z.string(), impact: z.string().nullable(), nodes: z.array(z.object({ target: z.unknown() })) }),
      ),
    })
    .parse(await page.evaluate("axe.run({ resultTypes: ['violations'] })"));
  expect(found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
});

test('the worker of the page gives the rulings that Node gives', async () => {
  const { page } = await opened();
  const worker = page.workers()[0]?.url() ?? '';
  const texts = [...textsIn('samples'), ...textsIn('../shared/gold/dev')];
  const found = z.array(rulings).parse(await page.evaluate(REVIEW_ALL, { worker, texts }));
  const asOf = new Date().toISOString().slice(0, 10);
  const reviewer = createReviewer({ dictionaries: DICTIONARIES, segmenter: noSegmenter, asOf });
  for (const [index, text] of texts.entries()) {
    expect(found[index]).toEqual(rulings.parse(JSON.parse(JSON.stringify(reviewer.reviewText(text).verdict.rulings))));
  }
});

/** Fingerprints have another key in each reviewer. */
const rulings = z.array(
  z.object({
    outcome: z.string(),
    rule: z.string(),
    finding: z.looseObject({ fingerprint: z.string() }).transform(({ fingerprint: _, ...finding }) => finding),
  }),
);

/** Talks to the worker as the live reviewer does. */
const REVIEW_ALL = async ({ worker, texts }: { worker: string; texts: readonly string[] }): Promise<unknown> => {
  const port = new Worker(worker, { type: 'module' });
  const all: unknown[] = [];
  for (const [index, content] of texts.entries()) {
    const reviewed = new Promise((done) => {
      port.onmessage = ({ data }) => data.live === 'reviewed' && done(data.review.verdict.rulings);
    });
    port.postMessage({ live: 'open', text: index, content });
    port.postMessage({ live: 'review', text: index, call: index });
    all.push(await reviewed);
  }
  port.terminate();
  return all;
};

function textsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files.map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

interface Opened {
  readonly page: Page;
  /** What the page complained of, and what it asked for. */
  readonly problems: readonly string[];
  readonly requests: readonly string[];
}

async function opened(options: Parameters<Browser['newContext']>[0] = {}): Promise<Opened> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  await page.focus('.cm-content');
  return { page, problems, requests };
}

function outcome(page: Page, wanted: string): Promise<unknown> {
  return page.waitForSelector(`#outcome[data-outcome="${wanted}"]`, { timeout: 60_000 });
}
