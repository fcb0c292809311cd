import { describe, expect, test } from 'vitest';
import { createPublishHook, type PublishHookOptions } from '../../src/hook/index.ts';
import { testReviewer } from '../support/reviewer.ts';

const ID = '532501190102030016';

interface Article {
  readonly title?: string;
  readonly body?: unknown;
  readonly sections?: readonly { readonly text: string }[];
  readonly file?: unknown;
  readonly status?: 'draft' | 'published';
}

const hookOn = (options: Partial<PublishHookOptions<Article, string>> = {}) =>
  createPublishHook<Article, string>({
    reviewer: testReviewer(),
    fields: { title: 'text', body: 'html', 'sections.*.text': 'markdown' },
    ...options,
  });

const lines = (id: string) => `<p>经办人证件</p><p>身份证号：${id.slice(0, 9)}<b>${id.slice(9)}</b></p>`;

describe('a change that publishes', () => {
  test('goes through when it passes', async () => {
    const decision = await hookOn()({ after: { title: '放假通知', body: '<p>办公电话：0571-8502001。</p>' } });
    expect(decision).toMatchObject({ action: 'allow', verdict: { outcome: 'pass' } });
  });

  test('is refused with what, where, why and what to do, and without the value', async () => {
    const decision = await hookOn()({ after: { title: '公示', body: lines(ID) } });
    if (decision.action !== 'refuse') throw new Error('was allowed');
    expect(decision.verdict?.outcome).toBe('redact');
    expect(decision.messages[0]).toMatch(/^处理后公开：/u);
    expect(decision.messages[1]).toMatch(/^字段“body”第 2 段：身份证号/u);
    expect(JSON.stringify(decision)).not.toContain(ID.slice(0, 8));
  });

  test('is told in English where that is asked for', async () => {
    const decision = await hookOn({ locale: 'en' })({ after: { body: lines(ID) } });
    expect(decision).toMatchObject({
      messages: [expect.any(String), expect.stringMatching(/^field “body”, paragraph 2/u)],
    });
  });

  test.for(['<p></p>', '<p><br/></p>\n<p>&nbsp;</p>'])(
    'goes through with an empty field, saved as %s',
    async (body) => {
      expect(await hookOn()({ after: { title: '放假通知', body } })).toMatchObject({ action: 'allow' });
    },
  );

  test('is refused where a field shows nothing though there is something in it', async () => {
    const after = { title: '放假通知', body: '<p><script>show()</script></p>' };
    expect(await hookOn()({ after })).toMatchObject({ action: 'refuse' });
  });

  test('is looked at in every item of a list', async () => {
    const decision = await hookOn()({ after: { sections: [{ text: '# 说明' }, { text: `身份证号：**${ID}**` }] } });
    expect(decision).toMatchObject({ action: 'refuse', explanations: [{ place: '字段“sections.1.text”第 1 段' }] });
  });

  test('is refused where a field holds something else than configured', async () => {
    expect(await hookOn()({ after: { body: { blocks: [] } } })).toMatchObject({ action: 'refuse' });
  });

  test('is one document: the title says what kind of list it is', async () => {
    const rows = '<table><tr><th>姓名</th><th>准考证号</th></tr><tr><td>贺兰英</td><td>20250101</td></tr></table>';
    const decision = await hookOn()({ after: { title: '某县2025年拟录用公务员公示', body: rows } });
    expect(decision.verdict?.genre?.id).toBe('civil-service-recruitment');
  });
});

describe('a draft', () => {
  const publishes: PublishHookOptions<Article, string>['publishes'] = ({ after }) => after.status === 'published';

  test('is saved without a review', async () => {
    const hook = hookOn({ publishes });
    expect(await hook({ after: { status: 'draft', body: lines(ID) } })).toEqual({ action: 'allow' });
  });

  test('is reviewed once it is published', async () => {
    const hook = hookOn({ publishes });
    expect(await hook({ after: { status: 'published', body: lines(ID) } })).toMatchObject({ action: 'refuse' });
  });
});

describe('who decides', () => {
  const after = { title: '公示', body: lines(ID) };

  test('is told the outcome, the change and who makes it', async () => {
    const asked: unknown[] = [];
    const hook = hookOn({
      onOutcome: (outcome, { user }) => {
        asked.push(outcome, user);
        return 'allow';
      },
    });
    expect(await hook({ after, user: 'editor' })).toMatchObject({ action: 'allow', verdict: { outcome: 'redact' } });
    expect(asked).toEqual(['redact', 'editor']);
  });

  test('cannot let out what must not be published at all', async () => {
    const hook = hookOn({ onOutcome: () => 'allow' });
    expect(await hook({ after: { body: '<p>机密★10年</p><p>某某会议材料</p>' } })).toMatchObject({ action: 'refuse' });
  });
});

describe('files', () => {
  const fields = { title: 'text', file: 'file' } as const;
  const bytes = new TextEncoder().encode(`姓名\t身份证号\n贺兰英\t${ID}\n`);

  test('are fetched and reviewed beside the entry', async () => {
    const reviewer = testReviewer({
      read: async (source) => ({
        mediaType: 'text/plain',
        blocks: [
          {
            place: { kind: 'line', line: 1, offset: 0 },
            layer: 'body',
            text: new TextDecoder().decode(source.bytes),
          },
        ],
        gaps: [],
      }),
    });
    const hook = hookOn({ reviewer, fields, fetchFiles: async () => [{ name: 'list.txt', bytes }] });
    expect(await hook({ after: { title: '附件', file: 7 } })).toMatchObject({ action: 'refuse' });
  });

  test('that nobody can fetch are not published', async () => {
    expect(await hookOn({ fields })({ after: { title: '附件', file: 7 } })).toMatchObject({ action: 'refuse' });
  });
});

test('nothing is published when the review fails', async () => {
  const cause = new Error('no memory');
  const reviewer = { reviewPackage: () => Promise.reject(cause) };
  expect(await hookOn({ reviewer })({ after: { title: '通知' } })).toEqual({
    action: 'refuse',
    messages: [expect.stringContaining('没有发布')],
    explanations: [],
    cause,
  });
});

test('a hook without fields, or with a form that does not exist, is refused when it is made', () => {
  expect(() => hookOn({ fields: {} })).toThrow(/没有写要审查的字段/u);
  // @ts-expect-error: what a program in JavaScript may write
  expect(() => hookOn({ fields: { body: 'htm' } })).toThrow(/fields\.body：没有 htm 这种形式/u);
});
