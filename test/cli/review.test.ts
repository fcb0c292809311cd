import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { FORMATS } from '../../src/cli/commands/review.ts';
import { main } from '../../src/cli/main.ts';
import { REPORTERS } from '../../src/report/index.ts';
import { folderWith } from '../support/folder.ts';
import { recordedIo } from './io.ts';

const CLEAN = '关于做好防汛工作的通知\n\n各村（社区）要落实值班制度。\n';
const PHONE = '关于联系方式的公示\n\n联系人手机13912340001。\n';
const folder = folderWith({ 'a/clean.txt': CLEAN, 'b/phone.txt': PHONE, 'empty/.keep': '' });

async function run(argv: readonly string[], stdin?: string): Promise<{ code: number; out: string; err: string }> {
  const { io, out, err } = recordedIo(folder, stdin);
  const code = await main(argv, io);
  return { code, out: out(), err: err() };
}

test('a file that may be published ends with code 0', async () => {
  const { code, out, err } = await run(['review', 'a/clean.txt']);
  expect(out).toContain('放行');
  expect([code, err]).toEqual([0, '']);
});

test('a file that may not ends with code 1 and says where, why and what to do', async () => {
  const { code, out } = await run(['review', 'b/phone.txt']);
  expect(code).toBe(1);
  expect(out).toContain('处理后公开');
  expect(out).toContain('第 3 行');
  expect(out).toContain('《个人信息保护法》第二十五条');
  expect(out).not.toContain('13912340001');
});

test('with --exit-zero verdicts do not change the code, but failures do', async () => {
  expect((await run(['review', 'b', '--exit-zero'])).code).toBe(0);
  expect((await run(['review', 'b', 'missing', '--exit-zero'])).code).toBe(2);
});

test('with --package the files are reviewed as one, and what they add up to is told last', async () => {
  const body = '当事人贺兰英（身份证号430102********0012），测试村村民。\n2025年3月1日\n';
  const annex = '姓名\t村组\t身份证号\n贺兰英\t测试村\t4301021990030*****\n尉迟小满\t测试村\t4301031990030*****\n';
  const { io, out } = recordedIo(folderWith({ 'p/annex.txt': annex, 'p/body.txt': body }));
  expect(await main(['review', '--package', 'p'], io)).toBe(1);
  const [, together = ''] = out().split('以上文件合并审查');
  expect(together).toContain('见第1、2份文件');
  expect(out()).not.toContain('兰英');
});

test('a path that leads nowhere is told, and the others are reviewed all the same', async () => {
  const { code, out, err } = await run(['review', 'missing.txt', 'empty', 'b']);
  expect(code).toBe(2);
  expect(err).toContain('missing.txt：没有这个文件或者文件夹');
  expect(err).toContain('empty：文件夹中没有可以审查的文件');
  expect(out).toContain('手机号');
});

test('standard input is reviewed as a file', async () => {
  const { code, out } = await run(['review', '-', '--format', 'jsonl'], PHONE);
  const { file, verdict } = JSON.parse(out);
  expect([code, file, verdict.outcome]).toEqual([1, '标准输入', 'redact']);
});

test('an empty file cannot pass', async () => {
  const empty = folderWith({ 'empty.txt': '' });
  const { io } = recordedIo(empty);
  expect(await main(['review', 'empty.txt'], io)).toBe(1);
});

test('a binary file by the name of a text cannot pass and shows no stack', async () => {
  const { io, out, err } = recordedIo(folderWith({ 'x.txt': new Uint8Array([0, 1, 2, 255, 254, 0, 7]) }));
  expect(await main(['review', 'x.txt'], io)).toBe(1);
  expect(out()).toContain('未能检查');
  expect(out() + err()).not.toContain('.ts:');
});

test('every format of --format has a reporter and the other way round', async () => {
  expect(REPORTERS.map(({ id }) => id).sort()).toEqual([...FORMATS].sort());
  for (const format of FORMATS) expect((await run(['review', 'b', '--format', format])).out).not.toBe('');
});

test('the report goes to a file with --output', async () => {
  const { code, out, err } = await run(['review', 'b', '--format', 'json', '--output', 'report.json']);
  expect([code, out, err]).toEqual([1, '', '报告已写入 report.json\n']);
  expect(JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8'))).toHaveLength(1);
});

test('an output that cannot be written is a sentence and code 2', async () => {
  const { code, err } = await run(['review', 'b', '--output', 'no/such/report.txt']);
  expect([code, err]).toEqual([2, '无法写入 no/such/report.txt，请检查路径和权限。\n']);
  expect(existsSync(path.join(folder, 'no'))).toBe(false);
});

test('the policy of the command line wins over the configuration', async () => {
  const configured = folderWith({ 'xianshen.config.json': '{"policy": "enterprise"}', 'a.txt': CLEAN });
  const policyOf = async (...argv: string[]): Promise<string> => {
    const { io, out } = recordedIo(configured);
    await main(['review', 'a.txt', '--format', 'jsonl', ...argv], io);
    return JSON.parse(out()).verdict.basis.policy;
  };
  expect(await policyOf()).toMatch(/^enterprise#/u);
  expect(await policyOf('--policy', 'strict')).toMatch(/^strict#/u);
});

test('a dictionary of the command line is used beside the shipped ones', async () => {
  const own = folderWith({
    'own.txt':
      '# id: own\n# version: 1\n# title: 自有\n# category: term.own\n# source: 自编\n# licence: MIT\n蓝莓计划\n',
    'a.txt': '正文提到蓝莓计划的进展。\n',
  });
  const { io, out } = recordedIo(own);
  expect(await main(['review', 'a.txt', '--dictionary', 'own.txt', '--format', 'jsonl'], io)).toBe(1);
  const { verdict } = JSON.parse(out());
  expect(verdict.basis.dictionaries).toContain('own@1');
  expect(verdict.rulings[0].finding.category).toBe('term.own');
});

test('a mistake in the configuration is told with its place, and nothing is reviewed', async () => {
  const { io, out, err } = recordedIo(folderWith({ 'xianshen.config.json': '{"polcy": "strict"}', 'a.txt': CLEAN }));
  expect(await main(['review', 'a.txt'], io)).toBe(2);
  expect(err()).toContain('polcy：没有这个名称。是不是 policy？');
  expect(out()).toBe('');
});
