import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { verdictSchema } from '../../src/model/verdict-schema.ts';
import { configure } from '../../src/node/configure.ts';
import { loadReviewer } from '../../src/node/index.ts';
import { explanationsOf } from '../../src/report/explanation.ts';
import { folderWith } from '../support/folder.ts';

const KEY = 'a key of many letters';
const DORMITORY = {
  id: 'dormitory',
  version: '1',
  title: { zh: '学生宿舍分配公示', en: 'allotment of dormitory rooms' },
  names: 'subjects-public',
  fields: [{ field: 'name' }, { field: 'class', shown: 'surname' }],
  channel: 'locality',
  basis: [],
  signs: [{ in: 'title', words: ['宿舍分配'], weight: 20 }],
};
const folder = folderWith({
  key: KEY,
  short: 'x',
  'dormitory.json': JSON.stringify(DORMITORY),
  'bad.json': JSON.stringify({ ...DORMITORY, fields: [{ field: 'nam' }] }),
});
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

describe('a profile that a user adds', () => {
  const LIST = '学生宿舍分配公示\n现将住宿安排公示如下。\n姓名\t班级\t宿舍号\t电话\n陈小满\t一班\t301\t13912340001';

  test('is recognised, and reports name it by its title and fields', async () => {
    const { verdict } = (await load({ profiles: ['dormitory.json'] })).reviewText(LIST);
    expect(verdict.genre).toMatchObject({ id: 'dormitory', title: { zh: '学生宿舍分配公示' } });
    expect(explanationsOf(verdict, 'zh').map(({ reason }) => reason)).toContainEqual(
      expect.stringContaining('学生宿舍分配公示允许公开：姓名、年级班级（隐去名字）；多出：手机号'),
    );
    expect(verdictSchema.parse(JSON.parse(JSON.stringify(verdict))).genre?.title).toEqual(DORMITORY.title);
  });
  test('may be named by the configuration, and then nothing is guessed', async () => {
    const { verdict } = (await load({ profiles: ['dormitory.json'], genre: 'dormitory' })).reviewText(TEXT);
    expect(verdict.genre).toMatchObject({ id: 'dormitory', confidence: 1 });
  });
});

test('what is asked of lists with hidden names can be set beside a policy', async () => {
  const rows = [...'王李张刘陈杨'].map((surname, n) => `${surname}某某\t${'男女'[n % 2]}`);
  const text = ['志愿者排班', '姓名\t性别', ...rows].join('\n');
  const findings = async (tables: object) =>
    (await load({ tables }))
      .reviewText(text)
      .verdict.rulings.filter(({ finding }) => finding.detector === 'table-risk');
  expect(await findings({})).toHaveLength(1);
  expect((await load({ tables: { k: { ordinary: 2 } } })).policy.tables?.k).toEqual({
    ordinary: 2,
    sensitive: 11,
    microdata: 20,
  });
});

test.for([
  [{ policy: 'stricct' }, '是不是 strict？'],
  [{ detectors: { disable: ['mobile-fone'] } }, '是不是 mobile-phone？'],
  [{ dictionaries: { disable: ['handlng'] } }, '是不是 handling？'],
  [{ dictionaries: { add: ['none.txt'] } }, 'none.txt'],
  [{ tables: { k: { ordinary: 1 } } }, 'tables.k.ordinary'],
  [{ profiles: ['bad.json'] }, 'fields'],
  [{ genre: 'dormitry' }, '没有名为 dormitry 的文种'],
  [{ keyFile: 'none' }, '无法读取密钥文件'],
  [{ keyFile: 'short' }, '太短'],
] as const)('%j is refused', async ([config, sentence]) => {
  await expect((async () => load(config))()).rejects.toThrow(sentence);
});
