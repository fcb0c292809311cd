import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { afterEach, expect, test } from 'vitest';
import { createKeys } from '../../src/clearance/keys.ts';
import { folderWith } from '../support/folder.ts';

const TEXT = '关于做好春季植树工作的通知。';

let running: ChildProcess | undefined;
afterEach(() => void running?.kill('SIGKILL'));

/** The address of a service that has been started as a process of its own. */
async function start(config: string): Promise<string> {
  const command = ['--import', 'tsx', 'src/cli/bin.ts', 'serve', '--config', config];
  running = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  const { stdout } = running;
  if (stdout === null) throw new Error('no standard output');
  for await (const data of stdout) {
    const [url] = /http:\/\/[\w.:]+/u.exec(String(data)) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error('the service has ended');
}

async function ask(url: string, question: object): Promise<Record<string, unknown>> {
  const headers = { 'Content-Type': 'application/json' };
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(question) })).json();
}

test('a service that is killed at work answers for its clearances when it is started again', async () => {
  const { signing } = await createKeys();
  const service = { port: 0, workers: 1, signingKeyFile: 'office.key' };
  const folder = folderWith({
    'office.key': JSON.stringify(signing),
    'xianshen.config.json': JSON.stringify({ segmenter: 'none', service }),
  });
  const config = path.join(folder, 'xianshen.config.json');
  const first = await start(config);
  const { clearance: token } = await ask(`${first}/v1/review`, { text: TEXT });
  const lost = ask(`${first}/v1/review`, { text: TEXT.repeat(20_000) }).catch(() => 'not answered');
  running?.kill('SIGKILL');
  if (running !== undefined) await once(running, 'exit');
  // Nobody was told anything about what it was at; that must be asked again.
  expect(await lost).toBe('not answered');

  const second = await start(config);
  expect(await ask(`${second}/v1/clearances/verify`, { token, text: TEXT })).toMatchObject({ cleared: true });
  const other = { token, text: `${TEXT}身份证号` };
  expect(await ask(`${second}/v1/clearances/verify`, other)).toMatchObject({ cleared: false });
});
