import { expect, test } from 'vitest';
import { createReviewer } from '../../src/create-reviewer.ts';
import { noSegmenter } from '../../src/segment/none.ts';

const reviewer = createReviewer({
  segmenter: noSegmenter,
  key: new Uint8Array(32),
  disabledDetectors: ['person-name'],
});

test('a block of nothing but cues is looked at in part, and that part is said and never passes', () => {
  const { verdict } = reviewer.reviewText('一年级'.repeat(2000));
  expect(verdict.gaps.map(({ gap }) => gap.code)).toEqual(['over-limit']);
  expect(verdict.outcome).not.toBe('pass');
});

test('as many cues in as many lines are all looked at', () => {
  expect(reviewer.reviewText('小明读一年级。\n'.repeat(2000)).verdict.gaps).toEqual([]);
});

test('a long list of numbers in one line is looked at whole', () => {
  const numbers = Array.from({ length: 3000 }, (_, i) => `1391234${String(i).padStart(4, '0')}`);
  const { verdict } = reviewer.reviewText(numbers.join('，'));
  expect(verdict.gaps).toEqual([]);
  expect(verdict.rulings.filter(({ finding }) => finding.category === 'personal.mobile-phone')).toHaveLength(3000);
});
