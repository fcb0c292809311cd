import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPublishHook, type PublishHookOptions } from '../../src/hook/index.ts';
import { redact } from '../../src/redact/redact-document.ts';
import { testReviewer } from '../support/reviewer.ts';

const ID = '532501190102030016';
const PHONE = '13912340001';
const reviewer = testReviewer();

interface Article {
  readonly title?: unknown;
  readonly body?: unknown;
  readonly notes?: readonly { readonly text: string }[];
  readonly content?: unknown;
  readonly file?: unknown;
}

const replacing = (options: Partial<PublishHookOptions<Article, string>> = {}) =>
  createPublishHook<Article, string>({
    reviewer,
    fields: { title: 'text', body: 'html', 'notes.*.text': 'markdown', content: 'rich-text' },
    onOutcome: () => 'replace',
    ...options,
  });

const paragraph = (...texts: readonly string[]) => [
  { type: 'paragraph', children: texts.map((text) => ({ type: 'text', text, bold: true })) },
];

/** All strings of a tree, one after the other. */
function textIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? Object.values(value).map(textIn).join('') : '';
}

describe('what values have to go from is replaced by its copy', () => {
  test('in every form of field, each in its own writing', async () => {
    const after = {
      title: `公示，联系电话${PHONE}`,
      body: `<p>身份证号：${ID.slice(0, 9)}<b>${ID.slice(9)}</b></p><!-- 版式 -->`,
      notes: [{ text: '# 说明' }, { text: `手机：**${PHONE}**` }],
      content: paragraph('证件号码：', ID.slice(0, 8), ID.slice(8), '。'),
      untouched: new Date(0),
    };
    const before = structuredClone(after);
    const decision = await replacing()({ after });
    expect(decision).toMatchObject({ action: 'replace', verdict: { outcome: 'pass' }, files: [] });
    if (decision.action !== 'replace') return;
    expect(decision.entry).toEqual({
      title: '公示，联系电话139****0001',
      body: '<p>身份证号：53*************016<b></b></p><!-- 版式 -->',
      notes: [{ text: '# 说明' }, { text: expect.stringMatching(/^手机：\*\*139.*0001\*\*$/u) }],
      content: paragraph('证件号码：', expect.stringMatching(/^53\*+/u), '', '。'),
      untouched: new Date(0),
    });
    expect(after).toEqual(before);
  });

  test('in the style that was chosen', async () => {
    const decision = await replacing({ mask: 'label' })({ after: { title: `联系电话${PHONE}` } });
    expect(decision).toMatchObject({ action: 'replace', entry: { title: '联系电话【手机号】' } });
  });

  test('with its files', async () => {
    const bytes = new TextEncoder().encode(`联系电话：${PHONE}`);
    const clean = { name: '说明.txt', bytes: new TextEncoder().encode('植树通知') };
    const options = {
      fields: { title: 'text', file: 'file' },
      fetchFiles: async () => [{ name: '附件.txt', bytes }, clean],
    } as const;
    const after = { title: '植树通知', file: 7 };
    expect(await replacing(options)({ after })).toMatchObject({ action: 'refuse' });
    const hook = replacing({ ...options, redactFile: (source, how) => redact(source, reviewer, how) });
    const decision = await hook({ after });
    if (decision.action !== 'replace') throw new Error(decision.action);
    const [copied] = decision.files;
    expect(copied?.field.field).toBe('file');
    expect(copied?.files.map((each) => new TextDecoder().decode(each.bytes))).toEqual([
      '联系电话：139****0001',
      '植树通知',
    ]);
    expect(copied?.files.map(({ name }) => name)).toEqual(['附件.txt', '说明.txt']);
  });
});

describe('nothing is replaced', () => {
  test('where a person must decide', async () => {
    expect(await replacing()({ after: { body: '<p>机密★10年</p><p>某某会议材料</p>' } })).toMatchObject({
      action: 'refuse',
    });
  });

  test('where a number would have to become text', async () => {
    const decision = await replacing()({ after: { title: Number(PHONE) } });
    expect(decision).toMatchObject({ action: 'refuse', verdict: { outcome: 'redact' } });
    expect(decision.action === 'refuse' && decision.messages.at(-1)).toContain('未能自动脱敏');
  });

  test('where the copy shows something that only a person can decide on', async () => {
    let asked = 0;
    const stubborn: PublishHookOptions<Article, string>['reviewer'] = {
      reviewPackage: (items) => reviewer.reviewPackage(asked++ < 2 ? items : [{ name: '', text: '机密★10年' }]),
    };
    const decision = await replacing({ reviewer: stubborn })({ after: { title: `联系电话${PHONE}` } });
    expect(decision).toMatchObject({ action: 'refuse' });
  });
});

const value = fc.constantFrom(`身份证号：${ID}`, `手机：${PHONE}`);
const words = fc.constantFrom('植树通知', '请于周五前报名。', '<地点：礼堂>', '“&”', ' ');
/** A text with values in it, cut into pieces anywhere. */
const pieces = fc
  .tuple(fc.array(fc.oneof(value, words), { maxLength: 5 }), fc.array(fc.nat(60), { maxLength: 4 }))
  .map(([parts, cuts]) => {
    const text = parts.join('，');
    const at = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
    return at.slice(1).map((end, index) => text.slice(at[index], end));
  });

test('no value is left in a copy, and nothing else is changed', async () => {
  await fc.assert(
    fc.asyncProperty(pieces, pieces, pieces, async (inTitle, inBody, inContent) => {
      const markup = inBody.map((text) => `<b>${text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')}</b>`).join('');
      const after = { title: inTitle.join(''), body: `<p>${markup}</p>`, content: paragraph(...inContent) };
      const decision = await replacing()({ after });
      const text = [inTitle, inBody, inContent].flat().join('');
      if (!text.includes(ID) && !text.includes(PHONE)) {
        expect(decision.action).toBe('allow');
        return;
      }
      if (decision.action !== 'replace') throw new Error(JSON.stringify(decision));
      const left = textIn(decision.entry).replace(/<[^>]*>/gu, '');
      expect(left).not.toContain(ID.slice(3, 15));
      expect(left).not.toContain(PHONE.slice(3, 9));
      if (!inTitle.join('').match(/\d/u)) expect(decision.entry.title).toBe(after.title);
      if (!inContent.join('').match(/\d/u)) expect(decision.entry.content).toBe(after.content);
    }),
    { numRuns: 60 },
  );
});
