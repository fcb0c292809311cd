import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import { buildConfig, getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadReviewer } from 'xianshen/node';
import { reviewBeforePublish, reviewUploads } from 'xianshen-payload';

const ID = '532501190102030016';
const folder = mkdtempSync(path.join(tmpdir(), 'xianshen-payload-'));

let payload: Payload;
let config: SanitizedConfig;
/** Fails every review while it is set. */
let isBroken = false;

beforeAll(async () => {
  const working = await loadReviewer();
  const reviewer: Pick<typeof working, 'reviewPackage'> = {
    reviewPackage: (items) => (isBroken ? Promise.reject(new Error('no memory')) : working.reviewPackage(items)),
  };
  const everybody = { create: () => true, read: () => true, update: () => true };
  const fields = { title: 'text', body: 'rich-text', attachment: 'file' } as const;
  config = await buildConfig({
    secret: 'for a test',
    telemetry: false,
    localization: { locales: ['zh', 'en'], defaultLocale: 'zh', fallback: false },
    db: sqliteAdapter({ client: { url: `file:${path.join(folder, 'payload.db')}` }, push: true }),
    typescript: { autoGenerate: false },
    collections: [
      {
        slug: 'articles',
        access: everybody,
        versions: { drafts: true },
        hooks: { beforeChange: [reviewBeforePublish({ reviewer, fields })] },
        fields: [
          { name: 'title', type: 'text', localized: true },
          { name: 'body', type: 'json' },
          { name: 'attachment', type: 'upload', relationTo: 'media' },
        ],
      },
      {
        slug: 'replaced',
        access: everybody,
        versions: { drafts: true },
        hooks: {
          beforeChange: [reviewBeforePublish({ reviewer, fields: { title: 'text' }, onOutcome: () => 'replace' })],
        },
        fields: [{ name: 'title', type: 'text' }],
      },
      { slug: 'media', access: everybody, upload: { staticDir: path.join(folder, 'media') }, fields: [] },
      {
        slug: 'public-files',
        access: everybody,
        upload: { staticDir: path.join(folder, 'public-files') },
        hooks: { beforeOperation: [reviewUploads({ reviewer })] },
        fields: [],
      },
    ],
  });
  payload = await getPayload({ config });
});
afterAll(() => payload.destroy());

interface Answer {
  readonly status: number;
  readonly id?: number;
  readonly message: string;
}

/** Over the REST interface, as the admin panel asks. */
async function send(method: string, address: string, body: object | FormData): Promise<Answer> {
  const isForm = body instanceof FormData;
  const request = new Request(`http://localhost/api/${address}`, {
    method,
    ...(isForm ? { body } : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  const response = await handleEndpoints({ config, request });
  const { doc, errors } = await response.json();
  return { status: response.status, id: doc?.id, message: errors?.[0]?.message ?? '' };
}

function upload(collection: string, name: string, sample: string): Promise<Answer> {
  const bytes = readFileSync(new URL(`../../../samples/${sample}`, import.meta.url));
  const form = new FormData();
  form.append('file', new File([bytes], name, { type: 'image/jpeg' }));
  return send('POST', collection, form);
}

/** What the public sees, published documents alone. */
async function published(id: number | undefined): Promise<boolean> {
  const { totalDocs } = await payload.find({
    collection: 'articles',
    where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
  });
  return totalDocs === 1;
}

const lexical = (text: string) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text }] }] },
});
const unclean = { title: '公示', body: lexical(`经办人身份证号：${ID}`) };
const clean = { title: '植树通知', body: lexical('三月十二日上午集中植树，请自带工具。') };

test('a clean article is published', async () => {
  const { status, id } = await send('POST', 'articles', { ...clean, _status: 'published' });
  expect(status).toBe(201);
  expect(await published(id)).toBe(true);
});

test('an article with an identity number is saved as a draft, and refused in words when it is published', async () => {
  const draft = await send('POST', 'articles?draft=true', { ...unclean, _status: 'draft' });
  expect(draft.status).toBe(201);
  const refusal = await send('PATCH', `articles/${draft.id}`, { _status: 'published' });
  expect(refusal.status).toBe(422);
  expect(refusal.message).toMatch(/^处理后公开：.*\n字段“body”第 1 段：身份证号/u);
  expect(refusal.message).not.toContain(ID.slice(0, 8));
  expect(await published(draft.id)).toBe(false);
  expect((await send('PATCH', `articles/${draft.id}`, { ...clean, _status: 'published' })).status).toBe(200);
  expect(await published(draft.id)).toBe(true);
});

test('an article is refused when it is created public', async () => {
  const before = await payload.count({ collection: 'articles' });
  expect((await send('POST', 'articles', { ...unclean, _status: 'published' })).status).toBe(422);
  expect(await payload.count({ collection: 'articles' })).toEqual(before);
});

test('a document that is called a picture is read for what it is', async () => {
  const { id: attachment } = await upload('media', '照片.jpg', '12-roster-hidden-column.docx');
  expect(attachment).toBeDefined();
  const draft = await send('POST', 'articles?draft=true', { ...clean, attachment, _status: 'draft' });
  const refusal = await send('PATCH', `articles/${draft.id}`, { _status: 'published' });
  expect(refusal).toMatchObject({ status: 422, message: expect.stringContaining('身份证号') });
  expect(await published(draft.id)).toBe(false);
});

test('a file that anybody can fetch is refused when it is uploaded', async () => {
  expect(await upload('public-files', '照片.jpg', '12-roster-hidden-column.docx')).toMatchObject({ status: 422 });
  expect(await payload.count({ collection: 'public-files' })).toEqual({ totalDocs: 0 });
  expect(await upload('public-files', '名单.docx', '14-roster-clean.docx')).toMatchObject({ status: 201 });
});

test('what stands in another language is published along, and reviewed', async () => {
  const draft = await send('POST', 'articles?draft=true&locale=zh', { ...clean, _status: 'draft' });
  await send('PATCH', `articles/${draft.id}?draft=true&locale=en`, { title: `ID card ${ID}`, _status: 'draft' });
  const refusal = await send('PATCH', `articles/${draft.id}?locale=zh`, { _status: 'published' });
  expect(refusal).toMatchObject({ status: 422, message: expect.stringContaining('字段“title”') });
  expect(await published(draft.id)).toBe(false);
});

test('nothing is published while the review fails', async () => {
  isBroken = true;
  try {
    const refusal = await send('POST', 'articles', { ...clean, _status: 'published' });
    expect(refusal).toMatchObject({ status: 422, message: expect.stringContaining('审查未能完成') });
    expect((await send('POST', 'articles?draft=true', { ...clean, _status: 'draft' })).status).toBe(201);
  } finally {
    isBroken = false;
  }
});

test('a copy with its values masked is published where that was asked for', async () => {
  const draft = await send('POST', 'replaced?draft=true', { title: '联系电话：13912340001', _status: 'draft' });
  const { id, status } = await send('PATCH', `replaced/${draft.id}`, { _status: 'published' });
  expect(status).toBe(200);
  expect(await payload.findByID({ collection: 'replaced', id: id ?? 0 })).toMatchObject({
    title: '联系电话：139****0001',
    _status: 'published',
  });
});

test('fields that cannot be are told when the configuration is loaded', () => {
  const reviewer = { reviewPackage: () => Promise.reject(new Error('is not asked')) };
  expect(() => reviewBeforePublish({ reviewer, fields: {} })).toThrow(/没有写要审查的字段/u);
});
