import { expect, test } from 'vitest';
import { parseConfig } from '../src/config.ts';

function mistakeOf(value: unknown): string {
  try {
    parseConfig(value, 'x.json');
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
}

const exemption = { id: 'e1', fingerprint: 'a'.repeat(24), approver: '李某', reason: '已公开', until: '2026-12-31' };

test('a whole configuration is taken as it is', () => {
  const config = {
    policy: 'strict',
    dictionaries: { add: ['own.txt'], disable: ['handling'] },
    detectors: { disable: ['mobile-phone'] },
    allow: [{ value: '13912340001', reason: '值班手机，已公开' }],
    exemptions: [exemption],
    key: 'sixteen-letters-',
    segmenter: 'none',
    limits: { pages: 10 },
    asOf: '2026-01-01',
  };
  expect(parseConfig(config, 'x.json')).toEqual(config);
  expect(parseConfig({}, 'x.json')).toEqual({});
});

test.for([
  [{ polciy: 'strict' }, 'polciy：没有这个名称。是不是 policy？'],
  [{ detectors: { disabled: [] } }, 'detectors.disabled：没有这个名称。是不是 disable？'],
  [{ limits: { page: 3 } }, 'limits.page：没有这个名称。是不是 pages？'],
  [{ zzzzzz: 1 }, 'zzzzzz：没有这个名称。可以写：policy、'],
  [
    { exemptions: [{ ...exemption, untill: '2026-12-31' }], key: 'sixteen-letters-' },
    'exemptions[0].untill：没有这个名称。是不是 until？',
  ],
  [{ allow: [{ value: 1, reason: 'x' }] }, 'allow[0].value：应当是文字（string）'],
  [{ segmenter: 'jeiba' }, 'segmenter：只能是 "jieba"、"none" 之一'],
  [{ asOf: '1.1.2026' }, 'asOf：格式不符，应当是 YYYY-MM-DD'],
  [{ key: 'short' }, 'key：太小或者太短，至少为 16'],
  [{ policy: { id: 'own', rles: [] } }, 'policy.rles：没有这个名称。是不是 rules？'],
  [{ policy: 7 }, 'policy：不是允许的任何一种形式'],
  [{ exemptions: [exemption] }, '写了 exemptions 或者 exemptionFile，就须写 key'],
  [{ exemptionFile: 'e.json' }, '就须写 key'],
  [{ exemptions: [{ ...exemption, until: '2026-02-30' }], key: 'sixteen-letters-' }, 'exemptions[0].until：格式不符'],
  [{ key: 'sixteen-letters-', keyFile: 'k' }, 'key 与 keyFile 只能写一个'],
  [[], '最外层：应当是对象（object）'],
] as const)('%j is refused with its place and what was expected', ([value, sentence]) => {
  expect(mistakeOf(value)).toContain('配置 x.json 有误');
  expect(mistakeOf(value)).toContain(sentence);
});

test('a refusal never quotes a value, which may be a key', () => {
  expect(mistakeOf({ key: 'p4ssw0rd', allow: '13912340001' })).not.toMatch(/p4ssw0rd|1391234/u);
});
