import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { folderWith } from '../support/folder.ts';
import { recordedIo } from './io.ts';

const NOTICE = '工会活动通知\n报名联系罗启明，手机13912340001。\n请于周五前报名。\n';
const folder = folderWith({
  'fingerprints.key': 'sixteen letters and more',
  'xianshen.config.json': '{"keyFile":"fingerprints.key","exemptionFile":"exemptions.json","segmenter":"none"}',
  'notice.txt': NOTICE,
  'plain/xianshen.config.json': '{"segmenter":"none"}',
  'plain/notice.txt': NOTICE,
});

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  return runIn(folder, ...argv);
}

async function runIn(cwd: string, ...argv: string[]) {
  const { io, out, err } = recordedIo(cwd);
  const code = await main(argv, io);
  return { code, out: out(), err: err() };
}

const approved = ['--in', 'notice.txt', '--reason', '本人同意公开', '--by', '李某', '--until', '2026-06-30'];
let number = '';

beforeAll(async () => {
  const { out } = await run('review', 'notice.txt');
  number =
    /移动电话.*#([a-p]{8})|手机.*#([a-p]{8})/u
      .exec(out)
      ?.slice(1)
      .find((each) => each !== undefined) ?? '';
});

test('a report shows the number of a finding where it is the same in every run', async () => {
  expect(number).toMatch(/^[a-p]{8}$/u);
  expect((await runIn(path.join(folder, 'plain'), 'review', 'notice.txt')).out).not.toContain('#');
});

test('what was accepted shows as exempted in the next review, and ends when the text around it changes', async () => {
  const open = async () => (await run('review', 'notice.txt')).out;
  expect(await open()).toContain(`#${number}`);
  const { code, out } = await run('accept', number, ...approved);
  expect(code).toBe(0);
  expect(out).toContain('2026-06-30');
  expect(readFileSync(path.join(folder, 'exemptions.json'), 'utf8')).not.toContain('13912340001');
  const after = await open();
  expect(after).not.toContain(`#${number}`);
  expect(after).toContain(number);
  // Elsewhere in the document is not around it; the same line is.
  writeFileSync(path.join(folder, 'notice.txt'), NOTICE.replace('周五', '周四'));
  expect(await open()).not.toContain(`#${number}`);
  writeFileSync(path.join(folder, 'notice.txt'), NOTICE.replace('报名联系', '投诉人'));
  expect(await open()).toContain(`#${number}`);
  writeFileSync(path.join(folder, 'notice.txt'), NOTICE);
});

test('accepting again renews', async () => {
  const exemptions = () => JSON.parse(readFileSync(path.join(folder, 'exemptions.json'), 'utf8'));
  expect((await run('accept', number, ...approved.with(-1, '2026-07-31'))).code).toBe(0);
  expect(exemptions()).toMatchObject([{ until: '2026-07-31', approver: '李某' }]);
});

test.for([
  [['accept', 'aaaaaaaa', ...approved], '没有编号以 aaaaaaaa 开头'],
  [['accept', 'a', ...approved], '没有编号以 a 开头'],
  [['accept', 'aaaaaaaa', ...approved.with(-1, '2025-12-31')], '--until'],
  [['accept', 'aaaaaaaa', ...approved.with(-1, 'morgen')], '--until'],
  [['accept', 'aaaaaaaa', ...approved.with(1, 'absent.txt')], 'absent.txt'],
] as const)('%j cannot be recorded, and says why', async ([argv, reason]) => {
  const { code, err } = await run(...argv);
  expect(code).toBe(2);
  expect(err).toContain(reason);
});

test('without a key and a file to keep it in, nothing can be accepted', async () => {
  const { code, err } = await runIn(path.join(folder, 'plain'), 'accept', 'aaaaaaaa', ...approved);
  expect(code).toBe(2);
  expect(err).toContain('exemptionFile');
});
