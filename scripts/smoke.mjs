// Whether what was built works, as ES module and as CommonJS alike: `npm run smoke`, after `npm run build`.
// Plain JavaScript: loaders of TypeScript resolve `.cjs` in ways of their own, and the build must do without them.
import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { execPath, stdout } from 'node:process';
import * as esModule from '../dist/node.js';

const TEXT = '申请人王小明因病致贫，手机13912340001。\n';

const commonJs = createRequire(import.meta.url)('../dist/node.cjs');

const [first, second] = await Promise.all([verdictOf(commonJs), verdictOf(esModule)]);
deepStrictEqual(first, second);
strictEqual(first.outcome, 'redact');
// The command line reads the model of names from a file of its own.
deepStrictEqual(evidenceOf(byCommandLine()), evidenceOf(first));
stdout.write('the build works as ES module, as CommonJS and as command line\n');

async function verdictOf({ loadReviewer }) {
  const reviewer = await loadReviewer({ key: new Uint8Array(32) });
  const bytes = new TextEncoder().encode(TEXT);
  return (await reviewer.review({ name: 'a.txt', bytes })).verdict;
}

function byCommandLine() {
  const { stdout: json } = spawnSync(execPath, ['dist/cli.js', 'review', '-', '-f', 'jsonl'], {
    input: TEXT,
    encoding: 'utf8',
  });
  return JSON.parse(json).verdict;
}

function evidenceOf({ rulings }) {
  const found = rulings.map(({ finding }) => [finding.category, finding.span, finding.evidence]);
  strictEqual(
    found.some(([category]) => category === 'personal.name'),
    true,
  );
  return found;
}
