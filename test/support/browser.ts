import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Debian's Chromium. Tests that can use it say more where it is there. */
export const CHROMIUM: string | undefined = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);

/** Opens a page in a browser without a network. */
export async function withPage<T>(
  html: string,
  scheme: 'light' | 'dark',
  look: (page: Page) => Promise<T>,
  width = 1280,
): Promise<T> {
  const browser = await launched();
  const context = await browser.newContext({
    offline: true,
    colorScheme: scheme,
    viewport: { width, height: 900 },
    // A page's own policy refuses scripts, those of the tests among them.
    bypassCSP: true,
  });
  try {
    const page = await context.newPage();
    await page.setContent(html);
    return await look(page);
  } finally {
    await context.close();
  }
}

let browser: Promise<Browser> | undefined;

function launched(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
  return browser;
}

/** Ends the browser, if one was started. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
}
