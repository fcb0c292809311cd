import { expect, test } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { configure } from '../../src/node/configure.ts';
import { loadReviewer } from '../../src/node/index.ts';
import { folderWith } from '../support/folder.ts';

const KEY = 'a key of many letters';
const folder = folderWith({ key: KEY, short: 'x' });
const load = (config: unknown) =>
  loadReviewer({ ...configure(parseConfig(config, 'test'), { folder, today: '2026-06-01' }) });
const TEXT = '联系人手机13912340001。';

test('a value that is allowed passes', async () => {
  const reviewer = await load({ allow: [{ value: '13912340001', reason: '值班手机' }] });
  expect(reviewer.reviewText(TEXT).verdict.outcome).toBe('pass');
});

test('an exemption holds until its day and stays visible', async () => {
  const [ruling] = (await load({ keyFile: 'key' })).reviewText(TEXT).verdict.rulings;
  const exemption = { id: 'e1', fingerprint: ruling?.finding.fingerprint, approver: '李某', reason: '已公开' };
  const judged = async (until: string) =>
    (await load({ key: KEY, exemptions: [{ ...exemption, until }] })).reviewText(TEXT).verdict.rulings[0];
  expect(await judged('2026-06-01')).toMatchObject({ outcome: 'pass', rule: 'exemption:e1' });
  expect(await judged('2026-05-31')).toMatchObject({ outcome: 'redact' });
});

test('names can be switched off', async () => {
  const text = '信访人：张小满，反映漏水问题。';
  const names = async (disable: readonly string[]) =>
    (await load({ detectors: { disable } })).reviewText(text).verdict.rulings.map(({ finding }) => finding.detector);
  expect(await names([])).toContain('person-name');
  expect(await names(['person-name'])).not.toContain('person-name');
});

test('a detector that is disabled finds nothing', async () => {
  const { verdict } = (await load({ detectors: { disable: ['mobile-phone'] } })).reviewText(TEXT);
  expect(verdict.basis.detectors).not.toContain('mobile-phone');
  expect(verdict.rulings.filter(({ finding }) => finding.category === 'personal.mobile-phone')).toEqual([]);
});

test('limits reach the readers', async () => {
  const reviewer = await load({ limits: { characters: 10 } });
  const { document } = await reviewer.review({ name: '', bytes: new TextEncoder().encode('防汛值班'.repeat(9)) });
  expect(document.blocks.every(({ text }) => text.length <= 10)).toBe(true);
});

test.for([
  [{ policy: 'stricct' }, '是不是 strict？'],
  [{ detectors: { disable: ['mobile-fone'] } }, '是不是 mobile-phone？'],
  [{ dictionaries: { disable: ['handlng'] } }, '是不是 handling？'],
  [{ dictionaries: { add: ['none.txt'] } }, 'none.txt'],
  [{ keyFile: 'none' }, '无法读取密钥文件'],
  [{ keyFile: 'short' }, '太短'],
] as const)('%j is refused', async ([config, sentence]) => {
  await expect((async () => load(config))()).rejects.toThrow(sentence);
});
