import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { DETECTORS } from '../src/detectors/index.ts';
import { DICTIONARIES } from '../src/dictionaries.generated.ts';
import { CATEGORIES } from '../src/model/categories.ts';
import { readDictionaries } from '../src/node/dictionaries.ts';
import { VERSION } from '../src/version.ts';

test('every detector file is in the registry, under its own name', () => {
  const files = readdirSync('src/detectors')
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /^export const \w+: Detector = /mu.test(readFileSync(`src/detectors/${file}`, 'utf8')))
    .map((file) => file.slice(0, -3));
  expect(files).not.toEqual([]);
  expect(DETECTORS.map(({ id }) => id).sort()).toEqual(files.sort());
});

test('every category that a detector or a dictionary names exists', () => {
  const named = [...DETECTORS, ...readDictionaries('dictionaries')].map(({ category }) => category);
  expect(named.filter((category) => !(category in CATEGORIES))).toEqual([]);
});

test('every detector proves itself by examples', () => {
  for (const { id, examples } of DETECTORS) {
    expect(examples.finds.length, id).toBeGreaterThan(0);
    expect(examples.ignores.length, id).toBeGreaterThan(0);
  }
});

test('the version is that of the package', () => {
  expect(VERSION).toBe(manifest.version);
});

test('every entry of the exports map is built', () => {
  const built = readFileSync('tsup.config.ts', 'utf8');
  for (const entry of Object.keys(manifest.exports)) {
    if (entry.includes('*') || entry.endsWith('.json')) continue;
    expect(built).toMatch(new RegExp(`\\b'?${entry === '.' ? 'index' : entry.slice(2)}'?:`, 'u'));
  }
});

test('the dictionaries as a module are those of the folder: npm run dictionaries', () => {
  expect(DICTIONARIES).toEqual(readDictionaries('dictionaries'));
});
