import { linkSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { MASKS } from '../../src/cli/commands/redact.ts';
import { main } from '../../src/cli/main.ts';
import { MASK_STYLES } from '../../src/redact/maskers/index.ts';
import { folderWith } from '../support/folder.ts';
import { recordedIo } from './io.ts';

const ROSTER = '姓名：罗启明，身份证号：11010119010203001X\n';
const folder = folderWith({
  // Loading the segmenter takes longer than all of these tests.
  'xianshen.config.json': '{"segmenter":"none"}',
  'roster.txt': ROSTER,
  'annex.txt': '申请人罗启明，电话13912340001。\n',
  'secret.txt': `机密★10年\n${ROSTER}`,
  'old.doc': '\xd0\xcf\x11\xe0',
});

async function run(...argv: string[]) {
  const { io, out, err } = recordedIo(folder);
  const code = await main(['redact', ...argv], io);
  return { code, out: out(), err: err() };
}

const read = (...names: string[]): string => readFileSync(path.join(folder, ...names), 'utf8');

test('a copy is written with its schedule, which quotes nothing', async () => {
  const { code, err } = await run('roster.txt', '-o', 'copy.txt', '-s', 'copy.md');
  expect(code).toBe(0);
  expect(err).toContain('替换 2 处');
  expect(read('copy.txt')).toBe('姓名：罗**，身份证号：11*************01X\n');
  expect(read('copy.md')).toMatch(/第 1 行.*身份证号.*个人信息保护法/u);
  expect(read('copy.md')).not.toMatch(/罗启明|11010119/u);
});

test('several originals go into a folder and share their aliases', async () => {
  const { code } = await run('roster.txt', 'annex.txt', '-o', 'out', '--mask', 'alias', '-s', 'list.json');
  expect(code).toBe(0);
  expect(read('out', 'roster.txt')).toContain('姓名：人员甲，');
  expect(read('out', 'annex.txt')).toContain('人员甲，');
  expect(JSON.parse(read('list.json'))).toHaveLength(2);
});

test('an original is never overwritten, by any of its names', async () => {
  linkSync(path.join(folder, 'roster.txt'), path.join(folder, 'same.txt'));
  for (const output of ['roster.txt', './roster.txt', 'same.txt', '.']) {
    const { code, err } = await run('roster.txt', '-o', output);
    expect(code).toBe(2);
    expect(err).toContain('原件');
  }
  expect(read('roster.txt')).toBe(ROSTER);
});

test('what a person must decide on has no copy, and the others have', async () => {
  const { code, err } = await run('secret.txt', 'roster.txt', '-o', 'some/');
  expect(code).toBe(1);
  expect(err).toContain('secret.txt: 有 1 处须由责任人决定');
  expect(read('some', 'roster.txt')).toContain('罗**');
  expect(() => read('some', 'secret.txt')).toThrow();
});

test('a copy is sealed as that of its original', async () => {
  const { io } = recordedIo(folder);
  expect(await main(['keys', 'create', '-o', 'office.key'], io)).toBe(0);
  expect((await run('roster.txt', '-o', 'sealed.txt', '--seal', 'token', '-k', 'office.key')).code).toBe(0);
  expect(await main(['verify', 'sealed.txt', 'token', '-k', 'office.key.pub'], recordedIo(folder).io)).toBe(0);
  expect(await main(['verify', 'roster.txt', 'token', '-k', 'office.key.pub'], recordedIo(folder).io)).toBe(1);
});

test('mistakes are told with what to do', async () => {
  expect(await run('roster.txt', 'annex.txt', '-o', 'copy.txt')).toMatchObject({ code: 2 });
  expect((await run('nowhere.txt', '-o', 'x.txt')).code).toBe(2);
  expect((await run('roster.txt', '-o', 'no/such/folder/x.txt')).err).toContain('无法写入');
  expect((await run('roster.txt', '-o', 'x.txt', '--mask', 'aliass')).code).toBe(2);
});

test('the styles that the command takes are those there are', () => {
  expect(MASKS).toEqual(MASK_STYLES);
});
