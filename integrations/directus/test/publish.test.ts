import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ID = '532501190102030016';
const SAMPLES = path.resolve('../../samples');
const CLI = path.resolve('node_modules/directus/cli.js');
const folder = mkdtempSync(path.join(tmpdir(), 'xianshen-directus-'));
const FAILS_WHILE = path.join(folder, 'fails');
const PORT = 18_055;
const url = `http://127.0.0.1:${PORT}`;
const TOKEN = 'for-a-test';

const env = {
  ...process.env,
  DB_CLIENT: 'sqlite3',
  DB_FILENAME: path.join(folder, 'directus.db'),
  SECRET: 'for a test, and as long as it has to be',
  ADMIN_EMAIL: 'admin@example.com',
  ADMIN_PASSWORD: 'for a test',
  ADMIN_TOKEN: TOKEN,
  // Without it Directus goes on without an extension that does not load, and publishes unreviewed.
  EXTENSIONS_MUST_LOAD: 'true',
  EXTENSIONS_PATH: path.resolve('test/extensions'),
  STORAGE_LOCAL_ROOT: path.join(folder, 'uploads'),
  REVIEW_FAILS_WHILE: FAILS_WHILE,
  HOST: '127.0.0.1',
  PORT: `${PORT}`,
  PUBLIC_URL: url,
  SERVE_APP: 'false',
  TELEMETRY: 'false',
};

let server: ChildProcess;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'uploads'));
  execFileSync(process.execPath, [CLI, 'bootstrap'], { env, stdio: 'inherit' });
  server = spawn(process.execPath, [CLI, 'start'], { env, stdio: 'inherit' });
  while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, 500));
  await send('POST', 'collections', {
    collection: 'articles',
    schema: {},
    fields: [
      { field: 'status', type: 'string' },
      { field: 'title', type: 'string' },
      { field: 'body', type: 'text' },
      { field: 'attachment', type: 'uuid', meta: { special: ['file'], interface: 'file' } },
    ],
  });
  await send('POST', 'relations', {
    collection: 'articles',
    field: 'attachment',
    related_collection: 'directus_files',
  });
});
afterAll(() => void server?.kill());

async function answers(): Promise<boolean> {
  if (server.exitCode !== null) throw new Error('Directus has ended');
  const response = await fetch(`${url}/server/ping`).catch(() => undefined);
  return response?.ok === true;
}

interface Answer {
  readonly status: number;
  readonly id: number | string;
  readonly message: string;
  readonly code: string;
}

/** As the app asks. */
async function send(method: string, address: string, body: object | FormData): Promise<Answer> {
  const headers = { Authorization: `Bearer ${TOKEN}` };
  const response = await fetch(`${url}/${address}`, {
    method,
    ...(body instanceof FormData
      ? { headers, body }
      : { headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const { data, errors } = await response.json();
  const [error] = errors ?? [];
  return { status: response.status, id: data?.id, message: error?.message ?? '', code: error?.extensions?.code ?? '' };
}

async function statusOf(id: number | string): Promise<unknown> {
  const response = await fetch(`${url}/items/articles/${id}`, { headers: { Authorization: `Bearer ${TOKEN}` } });
  return (await response.json()).data?.status;
}

const unclean = { title: '公示', body: `<p>经办人身份证号：<b>${ID}</b></p>` };
const clean = { title: '植树通知', body: '<p>三月十二日上午集中植树，请自带工具。</p>' };

test('a clean article is published', async () => {
  const { status, id } = await send('POST', 'items/articles', { ...clean, status: 'published' });
  expect(status).toBe(200);
  expect(await statusOf(id)).toBe('published');
});

test('an article with an identity number is saved as a draft, and refused in words when it is published', async () => {
  const { status, id } = await send('POST', 'items/articles', { ...unclean, status: 'draft' });
  expect(status).toBe(200);
  const refusal = await send('PATCH', `items/articles/${id}`, { status: 'published' });
  expect(refusal).toMatchObject({ status: 422, code: 'CONTENT_REFUSED' });
  expect(refusal.message).toMatch(/^处理后公开：.*\n字段“body”第 1 段：身份证号/u);
  expect(refusal.message).not.toContain(ID.slice(0, 8));
  expect(await statusOf(id)).toBe('draft');
  expect((await send('PATCH', `items/articles/${id}`, { ...clean, status: 'published' })).status).toBe(200);
  expect(await statusOf(id)).toBe('published');
});

test('an article is refused when it is created public, and one that has no status is public', async () => {
  expect((await send('POST', 'items/articles', { ...unclean, status: 'published' })).status).toBe(422);
  expect((await send('POST', 'items/articles', unclean)).status).toBe(422);
});

test('one of several that does not pass keeps all of them from being published', async () => {
  const first = await send('POST', 'items/articles', { ...clean, status: 'draft' });
  const second = await send('POST', 'items/articles', { ...unclean, status: 'draft' });
  const keys = [first.id, second.id];
  expect((await send('PATCH', 'items/articles', { keys, data: { status: 'published' } })).status).toBe(422);
  expect(await Promise.all(keys.map(statusOf))).toEqual(['draft', 'draft']);
});

test('a document that is called a picture is read for what it is', async () => {
  const upload = async (name: string, sample: string): Promise<Answer> => {
    const form = new FormData();
    form.append('file', new File([readFileSync(path.join(SAMPLES, sample))], name, { type: 'image/jpeg' }));
    return send('POST', 'files', form);
  };
  const { id: disguised } = await upload('照片.jpg', '12-roster-hidden-column.docx');
  const draft = await send('POST', 'items/articles', { ...clean, attachment: disguised, status: 'draft' });
  expect(draft.status).toBe(200);
  const refusal = await send('PATCH', `items/articles/${draft.id}`, { status: 'published' });
  expect(refusal).toMatchObject({ status: 422, message: expect.stringContaining('身份证号') });
  expect(await statusOf(draft.id)).toBe('draft');
  const { id: passing } = await upload('名单.docx', '14-roster-clean.docx');
  const { status } = await send('POST', 'items/articles', { ...clean, attachment: passing, status: 'published' });
  expect(status).toBe(200);
});

test('nothing is published while the review fails', async () => {
  writeFileSync(FAILS_WHILE, '');
  try {
    const refusal = await send('POST', 'items/articles', { ...clean, status: 'published' });
    expect(refusal).toMatchObject({ status: 422, message: expect.stringContaining('审查未能完成') });
    expect((await send('POST', 'items/articles', { ...clean, status: 'draft' })).status).toBe(200);
  } finally {
    rmSync(FAILS_WHILE);
  }
});
