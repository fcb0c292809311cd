import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { folderWith } from '../support/folder.ts';
import { recordedIo } from './io.ts';

const folder = folderWith({
  'notice.txt': '关于开展春季植树活动的通知\n请各科室于周五上班前报名。\n',
  'roster.txt': '姓名：罗启明，身份证号：11010119010203001X\n',
  'no-key.json': '{"kty":"RSA"}',
});

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  return runWith({}, ...argv);
}

async function runWith(env: Record<string, string>, ...argv: string[]) {
  const { io, out, err } = recordedIo(folder, '', env);
  const code = await main(argv, io);
  return { code, out: out(), err: err() };
}

const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

test('keys are made once, the secret one for its owner alone', async () => {
  expect((await run('keys', 'create', '-o', 'office.key')).code).toBe(0);
  expect(statSync(path.join(folder, 'office.key')).mode & 0o777).toBe(0o600);
  expect(read('office.key.pub')).not.toContain('"d"');
  const before = read('office.key');
  expect(await run('keys', 'create', '-o', 'office.key')).toMatchObject({ code: 2, out: '' });
  expect(read('office.key')).toBe(before);
});

test('what passed is sealed and cleared; what was changed since is refused in words', async () => {
  const sealed = await run('seal', 'notice.txt', '--key', 'office.key', '-o', 'notice.token');
  expect(sealed).toMatchObject({ code: 0, out: '' });
  expect(sealed.err).toContain('notice.token');
  expect(await run('verify', 'notice.txt', 'notice.token', '-k', 'office.key.pub')).toMatchObject({ code: 0 });
  writeFileSync(path.join(folder, 'changed.txt'), `${read('notice.txt')} `);
  const refused = await run('verify', 'changed.txt', read('notice.token').trim(), '-k', 'office.key.pub');
  expect(refused.code).toBe(1);
  expect(refused.out).toContain('不是同一份');
});

test('keys are taken from the environment as well', async () => {
  const { code, out } = await runWith({ XIANSHEN_SIGNING_KEY: read('office.key') }, 'seal', 'notice.txt');
  expect(code).toBe(0);
  const environment = { XIANSHEN_VERIFYING_KEY: read('office.key.pub') };
  expect(await runWith(environment, 'verify', 'notice.txt', out.trim())).toMatchObject({ code: 0 });
});

test('a clearance given under another policy is refused', async () => {
  const { code, out } = await run('verify', 'notice.txt', 'notice.token', '-k', 'office.key.pub', '-p', 'strict');
  expect(code).toBe(1);
  expect(out).toContain('规则');
});

test('what does not pass is not sealed', async () => {
  expect(await run('seal', 'roster.txt', '-k', 'office.key')).toMatchObject({ code: 1, out: '' });
});

test.for([
  [['seal', 'notice.txt'], 'XIANSHEN_SIGNING_KEY'],
  [['seal', 'notice.txt', '-k', 'absent.key'], 'absent.key'],
  [['seal', 'notice.txt', '-k', 'no-key.json'], 'xianshen keys create'],
  [['seal', 'absent.txt', '-k', 'office.key'], 'absent.txt'],
  [['seal', 'notice.txt', '-k', 'office.key', '--hours', 'ever'], '--hours'],
  [['verify', 'notice.txt', 'notice.token'], 'XIANSHEN_VERIFYING_KEY'],
] as const)('%j cannot be done, and says why', async ([argv, reason]) => {
  const { code, out, err } = await run(...argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(reason);
});

test('something that is no token is refused, not an error', async () => {
  expect(await run('verify', 'notice.txt', 'nothing', '-k', 'office.key.pub')).toMatchObject({ code: 1 });
});
