import { expect, test } from 'vitest';
import { createKeys, type SigningKey, sealVerdict, verifyClearance } from '../../src/clearance/index.ts';
import { createReviewer } from '../../src/create-reviewer.ts';
import { type App, type AppOptions, createApp, type LogLine } from '../../src/http/app.ts';
import { redactAnswer } from '../../src/http/schemas.ts';
import type { ReviewService } from '../../src/http/service.ts';
import { sha256Hex } from '../../src/model/digest.ts';
import { verdictSchema } from '../../src/model/verdict-schema.ts';
import { redact } from '../../src/redact/redact-document.ts';
import { redactText } from '../../src/redact/redact-text.ts';
import { noSegmenter } from '../../src/segment/none.ts';

const NUMBER = '11010119010203001X';
const ROSTER = `姓名：罗启明，身份证号：${NUMBER}`;
const NOTICE = '关于开展春季植树活动的通知';
const NOW = new Date('2026-03-01T08:00:00Z');
const reviewer = createReviewer({ segmenter: noSegmenter });

const service: ReviewService = {
  review: async (items) => {
    const { verdict, documents } = await reviewer.reviewPackage(items);
    const verdicts = documents.map((each) => each.verdict);
    return { verdict: verdicts.length === 1 ? (verdicts[0] ?? verdict) : verdict, documents: verdicts };
  },
  redact: async (item, mask) => {
    const made = 'text' in item ? redactText(item, reviewer, { mask }) : redact(item, reviewer, { mask });
    const { name, bytes, review, schedule } = await made;
    return { name, bytes, verdict: review.verdict, schedule };
  },
};

function sealing(key: SigningKey): ReviewService {
  return {
    ...service,
    seal: (verdict, copyOf) => sealVerdict(verdict, { key, now: NOW, copyOf }),
    verify: (token, [content = '']) =>
      verifyClearance(token, content, { keys: [key], basis: reviewer.basis, now: NOW }),
  };
}

const roomy: AppOptions = { bytes: 100_000, pending: 8, perMinute: 1000, now: () => 0 };

function appOf(options: Partial<AppOptions> = {}, asked = service): App {
  return createApp(asked, { ...roomy, ...options });
}

function post(app: App, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const init = {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  };
  return Promise.resolve(app.request(path, init, { address: '127.0.0.1' }));
}

test('a text is reviewed, with its verdict in words', async () => {
  const response = await post(appOf(), '/v1/review', { text: ROSTER });
  expect(response.status).toBe(200);
  const answer = await response.json();
  expect(answer).toMatchObject({ outcome: 'redact', documents: [{ outcome: 'redact' }] });
  expect(verdictSchema.parse(answer.verdict)).toEqual(reviewer.reviewText(ROSTER).verdict);
  expect(answer.explanations.map(({ title }: { title: string }) => title)).toContain('身份证号');
  expect(JSON.stringify(answer)).not.toContain(NUMBER.slice(2, 8));
});

test('explanations come in English when asked for', async () => {
  const answer = await (await post(appOf(), '/v1/review', { text: ROSTER, lang: 'en' })).json();
  expect(answer.explanations[0].title).toMatch(/[a-z]/u);
});

test('files and text of a form are a package', async () => {
  const form = new FormData();
  form.set('text', NOTICE);
  form.append('file', new File([ROSTER], '附件.txt'));
  const body = { method: 'POST', body: form };
  const answer = await (await appOf().request('/v1/review', body, { address: '' })).json();
  expect(answer).toMatchObject({ outcome: 'redact', documents: [{ outcome: 'pass' }, { outcome: 'redact' }] });
});

test('what passed carries a clearance, which clears that content and no other', async () => {
  const { signing } = await createKeys();
  const app = appOf({}, sealing(signing));
  const { clearance } = await (await post(app, '/v1/review', { text: NOTICE })).json();
  const check = async (text: string) => (await post(app, '/v1/clearances/verify', { token: clearance, text })).json();
  expect(await check(NOTICE)).toMatchObject({ cleared: true });
  expect(await check(`${NOTICE}。`)).toMatchObject({ cleared: false, refusal: 'other-content' });
  expect((await (await post(app, '/v1/review', { text: ROSTER })).json()).clearance).toBeUndefined();
});

test('a text comes back redacted, with its schedule and a clearance for the copy only', async () => {
  const { signing } = await createKeys();
  const app = appOf({}, sealing(signing));
  const copy = redactAnswer.parse(await (await post(app, '/v1/redact', { text: ROSTER })).json());
  expect(copy.text).toBe('姓名：罗**，身份证号：11*************01X');
  expect(copy.verdict.outcome).toBe('pass');
  expect(copy.schedule).toMatchObject({ original: sha256Hex(ROSTER), copy: sha256Hex(copy.text ?? '') });
  expect(JSON.stringify(copy.schedule)).not.toContain(NUMBER.slice(2, 8));
  const check = async (text = '') => (await post(app, '/v1/clearances/verify', { token: copy.clearance, text })).json();
  expect(await check(copy.text)).toMatchObject({ cleared: true });
  expect(await check(ROSTER)).toMatchObject({ cleared: false, refusal: 'other-content' });
});

test('a file of a form comes back as a file, in the style that was asked for', async () => {
  const form = new FormData();
  form.append('file', new File([ROSTER], '罗启明.txt'));
  form.set('mask', 'label');
  const response = await appOf().request('/v1/redact', { method: 'POST', body: form }, { address: '' });
  const { base64 = '', name } = redactAnswer.parse(await response.json());
  expect(Buffer.from(base64, 'base64').toString()).toBe('姓名：【姓名】，身份证号：【身份证号】');
  expect(name).not.toContain('罗启明');
});

