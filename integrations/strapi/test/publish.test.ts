import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ID = '532501190102030016';
const APP = path.resolve('test/app');
const SAMPLES = path.resolve('../../samples');

/** What Strapi has for modules does not load in Node; everybody requires it. */
const { createStrapi }: typeof import('@strapi/strapi') = createRequire(path.resolve('package.json'))('@strapi/strapi');

let strapi: Core.Strapi;
let url = '';
let token = '';

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'xianshen-strapi-'));
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  process.env['DATABASE_FILE'] = path.join(folder, 'strapi.db');
  process.env['PUBLIC_FOLDER'] = path.join(folder, 'public');
  process.env['STRAPI_TELEMETRY_DISABLED'] = 'true';
  process.env['STRAPI_DISABLE_UPDATE_NOTIFICATION'] = 'true';
  strapi = await createStrapi({ appDir: APP, distDir: APP, serveAdminPanel: false }).load();
  strapi.server.mount();
  await new Promise<void>((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  url = `http://127.0.0.1:${port}/api`;
  const made = await strapi
    .service('admin::api-token')
    ['create']({ name: 'test', type: 'full-access', lifespan: null });
  token = made.accessKey;
});
// Strapi's own way to end takes the listeners of the whole process along, those of the test runner too.
afterAll(async () => {
  await strapi.server.destroy();
  await strapi.db.destroy();
});

interface Answer {
  readonly status: number;
  readonly documentId: string;
  readonly message: string;
}

/** Over the REST interface. */
async function send(method: string, address: string, data: object): Promise<Answer> {
  const response = await fetch(`${url}/${address}`, {
    method,
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ data }),
  });
  const answer = await response.json();
  return { status: response.status, documentId: answer.data?.documentId, message: answer.error?.message ?? '' };
}

/** What the public can read of an article. */
async function published(documentId: string): Promise<boolean> {
  const response = await fetch(`${url}/articles/${documentId}`, { headers: { Authorization: `Bearer ${token}` } });
  return response.status === 200;
}

const blocks = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
const unclean = { title: '公示', body: blocks(`经办人身份证号：${ID}`) };
const clean = { title: '植树通知', body: blocks('三月十二日上午集中植树，请自带工具。') };
const articles = () => strapi.documents('api::article.article');

test('a clean article is published', async () => {
  const { status, documentId } = await send('POST', 'articles', clean);
  expect(status).toBe(201);
  expect(await published(documentId)).toBe(true);
});

test('an article with an identity number is saved as a draft, and refused in words when it is published', async () => {
  const { status, documentId } = await send('POST', 'articles?status=draft', unclean);
  expect(status).toBe(201);
  const refusal = await send('PUT', `articles/${documentId}`, {});
  expect(refusal.status).toBe(400);
  expect(refusal.message).toMatch(/^处理后公开：.*\n字段“body”第 1 段：身份证号/u);
  expect(refusal.message).not.toContain(ID.slice(0, 8));
  // As the button of the content manager does.
  await expect(articles().publish({ documentId })).rejects.toThrow(/^处理后公开：/u);
  expect(await published(documentId)).toBe(false);
  expect(await articles().findOne({ documentId, status: 'draft' })).toMatchObject({ title: '公示' });
  expect((await send('PUT', `articles/${documentId}`, clean)).status).toBe(200);
  expect(await published(documentId)).toBe(true);
});

test('an article that is refused when it is created leaves nothing behind', async () => {
  const before = await articles().count({ status: 'draft' });
  expect((await send('POST', 'articles', unclean)).status).toBe(400);
  expect(await articles().count({ status: 'draft' })).toBe(before);
});

test('a refused change leaves what is public as it was', async () => {
  const { documentId } = await send('POST', 'articles', clean);
  expect((await send('PUT', `articles/${documentId}`, unclean)).status).toBe(400);
  expect(await articles().findOne({ documentId, status: 'published' })).toMatchObject({ title: '植树通知' });
});

test('a component is read along', async () => {
  const refusal = await send('POST', 'articles', { ...clean, sections: [{ text: `身份证号：**${ID}**` }] });
  expect(refusal).toMatchObject({ status: 400, message: expect.stringContaining('字段“sections.0.text”') });
});

test('a document that is called a picture is read for what it is', async () => {
  const upload = async (name: string, sample: string): Promise<number> => {
    const form = new FormData();
    form.append('files', new File([readFileSync(path.join(SAMPLES, sample))], name, { type: 'image/jpeg' }));
    const headers = { Authorization: `Bearer ${token}` };
    const response = await fetch(`${url}/upload`, { method: 'POST', headers, body: form });
    const [file] = await response.json();
    return file.id;
  };
  const disguised = await upload('照片.jpg', '12-roster-hidden-column.docx');
  const refusal = await send('POST', 'articles', { ...clean, attachment: disguised });
  expect(refusal).toMatchObject({ status: 400, message: expect.stringContaining('身份证号') });
  const passing = await upload('名单.docx', '14-roster-clean.docx');
  expect((await send('POST', 'articles', { ...clean, attachment: passing })).status).toBe(201);
});

test('of content without drafts every change is reviewed', async () => {
  expect((await send('POST', 'notices', { title: `身份证号：${ID}` })).status).toBe(400);
  const { status, documentId } = await send('POST', 'notices', { title: '植树通知' });
  expect(status).toBe(201);
  expect((await send('PUT', `notices/${documentId}`, { title: `身份证号：${ID}` })).status).toBe(400);
});

test('nothing is published while the review fails', async () => {
  strapi.config.set('server.reviewIsBroken', true);
  try {
    const refusal = await send('POST', 'articles', clean);
    expect(refusal).toMatchObject({ status: 400, message: expect.stringContaining('审查未能完成') });
    expect((await send('POST', 'articles?status=draft', clean)).status).toBe(201);
  } finally {
    strapi.config.set('server.reviewIsBroken', false);
  }
});
