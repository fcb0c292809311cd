import { expect, test } from 'vitest';
import { testReviewer } from '../support/reviewer.ts';

const reviewer = testReviewer();
const outcomeOf = (text: string): string => reviewer.reviewText(text).verdict.outcome;

test('an account below the line that names its holder is an organisation’s, where that is one', () => {
  const lines = (holder: string) => `户名：${holder}\n开户行：某某银行青石支行\n账号：840101200000123456`;
  expect(outcomeOf(lines('青石县人民法院'))).toBe('pass');
  expect(outcomeOf(lines('青石县慈善会'))).toBe('pass');
  expect(outcomeOf(lines('周建平'))).toBe('redact');
});

test('a card of a person stays one, whoever is said to hold it', () => {
  expect(outcomeOf('户名：青石县慈善会\n账号：6222020000000015')).toBe('redact');
});
