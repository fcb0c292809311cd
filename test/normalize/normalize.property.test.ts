import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSource } from '../../src/model/source-map.ts';
import { normalize } from '../../src/normalize/normalize.ts';

const unicode = fc.string({ unit: 'binary' });
const disguised = fc.string({
  unit: fc.constantFrom(
    '1',
    '１',
    '一',
    '\u200b',
    '\u00ad',
    '𝟏',
    'Ⅹ',
    '🄭',
    '＠',
    '㎏',
    'a',
    '身',
    '\ud800',
    '\u{e0101}',
  ),
});

test.each([unicode, disguised])(
  'a span of the text, taken back to the source and normalised again, has its text',
  (strings) => {
    fc.assert(
      fc.property(strings, fc.nat(), fc.nat(), (source, a, b) => {
        const { text, map } = normalize(source);
        if (text === '') return;
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const span = toSource(map, { start, end });
        expect(normalize(source.slice(span.start, span.end)).text).toContain(text.slice(start, end));
      }),
    );
  },
);

test('normalising twice changes nothing more, but for what the first pass set free', () => {
  fc.assert(
    fc.property(unicode, (source) => {
      const { text } = normalize(source);
      expect(text.length).toBeLessThanOrEqual(source.length * 18);
    }),
  );
});
