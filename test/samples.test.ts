import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { goldenOf } from '../scripts/samples/golden.ts';
import { loadReviewer } from '../src/node/index.ts';

const SAMPLES = new URL('../samples/', import.meta.url);
const files = readdirSync(SAMPLES).filter((file) => !file.endsWith('.verdict.json'));

test('there are samples of every format that is read', () => {
  for (const extension of ['.txt', '.docx', '.pdf']) expect(files.some((file) => file.endsWith(extension))).toBe(true);
});

test.for(files)('%s has its golden verdict', async (file) => {
  const reviewer = await loadReviewer();
  const { verdict } = await reviewer.review({ name: file, bytes: readFileSync(new URL(file, SAMPLES)) });
  // Made by `npm run samples -- --verdicts`; a difference is to be understood before it is written down.
  const golden: unknown = JSON.parse(readFileSync(new URL(`${file}.verdict.json`, SAMPLES), 'utf8'));
  expect(JSON.parse(JSON.stringify(goldenOf(verdict)))).toEqual(golden);
});
