import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { folderWith } from '../support/folder.ts';
import { recordedIo } from './io.ts';

const header = (id: string): string =>
  `# id: ${id}\n# version: 2\n# title: 自有\n# category: term.own\n# source: 自编\n# licence: MIT\n`;
const folder = folderWith({
  'good.txt': `${header('good')}蓝莓计划\n红松计划\n蓝莓计划\n`,
  'same-id.txt': `${header('good')}云杉计划\n`,
  'broken.json': '{"id": "broken"',
  'no-terms.txt': header('empty'),
});

async function check(...files: string[]): Promise<{ code: number; out: string; err: string }> {
  const { io, out, err } = recordedIo(folder);
  const code = await main(['dictionaries', 'check', ...files], io);
  return { code, out: out(), err: err() };
}

test('a good dictionary is summed up, with what it repeats', async () => {
  expect(await check('good.txt')).toEqual({
    code: 0,
    out: '✓ good.txt：good@2《自有》，3 条，类别 term.own\n  其中 1 条重复\n',
    err: '',
  });
});

test('each bad dictionary gets its sentence, and the good ones are checked all the same', async () => {
  const { code, out, err } = await check('broken.json', 'no-terms.txt', 'missing.txt', 'good.txt', 'same-id.txt');
  expect(code).toBe(1);
  expect(out).toContain('good.txt');
  for (const file of ['broken.json', 'no-terms.txt', 'missing.txt']) expect(err).toContain(file);
  expect(err).toContain('两部词典使用同一个 id：good');
});

test('the shipped dictionaries are good', async () => {
  const shipped = path.resolve('dictionaries');
  const files = readdirSync(shipped)
    .filter((file) => /\.(?:json|txt)$/u.test(file))
    .map((file) => path.join(shipped, file));
  expect(await check(...files)).toMatchObject({ code: 0, err: '' });
});
