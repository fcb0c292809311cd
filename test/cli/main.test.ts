import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { explainBug } from '../../src/cli/mistakes.ts';
import { TEXTS } from '../../src/cli/texts.ts';
import { DETECTORS } from '../../src/detectors/index.ts';
import { VERSION } from '../../src/version.ts';
import { folderWith } from '../support/folder.ts';
import { recordedIo } from './io.ts';

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const { io, out, err } = recordedIo(folderWith({}));
  const code = await main(argv, io);
  return { code, out: out(), err: err() };
}

test('help comes in Chinese, and names the way to the English one', async () => {
  const { code, out } = await run('review', '--help');
  expect([code, out.includes('选项：'), out.includes('退出码')]).toEqual([0, true, true]);
  expect((await run('--help')).out).toContain('English: xianshen --lang en --help');
  expect((await run('--lang', 'en', '--help')).out).toContain('Exit code: 0 all pass');
});

test('the version is the library’s', async () => {
  expect(await run('--version')).toEqual({ code: 0, out: `${VERSION}\n`, err: '' });
});

test.for([
  [['revew'], '没有 revew 这个命令。是不是 review？'],
  [['review', '--formt', 'json'], '没有 --formt 这个选项。是不是 --format？'],
  [['review', 'a', '--format', 'xml'], '可以写：terminal, json, jsonl, sarif, html, markdown。'],
  [['review', 'a', '--output'], '后面要写一个值'],
  [['review', 'a', '--policy', 'strickt'], '没有名为 strickt 的策略。是不是 strict？'],
  [['dictionaries', 'chek'], '没有 chek 这个命令。是不是 check？'],
  [['dictionaries', 'check'], '缺少参数 files'],
  [['review'], '请写明要审查的文件'],
  [['--lang', 'en', 'revew'], 'There is no command revew. Did you mean review?'],
] as const)('%s is answered with what was probably meant', async ([argv, sentence]) => {
  const { code, err } = await run(...argv);
  expect(err).toContain(sentence);
  expect(code).toBe(2);
});

test('a defect of ours shows its kind and place, never its message', () => {
  const sentence = explainBug(new TypeError('张三 13912340001'), TEXTS.zh);
  expect(sentence).toContain('TypeError, main.test.ts:');
  expect(sentence).not.toContain('13912340001');
});

test('the detectors are listed with their examples', async () => {
  const { code, out } = await run('detectors');
  expect(code).toBe(0);
  for (const { id } of DETECTORS) expect(out).toContain(`  ${id}\n`);
  expect(out).toContain('⟦');
});
