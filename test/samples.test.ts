import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { goldenOf, shortGoldenOf } from '../scripts/samples/golden.ts';
import { PROFILE_SAMPLES } from '../scripts/samples/profiles.ts';
import { loadReviewer } from '../src/node/index.ts';
import { PROFILES } from '../src/profiles/index.ts';

const SAMPLES = new URL('../samples/', import.meta.url);
const files = readdirSync(SAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.verdict.json'))
  .map(({ name }) => name);

test('there are samples of every format that is read', () => {
  for (const extension of ['.txt', '.docx', '.pdf', '.xlsx', '.csv', '.ofd', '.html', '.md', '.doc', '.png'])
    expect(files.some((file) => file.endsWith(extension))).toBe(true);
});

test.for(files)('%s has its golden verdict', async (file) => {
  const reviewer = await loadReviewer();
  const { verdict } = await reviewer.review({ name: file, bytes: readFileSync(new URL(file, SAMPLES)) });
  // Made by `npm run samples -- --verdicts`; a difference is to be understood before it is written down.
  const golden: unknown = JSON.parse(readFileSync(new URL(`${file}.verdict.json`, SAMPLES), 'utf8'));
  expect(JSON.parse(JSON.stringify(goldenOf(verdict)))).toEqual(golden);
});

test('every profile has a good and a bad sample', () => {
  expect(PROFILE_SAMPLES.map(({ id }) => id).sort()).toEqual(PROFILES.map(({ id }) => id).sort());
});

test.for(PROFILE_SAMPLES)('$id: what is there to be shown may, and what is too much may not', async (sample) => {
  const golden: unknown = JSON.parse(readFileSync(new URL('profiles/verdicts.json', SAMPLES), 'utf8'));
  const reviewer = await loadReviewer();
  for (const [kind, expected] of [['good', sample.expect[0]] as const, ['bad', sample.expect[1]] as const]) {
    const file = `${sample.id}.${kind}.txt`;
    const text = readFileSync(new URL(`profiles/${file}`, SAMPLES), 'utf8');
    expect(text).toBe(sample[kind]);
    const verdict = shortGoldenOf(reviewer.reviewText(text, file).verdict);
    expect(golden).toHaveProperty([file], verdict);
    expect(verdict.outcome).toBe(expected);
    expect(verdict.genre).toBe(sample.id);
  }
});
