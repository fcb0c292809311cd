import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningService, startService } from '../../src/http/serve.ts';
import { sha256Hex } from '../../src/model/digest.ts';

const SCRIPT = fileURLToPath(new URL('../../integrations/curl/publish-check.sh', import.meta.url));
const KEY = 'a key that nobody guesses';
const folder = mkdtempSync(path.join(tmpdir(), 'publish-check-'));
let service: RunningService;

beforeAll(async () => {
  const keys = [{ id: 'cms', sha256: sha256Hex(KEY) }];
  const config = { segmenter: 'none', service: { port: 0, workers: 1, keys } } as const;
  service = await startService({ config, origin: { folder, today: '2026-01-01' } });
});
afterAll(() => service.close());

function file(name: string, text: string): string {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
}

/** The exit code of the script, and what it says. */
function check(files: readonly string[], env: Record<string, string> = {}): Promise<readonly [number, string]> {
  const options = { env: { ...process.env, XIANSHEN_URL: service.url, XIANSHEN_KEY: KEY, ...env } };
  return new Promise((resolve) => {
    const child = execFile('sh', [SCRIPT, ...files], options, (_, stdout) => resolve([child.exitCode ?? -1, stdout]));
  });
}

test('what passes may be published, whatever the file is called', async () => {
  expect(await check([file('通知,"一";二.txt', '植树通知')])).toEqual([0, '']);
});

test('one file that does not pass keeps all from being published', async () => {
  const [code, said] = await check([file('a.txt', '植树通知'), file('b.txt', '联系电话：13912340001')]);
  expect(code).toBe(1);
  expect(JSON.parse(said)).toMatchObject({ outcome: 'redact' });
  expect(said).not.toContain('13912340001');
});

test('nothing may be published where it cannot be found out', async () => {
  const clean = file('a.txt', '植树通知');
  expect((await check([clean], { XIANSHEN_KEY: 'another' }))[0]).toBe(2);
  expect((await check([clean], { XIANSHEN_URL: 'http://127.0.0.1:1' }))[0]).toBe(2);
  expect((await check([path.join(folder, 'absent.txt')]))[0]).toBe(2);
  expect((await check([]))[0]).toBe(2);
});
