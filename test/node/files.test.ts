import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findFiles, readSource } from '../../src/node/files.ts';
import { folderWith } from '../support/folder.ts';

const folder = folderWith({
  'b.txt': '乙',
  'a/2.txt': '二',
  'a/1.txt': '一',
  'a/1.txt.verdict.json': '{}',
  'a/.git/config': '',
  'a/node_modules/x.txt': '',
  'a/~$1.docx': '',
  'empty/.hidden': '',
});

test('folders stand for the files below them in order of name, without other tools’ files', async () => {
  expect(await findFiles(['b.txt', 'a'], folder)).toEqual([
    { path: 'b.txt' },
    { path: path.join('a', '1.txt') },
    { path: path.join('a', '2.txt') },
  ]);
});

test('a file that is named is taken whatever its name', async () => {
  expect(await findFiles(['a/.git/config'], folder)).toEqual([{ path: 'a/.git/config' }]);
});

test('paths that lead nowhere and empty folders are told', async () => {
  expect(await findFiles(['none', 'empty', 'b.txt/c'], folder)).toEqual([
    { path: 'none', problem: 'missing' },
    { path: 'empty', problem: 'empty-folder' },
    { path: 'b.txt/c', problem: 'missing' },
  ]);
});

test('linked folders are followed, but not in a circle', async () => {
  const linked = folderWith({ 'x/1.txt': '一' });
  symlinkSync(linked, path.join(linked, 'x/again'));
  expect(await findFiles(['x'], linked)).toContainEqual({ path: path.join('x', '1.txt') });
});

test('a source goes by its own name, without its folders', async () => {
  const source = await readSource('a/1.txt', folder);
  expect(source).toMatchObject({ name: '1.txt' });
  expect(await readSource('a/3.txt', folder)).toEqual({ path: 'a/3.txt', problem: 'missing' });
});
