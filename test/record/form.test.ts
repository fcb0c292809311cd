import { expect, test } from 'vitest';
import { docx } from '../../src/readers/docx/index.ts';
import { type FormOptions, formDocx, formHtml, formOf, type RecordedItem } from '../../src/record/index.ts';
import { readAll } from '../support/read.ts';
import { testReviewer } from '../support/reviewer.ts';

const reviewer = testReviewer();
const paper: RecordedItem = {
  ...reviewer.reviewText('公示\n联系人罗启明，手机13912340001。', '罗启明.txt'),
  name: 'a/罗启明.txt',
};
const locked: RecordedItem = {
  ...reviewer.reviewText('附件'),
  name: '附件.docx',
};
const withGap = (code: 'encrypted' | 'embedded-object' | 'over-limit', note: string): RecordedItem => ({
  ...locked,
  verdict: { ...locked.verdict, outcome: 'refer', gaps: [{ gap: { code, note }, outcome: 'refer' }] },
});
const options: FormOptions = { day: '2026-03-01', unit: '某镇人民政府', entry: { number: 7, digest: 'ab'.repeat(32) } };
const form = formOf([paper, withGap('encrypted', '文件已加密')], options);

test('the form has the usual fields, and what the review found in answer to each question', () => {
  const fields = new Map([...form.fields, ...form.questions].map(({ label, value }) => [label, value]));
  for (const label of ['填表日期', '拟公开单位', '信息名称', '文号', '载体形式', '公开方式', '拟公开时间', '公开属性'])
    expect(fields.has(label), label).toBe(true);
  expect(fields.get('附件份数')).toBe('1');
  expect(fields.get('是否含国家秘密')).toBe('未发现');
  expect(fields.get('是否含个人信息')).toMatch(/^发现 \d 处：.*手机号 1/u);
  expect(form.signatures).toHaveLength(4);
  expect(form.basis).toContain('《个人信息保护法》第二十五条');
});

test('the strictest outcome of all files is proposed, and nothing else', () => {
  expect(form.treatments.filter(({ isProposed }) => isProposed).map(({ label }) => label)).toEqual(['送审，待确定']);
});

test('every file has a line that says whether it was opened, and if not why', () => {
  expect(form.files.map(({ role, opened }) => [role, opened])).toEqual([
    ['正文', '已打开'],
    ['附件1', '未打开或未全部打开：文件已加密'],
  ]);
  const embedded = formOf([paper, withGap('embedded-object', '嵌有其他文件')], options);
  expect(embedded.files.at(-1)).toMatchObject({ role: '附件1嵌入内容', opened: '未打开：嵌有其他文件' });
  const cut = formOf([withGap('over-limit', '超出上限')], options);
  expect(cut.files[0]?.opened).toBe('已打开，未查完：超出上限');
});

test('the form names its entry in the log, which the signatures then vouch for', () => {
  expect(form.remarks.join('')).toContain(`第 7 条，摘要 ${'ab'.repeat(32)}`);
});

test('the DOCX says what the HTML says, and neither holds a value that was found', async () => {
  const { blocks, gaps } = await readAll(docx, await formDocx(form), { name: 'form.docx' });
  expect(gaps).toEqual([]);
  const text = blocks.map((block) => block.text).join('\n');
  const html = formHtml(form);
  for (const each of [
    '信息公开保密审查表',
    '某镇人民政府',
    '☑送审，待确定',
    '承办人意见',
    '批准意见',
    '文件已加密',
    '***.txt',
  ]) {
    expect(text, each).toContain(each);
    expect(html, each).toContain(each);
  }
  for (const either of [text, html]) expect(either).not.toMatch(/罗启明|13912340001/u);
});

test('no text of the office becomes markup', () => {
  const html = formHtml(formOf([paper], { ...options, unit: '<script>alert(1)</script>', title: '"><img src=x>' }));
  expect(html).not.toMatch(/<script|<img/u);
  expect(html).toMatch(/default-src 'none'; style-src 'sha256-/u);
});
