import path from 'node:path';
import { expect, test } from 'vitest';
import { loadConfigFile } from '../../src/node/config-file.ts';
import { findConfigFile } from '../../src/node/find-config-file.ts';
import { folderWith } from '../support/folder.ts';

test('the nearest configuration at or above a folder is found', () => {
  const folder = folderWith({
    'xianshen.config.json': '{}',
    'a/xianshen.config.mjs': '',
    'a/b/c.txt': '',
    'd/e.txt': '',
  });
  expect(findConfigFile(path.join(folder, 'a/b'))).toBe(path.join(folder, 'a/xianshen.config.mjs'));
  expect(findConfigFile(path.join(folder, 'd'))).toBe(path.join(folder, 'xianshen.config.json'));
});

test('two configurations in one folder are refused', () => {
  const folder = folderWith({ 'xianshen.config.json': '{}', 'xianshen.config.ts': '' });
  expect(() => findConfigFile(folder)).toThrow('xianshen.config.json、xianshen.config.ts');
});

test.for([
  ['xianshen.config.json', '\uFEFF{"policy": "strict"}'],
  ['xianshen.config.mjs', "export default { policy: 'strict' };"],
  ['xianshen.config.ts', "interface C { policy: string }\nconst c: C = { policy: 'strict' };\nexport default c;"],
] as const)('%s is loaded', async ([name, content]) => {
  expect(await loadConfigFile(path.join(folderWith({ [name]: content }), name))).toEqual({ policy: 'strict' });
});

test('broken JSON is told by its line and not quoted', async () => {
  const file = path.join(folderWith({ 'c.json': '{\n  "key": "p4ssw0rd-p4ssw0rd"\n  "policy": 1\n}' }), 'c.json');
  await expect(loadConfigFile(file)).rejects.toThrow(/第 3 行附近不是正确的 JSON/u);
  await expect(loadConfigFile(file)).rejects.not.toThrow(/p4ssw0rd/u);
});

test('a missing file and a module without default export are told', async () => {
  const folder = folderWith({ 'c.mjs': 'export const policy = 1;' });
  await expect(loadConfigFile(path.join(folder, 'none.json'))).rejects.toThrow('文件不存在');
  await expect(loadConfigFile(path.join(folder, 'c.mjs'))).rejects.toThrow('最外层：应当是对象');
});
