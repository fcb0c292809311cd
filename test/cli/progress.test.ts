import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { startProgress } from '../../src/cli/progress.ts';
import { TEXTS } from '../../src/cli/texts.ts';

/** What a bar for so many files writes to a terminal. */
async function written(total: number): Promise<string> {
  const terminal = Object.assign(new PassThrough(), {
    isTTY: true,
    columns: 80,
    cursorTo: () => true,
    clearLine: () => true,
  });
  const progress = await startProgress(total, terminal, TEXTS.zh);
  for (let i = 0; i < total; i++) progress.advance();
  progress.stop();
  return String(terminal.read() ?? '');
}

test('many files have a bar that counts them, a few have none', async () => {
  expect(await written(12)).toContain('审查');
  expect(await written(2)).toBe('');
});
