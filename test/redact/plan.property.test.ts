import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ruling, Verdict } from '../../src/model/verdict.ts';
import { applyEdits } from '../../src/redact/edits.ts';
import { createMasker, MASK_STYLES } from '../../src/redact/maskers/index.ts';
import { planRedactions } from '../../src/redact/plan.ts';
import { fileReviewer, textSource } from './support.ts';

const CATEGORIES = [
  'personal.name',
  'personal.mobile-phone',
  'personal.id-card',
  'personal.address',
  'personal.health',
];
const template = await fileReviewer().review(textSource('电话13912340001'));
const [model] = template.verdict.rulings;

function rulingOf(start: number, length: number, category: string): Ruling {
  if (model === undefined) throw new Error('no model');
  const finding = { ...model.finding, block: 0, span: { start, end: start + length }, category, fingerprint: category };
  return { ...model, finding, outcome: 'redact' };
}

const found = fc.record({
  start: fc.nat(30),
  length: fc.integer({ min: 1, max: 10 }),
  category: fc.constantFrom(...CATEGORIES),
});

test('findings that overlap leave nothing behind of what any of them covers', () => {
  fc.assert(
    fc.property(fc.array(found, { minLength: 1, maxLength: 8 }), fc.constantFrom(...MASK_STYLES), (spans, style) => {
      // Every character is another one, so that whatever is left can be told.
      const text = Array.from({ length: 40 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
      const document = {
        ...template.document,
        blocks: [{ place: { kind: 'line', line: 1, offset: 0 } as const, layer: 'body' as const, text }],
      };
      const rulings = spans.map(({ start, length, category }) => rulingOf(start, length, category));
      const verdict: Verdict = { ...template.verdict, outcome: 'redact', rulings };
      const planned = planRedactions(document, verdict, createMasker(style));
      const copy = applyEdits(
        text,
        planned.map(({ span, replacement }) => ({ ...span, replacement })),
      );
      for (const { start, length } of spans) {
        const value = text.slice(start, start + length);
        // A mask may keep the head of a value, and never the whole of it.
        expect(copy.includes(value)).toBe(false);
      }
      const covered = new Set(
        spans.flatMap(({ start, length }) => Array.from({ length }, (_, index) => start + index)),
      );
      const others = [...text].filter((_, index) => !covered.has(index)).join('');
      expect([...copy].filter((character) => others.includes(character)).join('')).toBe(others);
      for (const [index, { span }] of planned.entries()) {
        const next = planned[index + 1];
        if (next !== undefined) expect(span.end).toBeLessThanOrEqual(next.span.start);
      }
    }),
  );
});

test('a value has one alias wherever it stands, and two values have two', () => {
  const occurrence = fc.record({
    category: fc.constantFrom(...CATEGORIES),
    fingerprint: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'),
    text: fc.string(),
    before: fc.constantFrom('', '投诉人', '住在', '患者：'),
  });
  fc.assert(
    fc.property(fc.array(occurrence, { maxLength: 40 }), (occurrences) => {
      const alias = createMasker('alias');
      const seen = new Map<string, string>();
      for (const each of occurrences) {
        // Behind its own role an alias is shortened: 申请人 + 甲.
        const whole = alias({ ...each, before: '' });
        const short = alias(each);
        expect(whole.endsWith(short)).toBe(true);
        expect(each.before.replace(/[：]/u, '').endsWith(whole.slice(0, whole.length - short.length))).toBe(true);
        expect(seen.get(each.fingerprint) ?? whole).toBe(whole);
        seen.set(each.fingerprint, whole);
      }
      expect(new Set(seen.values()).size).toBe(seen.size);
    }),
  );
});
