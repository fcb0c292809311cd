import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, expect, test, vi } from 'vitest';
import { htmlReporter } from '../../src/report/html/index.ts';
import { LOCALES } from '../../src/report/messages/index.ts';
import { renderReport } from '../../src/report/reporter.ts';
import { CHROMIUM, closeBrowser, withPage } from '../support/browser.ts';
import { testReviewer } from '../support/reviewer.ts';
import { longDocument } from './long-document.ts';
import { sampleDocument, sampleVerdict } from './sample-verdict.ts';

// A browser takes its time where others work beside it.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
afterAll(closeBrowser);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const roster = testReviewer().reviewText(
  '公示\n\n姓名\t联系电话\n罗启明\t13912340001\n韩某\t13912340002\n\n特此公示。',
);
const items = [
  { ...roster, name: 'roster.txt' },
  { verdict: sampleVerdict, document: sampleDocument, name: 'notice.txt' },
  { verdict: sampleVerdict },
];

/** What a page must have for everyone, as far as its text shows. */
function expectNames(html: string): void {
  expect(html).toMatch(/<html lang="(?:zh-CN|en)">/u);
  expect(html).toMatch(/<title>[^<]+<\/title>/u);
  expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
  for (const [, attributes = ''] of html.matchAll(/<nav([^>]*)>/gu)) expect(attributes).toContain('aria-label="');
  for (const [, content = ''] of html.matchAll(/<button[^>]*>([^<]*)</gu)) expect(content.trim()).not.toBe('');
  for (const [, attributes = ''] of html.matchAll(/<div class="wide"([^>]*)>/gu))
    expect(attributes).toMatch(/tabindex="0" role="group" aria-label="[^"]+"/u);
}

test.for(LOCALES)(
  'the page has no serious fault of accessibility, light or dark, on a desk or a telephone (%s)',
  async (locale) => {
    const html = renderReport(htmlReporter, items, { locale });
    expectNames(html);
    if (CHROMIUM === undefined) return;
    for (const scheme of ['light', 'dark'] as const)
      for (const width of [1280, 390]) {
        const faults = await withPage(
          html,
          scheme,
          async (page) => {
            await page.addScriptTag({ content: AXE });
            return page.evaluate(async () => {
              // biome-ignore lint/suspicious/noExplicitAny: the page has it from the script above, without types
              const { violations } = await (globalThis as any).axe.run();
              return violations
                .filter(({ impact }: { impact: string }) => impact === 'serious' || impact === 'critical')
                .map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes[0]?.html}`);
            });
          },
          width,
        );
        expect(faults).toEqual([]);
      }
  },
);

test('N and P go from finding to finding, round and round, and say which it is', async () => {
  const html = renderReport(htmlReporter, items, { locale: 'zh' });
  const marks = html.match(/<a class="m /gu)?.length ?? 0;
  expect(marks).toBeGreaterThan(3);
  if (CHROMIUM === undefined) return;
  const seen = await withPage(html, 'light', async (page) => {
    const states: string[] = [];
    for (const key of ['n', 'n', 'p', 'p', 'p']) {
      await page.keyboard.press(key);
      states.push(
        await page.evaluate(() => `${document.activeElement?.id} ${document.getElementById('count')?.textContent}`),
      );
    }
    return states;
  });
  expect(seen.map((each) => each.split(' ').slice(1).join(' '))).toEqual(
    [1, 2, 1, marks, marks - 1].map((at) => `${at} / ${marks}`),
  );
  expect(seen[0]).toMatch(/^d0f1 /u);
});

test('nothing on the page needs to be wider than a telephone', async () => {
  const html = renderReport(htmlReporter, items, { locale: 'zh' });
  expect(html).toContain('@media screen and (max-width: 52rem)');
  if (CHROMIUM === undefined) return;
  const width = await withPage(html, 'light', (page) => page.evaluate(() => document.documentElement.scrollWidth), 390);
  expect(width).toBeLessThanOrEqual(390);
});

test('200 pages with 2,000 findings are open within 2 seconds', async () => {
  const html = renderReport(htmlReporter, [longDocument()], { locale: 'zh' });
  expect(html.match(/<a class="m /gu)).toHaveLength(2000);
  if (CHROMIUM === undefined) return;
  const times: number[] = [];
  for (let i = 0; i < 3; i++)
    times.push(
      await withPage('', 'light', async (page) => {
        const start = performance.now();
        await page.setContent(html);
        await page.evaluate(
          () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
        );
        return performance.now() - start;
      }),
    );
  expect(Math.min(...times)).toBeLessThan(2000);
});
