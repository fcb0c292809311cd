import { expect, test } from 'vitest';
import { displayWidth, printable, wrap } from '../../src/report/width.ts';

test('a Chinese character takes two columns, a combining mark none', () => {
  expect(displayWidth('abc')).toBe(3);
  expect(displayWidth('先审！')).toBe(6);
  expect(displayWidth('e\u0301\u200B')).toBe(1);
  expect(displayWidth('\u{20000}')).toBe(2);
});

test('lines break before they are too wide, and never before a closing mark', () => {
  const lines = wrap('请停止发布，不要转发本文件，并立即报告本单位保密工作机构。《保守国家秘密法》第二十二条', 30, 2);
  for (const line of lines) {
    expect(displayWidth(line)).toBeLessThanOrEqual(30);
    expect(line).toMatch(/^ {2}[^，。》]/u);
    expect(line).not.toMatch(/《$/u);
  }
  expect(lines.map((line) => line.trim()).join('')).toBe(
    '请停止发布，不要转发本文件，并立即报告本单位保密工作机构。《保守国家秘密法》第二十二条',
  );
});

test('English words stay whole', () => {
  expect(wrap('remove the phone number before publication', 26, 2)).toEqual([
    '  remove the phone number',
    '  before publication',
  ]);
});

test('what would steer a terminal is replaced', () => {
  expect(printable('a\u001b[31mb\u202Ec\nd')).toBe('a\uFFFD[31mb\uFFFDc d');
});
