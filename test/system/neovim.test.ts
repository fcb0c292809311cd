import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { beforeAll, expect, test } from 'vitest';
import { folderWith } from '../support/folder.ts';

const ID = '532501190102030016';

beforeAll(() => {
  if (spawnSync('nvim', ['--version']).error !== undefined)
    throw new Error('Neovim is missing: apt-get install -y neovim, as root');
});

test('a writer in Neovim is shown what must not go out, and masks it', () => {
  const file = path.join(folderWith({ 'notice.txt': `通知\n身份证号：${ID}\n` }), 'notice.txt');
  const { status, stdout, stderr } = spawnSync(
    'nvim',
    ['--headless', '--clean', '-u', 'test/system/neovim.lua', file],
    {
      env: { ...process.env, XIANSHEN_LSP: `${process.execPath} --import tsx src/cli/bin.ts lsp` },
      encoding: 'utf8',
      timeout: 120_000,
    },
  );
  expect([status, stderr]).toEqual([0, expect.not.stringContaining('expected')]);
  const { message, action } = JSON.parse(stdout);
  expect(message).toMatch(/^处理后公开：身份证号/u);
  expect(action).toMatch(/^遮盖身份证号/u);
  expect(readFileSync(file, 'utf8')).toMatch(/^通知\n身份证号：53\*+016\n$/u);
});
