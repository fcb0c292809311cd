import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildPdf, textAt } from '../support/pdf.ts';
import { readPdf } from '../support/read-pdf.ts';

const WHOLE = buildPdf({
  pages: [{ content: textAt(72, 700, '经审核符合条件') }, { content: textAt(72, 700, '现予公示') }],
  catalog: '/Outlines 100 0 R',
  objects: { 100: '<< /First 101 0 R >>', 101: '<< /Title (a) /Dest [10 0 R /Fit] >>' },
});

test('a file damaged anywhere ends in text or in gaps, and never throws', async () => {
  const damage = fc.array(fc.tuple(fc.nat(WHOLE.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(damage, async (changes) => {
      const bytes = WHOLE.slice();
      for (const [at, value] of changes) bytes[at] = value;
      const { blocks, gaps } = await readPdf(bytes, { draw: false });
      expect(blocks.length + gaps.length).toBeGreaterThan(0);
    }),
    { numRuns: 20 },
  );
});

test('every anchor lies in its block, in order, and covers its letters once', async () => {
  const texts = fc.array(fc.stringMatching(/^[一-三0-9a-c ]{1,30}$/u), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(texts, async (lines) => {
      const content = lines.map((line, at) => textAt(60 + (at % 3) * 40, 760 - at * 15, line)).join('');
      const { blocks } = await readPdf(buildPdf({ pages: [{ content }] }), { draw: false });
      for (const { text, anchors = [] } of blocks) {
        let end = 0;
        for (const anchor of anchors) {
          expect(anchor.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, anchor.start).trim()).toBe('');
          end = anchor.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }
      const letters = (all: string): string => [...all.replace(/\s/gu, '')].sort().join('');
      expect(letters(blocks.map(({ text }) => text).join(''))).toBe(letters(lines.join('')));
    }),
    { numRuns: 25 },
  );
});
