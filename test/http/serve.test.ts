import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type RunningService, startService } from '../../src/http/serve.ts';
import type { ServiceConfig } from '../../src/service-config.ts';

const origin = { folder: process.cwd(), today: '2026-01-01' };
let running: RunningService | undefined;

afterEach(async () => {
  await running?.close();
  running = undefined;
});

async function start(service: ServiceConfig = {}): Promise<string> {
  running = await startService({ config: { segmenter: 'none', service: { port: 0, workers: 1, ...service } }, origin });
  return running.url;
}

function send(url: string, form: FormData): Promise<Response> {
  return fetch(url, { method: 'POST', body: form });
}

function review(url: string, text: string): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' };
  return fetch(`${url}/v1/review`, { method: 'POST', headers, body: JSON.stringify({ text }) });
}

test('it listens on the machine itself, and answers', async () => {
  const url = await start();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:/u);
  expect((await (await review(url, '手机13912340001')).json()).outcome).toBe('redact');
  expect((await (await review(url, '植树通知')).json()).outcome).toBe('pass');
});

test('a form of text and files is reviewed as a package, and a file of it redacted', async () => {
  const url = await start();
  const form = new FormData();
  form.append('file', new File(['<p>联系电话：<b>139</b>12340001</p>'], '名单.html'));
  const copy = await (await send(`${url}/v1/redact`, form)).json();
  expect(copy).toMatchObject({ name: '名单.html', verdict: { outcome: 'pass' }, schedule: { changes: [{}] } });
  expect(Buffer.from(copy.base64, 'base64').toString()).toBe('<p>联系电话：<b>139****0001</b></p>');
  form.set('text', '植树通知');
  const documents = [{ outcome: 'pass' }, { outcome: 'redact' }];
  expect(await (await send(`${url}/v1/review`, form)).json()).toMatchObject({ outcome: 'redact', documents });
  const image = new FormData();
  image.append('file', new File(['\x89PNG'], '扫描件.png'));
  expect((await send(`${url}/v1/redact`, image)).status).toBe(422);
});

test('it does not listen to other machines without keys, nor on a port that is taken', async () => {
  await expect(start({ host: '0.0.0.0' })).rejects.toMatchObject({ code: 'config-invalid' });
  const { port } = new URL(await start());
  await expect(startService({ config: { service: { port: Number(port), workers: 1 } }, origin })).rejects.toMatchObject(
    { code: 'config-invalid' },
  );
});

test('what it has taken on is answered before it ends', async () => {
  const url = await start();
  const long = '关于做好春季植树工作的通知。'.repeat(20_000);
  const answers = Promise.all([review(url, long), review(url, long)]);
  // The first bytes must have arrived, or there is nothing to answer yet.
  await new Promise((resolve) => setTimeout(resolve, 50));
  await running?.close();
  running = undefined;
  expect((await answers).map(({ status }) => status)).toEqual([200, 200]);
});

test('a client that sends nonsense harms nobody else', async () => {
  const url = await start();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write('POST /v1/review HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n{"text"');
  expect((await review(url, '植树通知')).status).toBe(200);
  socket.destroy();
});

test('a missing sealing key is told at the start', async () => {
  await expect(start({ signingKeyFile: 'absent.key' })).rejects.toThrow('absent.key');
});
