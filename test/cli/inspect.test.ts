import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { LAYERS } from '../../src/model/document.ts';
import { folderWith } from '../support/folder.ts';
import { recordedIo } from './io.ts';

const folder = folderWith({
  'notice.txt': '关于停水的通知\n\n咨询电话：0873-3720555\n',
  'x.rar': 'Rar!\x1a\x07\x00',
});

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const { io, out, err } = recordedIo(folder);
  const code = await main(['inspect', ...argv], io);
  return { code, out: out(), err: err() };
}

const roster = `${process.cwd()}/samples/12-roster-hidden-column.docx`;

test('every block is listed under its layer with its place, and what is not seen is marked', async () => {
  const { code, out, err } = await run(roster);
  expect([code, err]).toEqual([0, '']);
  const [, body = '', unseen = ''] = out.split(/● 正文 14 处|○ 隐藏内容 4 处（页面上看不见）/u);
  expect(body).toContain('第 2 段\n      现将拟慰问的困难职工公示如下');
  expect(unseen).toContain('表 1 第 2 行\n      第 3 列（身份证号）：532501190102031211');
  expect(body).not.toContain('532501190102031211');
  expect(out).toContain('○ 批注 1 处（页面上看不见）');
  expect(out).toContain('没有未能读到之处');
});

test('as JSON it has every block with its layer, whether it is seen, its place, label and text', async () => {
  const [{ layers, blocks, gaps }] = JSON.parse((await run(roster, '--format', 'json')).out);
  expect(layers).toEqual({ body: 14, comment: 1, hidden: 4, metadata: 3 });
  expect(Object.keys(layers).every((layer) => LAYERS.some((each) => each === layer))).toBe(true);
  expect(blocks).toHaveLength(22);
  expect(blocks).toContainEqual({
    place: { kind: 'cell', part: 'word/document.xml', table: 1, row: 2, column: 3, paragraph: 1 },
    layer: 'hidden',
    seen: false,
    label: '身份证号',
    text: '532501190102031211',
  });
  expect(gaps).toEqual([]);
});

test('what could not be read is told, and ends with code 1', async () => {
  const { code, out } = await run('x.rar');
  expect(code).toBe(1);
  expect(out).toContain('未能读到 1 处');
  expect(out).toContain('这是压缩包（.rar）');
});

test('several files are listed one after the other; a missing one ends with code 2', async () => {
  const { code, out, err } = await run('notice.txt', 'missing.docx', 'x.rar');
  expect(code).toBe(2);
  expect(out).toMatch(/notice\.txt[\s\S]+第 3 行\n {6}咨询电话：0873-3720555[\s\S]+x\.rar/u);
  expect(err).toContain('missing.docx：没有这个文件或者文件夹');
});

test('it speaks English too, and its help says that it shows the document', async () => {
  expect((await run('--lang', 'en', roster)).out).toContain('○ hidden content: 4 (not seen on the page)');
  expect((await run('--help')).out).toContain('输出的就是文件原文');
  expect((await run('--lang', 'en', '--help')).out).toContain('This shows the text of the document');
});

test('a hostile text cannot steer the terminal, and a long one is shown by its beginning', async () => {
  const hostile = folderWith({ 'a.txt': `\u001b[2J${'长'.repeat(900)}\n` });
  const { io, out } = recordedIo(hostile);
  expect(await main(['inspect', 'a.txt'], io)).toBe(0);
  expect(out()).not.toContain('\u001b');
  expect(out()).toContain('（共 904 字）');
  expect(out().length).toBeLessThan(600);
});
