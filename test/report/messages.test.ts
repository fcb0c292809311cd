import { expect, test } from 'vitest';
import { ARTICLES } from '../../src/model/articles.ts';
import { CATEGORIES } from '../../src/model/categories.ts';
import { adviceFamilyOf } from '../../src/report/explain.ts';
import { LOCALES, MESSAGES } from '../../src/report/messages/index.ts';
import { LAWS_IN_ENGLISH } from '../../src/report/messages/laws.ts';
import { ADVICE_FAMILIES } from '../../src/report/messages/messages.ts';

/** Every sentence by its path. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([key, each]) => sentences(each, `${path}/${key}`));
}

const placeholders = (text: string): string[] => [...text.matchAll(/\{[a-z]+\}/gu)].map(([name]) => name).sort();

test('every language says the same things, with the same values in them', () => {
  const [first, ...others] = LOCALES.map((locale) => new Map(sentences(MESSAGES[locale])));
  for (const other of others) {
    expect([...other.keys()].sort()).toEqual([...(first?.keys() ?? [])].sort());
    for (const [path, text] of other) {
      expect(text.trim(), path).not.toBe('');
      expect(placeholders(text), path).toEqual(placeholders(first?.get(path) ?? ''));
    }
  }
});

test('every category has a family of advice of its own kind, and every family but the last is used', () => {
  const used = new Set(Object.keys(CATEGORIES).map(adviceFamilyOf));
  expect([...used, 'other'].sort()).toEqual([...ADVICE_FAMILIES].sort());
  expect(adviceFamilyOf('term.custom')).toBe('other');
});

test('every law that is cited has an English name', () => {
  const laws = new Set(Object.values(ARTICLES).map(({ law }) => law));
  expect(Object.keys(LAWS_IN_ENGLISH).sort()).toEqual([...laws].sort());
});