test.for([
  [{ text: '机密★10年\n某某会议材料' }, 'redaction-refused'],
  [{ base64: btoa('\x89PNG\r\n\x1a\n'), name: 'scan.png' }, 'redaction-unsupported'],
] as const)('there is no copy of %j: %s', async ([body, code]) => {
  const response = await post(appOf(), '/v1/redact', body);
  expect(response.status).toBe(422);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  expect(await response.json()).toMatchObject({
    type: `urn:xianshen:problem:${code}`,
    detail: expect.stringMatching(/。$/u),
  });
});

test('a copy is made of one document at a time, in a style that there is', async () => {
  const form = new FormData();
  form.set('text', NOTICE);
  form.append('file', new File([ROSTER], '附件.txt'));
  const ask = (body: FormData) => appOf().request('/v1/redact', { method: 'POST', body }, { address: '' });
  expect((await ask(form)).status).toBe(400);
  form.delete('file');
  form.set('mask', 'paint');
  expect((await ask(form)).status).toBe(400);
  expect((await post(appOf(), '/v1/redact', { text: NOTICE, mask: 'paint' })).status).toBe(400);
});

test.for([
  [{ txt: NOTICE }, 400, 'txt：没有这个名称。是不是 text？'],
  [{}, 400, 'text'],
  [{ text: NOTICE, base64: 'AAAA' }, 400, 'text'],
  [{ items: [] }, 400, 'items'],
  [{ base64: '***' }, 400, 'base64'],
] as const)('%j is refused and says why', async ([body, status, reason]) => {
  const response = await post(appOf(), '/v1/review', body);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const problem = await response.json();
  expect(problem.detail).toContain(reason);
  expect(JSON.stringify(problem)).not.toContain(NOTICE);
});

test('what is no JSON, and no type that is known, is refused', async () => {
  const ask = (type: string) =>
    appOf().request('/v1/review', { method: 'POST', body: ROSTER, headers: { 'Content-Type': type } }, { address: '' });
  expect((await ask('application/json')).status).toBe(400);
  expect((await ask('text/csv')).status).toBe(415);
});

test('a request that is too large, too frequent or one too many is told so', async () => {
  expect((await post(appOf({ bytes: 10 }), '/v1/review', { text: NOTICE })).status).toBe(413);
  let time = 0;
  const rare = appOf({ perMinute: 2, now: () => time });
  const ask = async () => (await post(rare, '/v1/review', { text: NOTICE })).status;
  expect([await ask(), await ask(), await ask()]).toEqual([200, 200, 429]);
  time = 60_000;
  expect(await ask()).toBe(200);
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  const slow = appOf(
    { pending: 1 },
    { ...service, review: async (items) => promise.then(() => service.review(items)) },
  );
  const first = post(slow, '/v1/review', { text: NOTICE });
  expect((await post(slow, '/v1/review', { text: NOTICE })).status).toBe(503);
  resolve();
  expect((await first).status).toBe(200);
  expect((await post(slow, '/v1/review', { text: NOTICE })).status).toBe(200);
});

test('only who has a key may ask, where there are keys', async () => {
  const key = 'a key that nobody guesses';
  const lines: LogLine[] = [];
  const app = appOf({ keys: [{ id: 'cms', sha256: sha256Hex(key) }], log: (line) => lines.push(line) });
  const status = async (headers: Record<string, string>) =>
    (await post(app, '/v1/review', { text: NOTICE }, headers)).status;
  expect(await status({})).toBe(401);
  expect(await status({ 'X-API-Key': `${key}!` })).toBe(401);
  expect(await status({ 'X-API-Key': key })).toBe(200);
  expect(await status({ Authorization: `Bearer ${key}` })).toBe(401);
  expect((await app.request('/metrics', {}, { address: '' })).status).toBe(401);
  expect((await app.request('/healthz', {}, { address: '' })).status).toBe(200);
  expect(lines.map(({ asker }) => asker)).toEqual([undefined, undefined, 'cms', undefined, undefined, undefined]);
});

test('a review that fails lets nothing pass and tells nothing', async () => {
  const app = appOf({}, { ...service, review: () => Promise.reject(new Error(ROSTER)) });
  const response = await post(app, '/v1/review', { text: ROSTER });
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('罗启明');
});

test('the log and the metrics hold nothing that was asked about', async () => {
  const lines: LogLine[] = [];
  const app = appOf({ log: (line) => lines.push(line) });
  await post(app, '/v1/review', { text: ROSTER, name: '罗启明.txt' });
  await app.request(`/${encodeURIComponent('罗启明')}`, {}, { address: '' });
  const metrics = await (await app.request('/metrics', {}, { address: '' })).text();
  expect(metrics).toContain('xianshen_verdicts_total{outcome="redact"} 1');
  expect(metrics).toContain('xianshen_requests_total{route="(none)",status="404"} 1');
  for (const told of [JSON.stringify(lines), metrics]) {
    expect(told).not.toContain('罗启明');
    expect(told).not.toContain(encodeURIComponent('罗启明'));
    expect(told).not.toContain(NUMBER);
  }
});

test('the description names every route and fits OpenAPI 3.1', async () => {
  const description = await (await appOf().request('/openapi.json', {}, { address: '' })).json();
  expect(description.openapi).toBe('3.1.0');
  for (const [path, methods] of Object.entries(description.paths))
    for (const method of Object.keys(methods as object)) {
      const status = (await appOf().request(path, { method: method.toUpperCase() }, { address: '' })).status;
      expect([path, status]).not.toEqual([path, 404]);
    }
  const page = await (await appOf().request('/', {}, { address: '' })).text();
  for (const path of Object.keys(description.paths)) expect(page).toContain(path);
});
