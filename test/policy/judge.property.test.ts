import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CATEGORIES } from '../../src/model/categories.ts';
import type { Gap } from '../../src/model/document.ts';
import { GAP_CODES } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/finding.ts';
import { OUTCOMES, stricter } from '../../src/model/verdict.ts';
import { judge } from '../../src/policy/judge.ts';
import { policySchema } from '../../src/policy/policy-schema.ts';
import { PRESETS } from '../../src/policy/presets.ts';

const policy = fc.constantFrom(...Object.values(PRESETS));
const finding: fc.Arbitrary<Finding> = fc.record({
  detector: fc.constant('test'),
  category: fc.constantFrom(...Object.keys(CATEGORIES)),
  block: fc.constant(0),
  span: fc.constant({ start: 0, end: 1 }),
  place: fc.constant({ kind: 'line', line: 1, offset: 0 } as const),
  layer: fc.constantFrom('body', 'comment', 'hidden'),
  evidence: fc.constant([]),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  excerpt: fc.constant('*'),
  fingerprint: fc.constant('a'.repeat(24)),
});
const gap: fc.Arbitrary<Gap> = fc.record({ code: fc.constantFrom(...GAP_CODES), note: fc.constant('x') });
const none = { exemptions: [], asOf: '2026-01-01', allowed: new Set<string>() };
const strictness = (outcome: (typeof OUTCOMES)[number]) => OUTCOMES.indexOf(outcome);

test('another finding or gap never makes the outcome milder', () => {
  fc.assert(
    fc.property(policy, fc.array(finding), fc.array(gap), finding, gap, (rules, findings, gaps, more, unread) => {
      const before = judge(findings, gaps, rules, none).outcome;
      expect(strictness(judge([...findings, more], gaps, rules, none).outcome)).toBeGreaterThanOrEqual(
        strictness(before),
      );
      expect(strictness(judge(findings, [...gaps, unread], rules, none).outcome)).toBeGreaterThanOrEqual(
        strictness(before),
      );
    }),
  );
});

test('what could not be read never ends in pass', () => {
  fc.assert(
    fc.property(policy, fc.array(finding), gap, (rules, findings, unread) => {
      expect(judge(findings, [unread], rules, none).outcome).not.toBe('pass');
    }),
  );
});

test('stricter is commutative, associative and idempotent', () => {
  const outcome = fc.constantFrom(...OUTCOMES);
  fc.assert(
    fc.property(outcome, outcome, outcome, (a, b, c) => {
      expect(stricter(a, b)).toBe(stricter(b, a));
      expect(stricter(a, stricter(b, c))).toBe(stricter(stricter(a, b), c));
      expect(stricter(a, a)).toBe(a);
    }),
  );
});

test('an exemption shows in the ruling, holds to its last day and not beyond', () => {
  const [rules] = Object.values(PRESETS);
  if (rules === undefined) throw new Error('no preset');
  const exemption = {
    id: 'e1',
    fingerprint: 'a'.repeat(24),
    approver: '审批人',
    reason: '已取得单独同意',
    until: '2026-06-30',
  };
  const found = fc
    .sample(finding, { numRuns: 1, seed: 1 })
    .map((some) => ({ ...some, category: 'personal.mobile-phone', confidence: 0.9 }));
  const on = (asOf: string) => judge(found, [], rules, { ...none, exemptions: [exemption], asOf }).rulings[0];
  expect(on('2026-06-30')).toMatchObject({ outcome: 'pass', rule: 'exemption:e1' });
  expect(on('2026-07-01')).toMatchObject({ outcome: 'redact', rule: 'personal' });
});

test('the presets fit the schema that users’ policies are held to', () => {
  for (const preset of Object.values(PRESETS)) expect(policySchema.parse(preset)).toEqual(preset);
});
