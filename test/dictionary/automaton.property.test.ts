import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLexicon } from '../../src/dictionary/lexicon.ts';
import { normalizeUnits } from '../../src/normalize/normalize.ts';
import { planScan } from '../../src/scan/plan.ts';
import { scan } from '../../src/scan/scan.ts';

const letters = fc.constantFrom('甲', '乙', '丙', '丁', 'a', '密');
const words = fc.uniqueArray(fc.string({ unit: letters, minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 12 });
const texts = fc.string({ unit: letters, maxLength: 60 });

const DEAF = { wake: () => {}, cue: () => {}, term: () => {} };

function found(terms: readonly string[], text: string): readonly string[] {
  const hits: string[] = [];
  const plan = planScan([], terms);
  scan(normalizeUnits(text), plan, {
    ...DEAF,
    term: (term, start, end) => hits.push(`${terms[term]}@${start}-${end}`),
  });
  return hits.sort();
}

test('the scan finds exactly what looking for each word at each place finds', () => {
  fc.assert(
    fc.property(words, texts, (terms, text) => {
      const naive = terms.flatMap((term) =>
        [...text].flatMap((_, i) => (text.startsWith(term, i) ? [`${term}@${i}-${i + term.length}`] : [])),
      );
      expect(found(terms, text)).toEqual(naive.sort());
    }),
  );
});

test.each(['机 密', '机*密', '机．密', '機密', '机 · 密', '机\n密'])('a term is found in the spelling %j', (text) => {
  expect(found(['机密'], text)).toEqual([`机密@0-${text.length}`]);
});

test('a term with more than three signs between its characters is another text', () => {
  expect(found(['机密'], '机****密')).toEqual([]);
});

test('of a hundred thousand terms each is found', () => {
  const terms = Array.from({ length: 100_000 }, (_, i) =>
    `词${String.fromCharCode(0x4e00 + (i % 20_000))}${i}`.replace(/\d/gu, (d) =>
      '零壹贰叁肆伍陆柒捌玖'.charAt(Number(d)),
    ),
  );
  for (const index of [0, 4711, 99_999]) {
    const term = terms[index] ?? '';
    expect(found(terms, `前${term}后`)).toContain(`${term}@1-${1 + term.length}`);
  }
});

test('the first of two dictionaries with a common term decides', () => {
  const dictionary = (id: string) => ({
    id,
    version: '1',
    title: { zh: id, en: id },
    category: 'term.x',
    source: 'x',
    licence: 'MIT',
    terms: ['甲乙'],
  });
  const lexicon = createLexicon([dictionary('a'), dictionary('b')]);
  const hits: number[] = [];
  scan(normalizeUnits('甲乙'), planScan([], lexicon.terms), { ...DEAF, term: (term) => hits.push(term) });
  expect(hits.map((term) => lexicon.dictionaryOf(term).id)).toEqual(['a']);
});
