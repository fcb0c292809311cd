import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildPdf, textAt } from '../../support/pdf.ts';
import { tracesIn } from '../../support/pdf-traces.ts';
import { copyWithout, textsOf } from './support.ts';

const SENTENCE = '经审核下列人员符合规定条件现予公示';

/** Lines of text with a value somewhere in each of them. */
const lines = fc.array(
  fc.record({
    before: fc.nat({ max: 8 }),
    value: fc.stringMatching(/^[0-9]{11,18}$/u),
    after: fc.nat({ max: 8 }),
    size: fc.constantFrom(9, 12, 16),
  }),
  { minLength: 1, maxLength: 4 },
);

test('a copy shows what the original did but for the values, and a copy of it is the same', async () => {
  await fc.assert(
    fc.asyncProperty(lines, async (given) => {
      const texts = given.map(
        ({ before, value, after }) => `${SENTENCE.slice(0, before)}${value}${SENTENCE.slice(0, after)}`,
      );
      const content = texts
        .map((text, at) => textAt(72, 780 - 60 * at, text, { size: given[at]?.size ?? 12 }))
        .join('');
      const values = given.map(({ value }) => value);
      const wanted = Object.fromEntries(values.map((value) => [value, '【号码】']));
      const copy = await copyWithout(buildPdf({ pages: [{ content }] }), wanted);
      const expected = texts.map((text, at) => text.replace(values[at] ?? '', '【号码】'));
      expect(textsOf(copy)).toEqual(expected);
      expect(await tracesIn(copy.bytes, values)).toEqual([]);
      const again = await copyWithout(copy.bytes, wanted);
      expect(textsOf(again)).toEqual(expected);
      expect(again.removals).toEqual([]);
    }),
    { numRuns: 8 },
  );
}, 120_000);
