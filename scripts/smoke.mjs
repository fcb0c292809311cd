// Whether what was built works, as ES module and as CommonJS alike: `npm run smoke`, after `npm run build`.
// Plain JavaScript: loaders of TypeScript resolve `.cjs` in ways of their own, and the build must do without them.
import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { createRequire } from 'node:module';
import { stdout } from 'node:process';
import * as esModule from '../dist/node.js';

const commonJs = createRequire(import.meta.url)('../dist/node.cjs');

const [first, second] = await Promise.all([verdictOf(commonJs), verdictOf(esModule)]);
deepStrictEqual(first, second);
strictEqual(first.outcome, 'redact');
stdout.write('the build works as ES module and as CommonJS\n');

async function verdictOf({ loadReviewer }) {
  const reviewer = await loadReviewer({ key: new Uint8Array(32) });
  const bytes = new TextEncoder().encode('联系人手机13912340001\n');
  return (await reviewer.review({ name: 'a.txt', bytes })).verdict;
}
