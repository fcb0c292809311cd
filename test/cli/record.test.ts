import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { folderWith } from '../support/folder.ts';
import { recordedIo } from './io.ts';

const folder = folderWith({
  'xianshen.config.json': '{"segmenter":"none"}',
  'notice.txt': '公示\n联系人罗启明，手机13912340001。\n',
  'copy.txt': '公示\n联系人罗某，手机139****0001。\n',
  'annex.txt': '附件：活动安排\n',
});

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  return runWith({}, ...argv);
}

async function runWith(env: Record<string, string>, ...argv: string[]) {
  const { io, out, err } = recordedIo(folder, '', env);
  const code = await main(argv, io);
  return { code, out: out(), err: err() };
}

const at = (name: string): string => path.join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');

beforeAll(async () => {
  await run('keys', 'create', '-o', 'office.key');
  await run('record', 'annex.txt', '--log', 'log.jsonl', '-k', 'office.key');
});

test('a form is written and the record filed, and the form bears the digest of the record', async () => {
  const { code, out } = await run(
    'record',
    'notice.txt',
    'annex.txt',
    '--copy',
    'copy.txt',
    '--log',
    'log.jsonl',
    '-k',
    'office.key',
    '-o',
    'form.html',
    '--unit',
    '某镇人民政府',
  );
  expect(code).toBe(0);
  const [, digest = ''] = /摘要 ([0-9a-f]{64})/u.exec(out) ?? [];
  expect(read('form.html')).toContain(digest);
  expect(read('form.html')).toContain('某镇人民政府');
  const last = JSON.parse(read('log.jsonl').trimEnd().split('\n').at(-1) ?? '');
  expect(last).toMatchObject({ number: 2, record: { documents: [{ copy: { outcome: 'pass' } }, {}] } });
  expect(await run('records', 'verify', 'log.jsonl', '--expect', digest)).toMatchObject({ code: 0 });
  const sealed = await runWith({ XIANSHEN_VERIFYING_KEY: read('office.key.pub') }, 'records', 'verify', 'log.jsonl');
  expect(sealed).toMatchObject({ code: 0 });
  for (const text of [read('form.html'), read('log.jsonl'), out]) expect(text).not.toMatch(/罗启明|13912340001/u);
});

test('a DOCX form is a package', async () => {
  expect((await run('record', 'notice.txt', '-o', 'form.docx')).code).toBe(0);
  expect(readFileSync(at('form.docx')).subarray(0, 2).toString()).toBe('PK');
});

test('a changed log is refused in words, and nothing more is written to it', async () => {
  const log = read('log.jsonl');
  writeFileSync(at('log.jsonl'), log.replace('"pass"', '"redact"'));
  const { code, out } = await run('records', 'verify', 'log.jsonl');
  expect(code).toBe(1);
  expect(out).toContain('不完整');
  const changed = read('log.jsonl');
  expect(await run('record', 'annex.txt', '--log', 'log.jsonl')).toMatchObject({ code: 2 });
  expect(read('log.jsonl')).toBe(changed);
  writeFileSync(at('log.jsonl'), log);
  expect(await run('records', 'verify', 'log.jsonl')).toMatchObject({ code: 0 });
});

test('the last entries cannot go unseen, nor the head, nor its seal', async () => {
  const [log, head] = [read('log.jsonl'), read('log.jsonl.head')];
  writeFileSync(at('log.jsonl'), `${log.split('\n')[0]}\n`);
  expect((await run('records', 'verify', 'log.jsonl')).out).toContain('缺失');
  writeFileSync(at('log.jsonl'), log);
  writeFileSync(at('log.jsonl.head'), JSON.stringify({ ...JSON.parse(head), seal: undefined }));
  expect((await run('records', 'verify', 'log.jsonl', '-k', 'office.key.pub')).out).toContain('没有盖印');
  writeFileSync(at('log.jsonl.head'), 'nothing');
  expect((await run('records', 'verify', 'log.jsonl')).out).toContain('.head');
  writeFileSync(at('log.jsonl.head'), head);
  await run('keys', 'create', '-o', 'other.key');
  expect((await run('records', 'verify', 'log.jsonl', '-k', 'other.key.pub')).out).toContain('不是用这把密钥');
});

test('a lock of another program is respected', async () => {
  writeFileSync(at('log.jsonl.lock'), '');
  const { code, err } = await run('record', 'annex.txt', '--log', 'log.jsonl');
  expect(code).toBe(2);
  expect(err).toContain('log.jsonl.lock');
  expect(existsSync(at('log.jsonl.lock'))).toBe(true);
});

test.for([
  [['record', 'notice.txt'], '--output'],
  [['record', 'notice.txt', '-o', 'form.pdf'], '.docx'],
  [['record', 'absent.txt', '-o', 'form.html'], 'absent.txt'],
  [['record', 'notice.txt', '-o', 'absent/form.html'], 'absent/form.html'],
  [['record', 'notice.txt', '--copy', 'a', '--copy', 'b', '-o', 'form.html'], '--copy'],
  [['records', 'verify', 'absent.jsonl'], 'absent.jsonl'],
  [['records', 'verify', 'log.jsonl', '--expect', 'x'], '--expect'],
] as const)('%j cannot be done, and says why', async ([argv, reason]) => {
  const { code, err } = await run(...argv);
  expect(code).toBe(2);
  expect(err).toContain(reason);
});
