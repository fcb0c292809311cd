import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { folderWith } from '../support/folder.ts';
import { recordedIo } from './io.ts';

const folder = folderWith({
  'reply.txt': '县信访局局长赵国强主持会议。\n信访人：孙晓燕，电话13912340001，反映漏水问题。\n',
  'plain.txt': '严格执行中央八项规定。\n',
  'xianshen.config.json': '{"names": {"public": ["leaders.txt"]}}',
  'leaders.txt': '钱立新\n',
});

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const { io, out, err } = recordedIo(folder);
  // Where lines break says nothing.
  return { code: await main(['names', ...argv], io), out: out().replaceAll(/\s+/gu, ' '), err: err() };
}

test('the names of a file are listed with place, role and outcome, masked', async () => {
  const { code, out } = await run('reply.txt');
  expect(code).toBe(0);
  expect(out).toContain('reply.txt：姓名 2 处，其中应当处理 1 处');
  expect(out).toContain('第 1 行 赵**');
  expect(out).toContain('依法公开的姓名 放行');
  expect(out).toContain('第 2 行 孙** 姓名 处理后公开');
  expect(out).not.toMatch(/赵国强|孙晓燕/u);
}, 30_000);

test('with --quote they are shown in full among what stands around them', async () => {
  const { out } = await run('reply.txt', '--quote');
  expect(out).toContain('信访人：孙晓燕，电话');
});

test('in English', async () => {
  const { out } = await run('reply.txt', '--lang', 'en');
  expect(out).toContain('reply.txt: 2 names, 1 of them to be dealt with');
  expect(out).toContain('appears in office or as an author (holds an office or post)');
});

test('a file without names says so, and a file that is not there is an error', async () => {
  expect(await run('plain.txt')).toMatchObject({ code: 0, out: 'plain.txt：没有找到姓名。 ' });
  expect(await run('missing.txt')).toMatchObject({ code: 2, err: expect.stringContaining('missing.txt') });
});
