import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createKeys, sealVerdict } from '../../src/clearance/index.ts';
import { checkLog, EMPTY_LOG, type LogHead, nextEntry, openHead, recordOf, sealHead } from '../../src/record/index.ts';
import { testReviewer } from '../support/reviewer.ts';

const reviewer = testReviewer();
const records = ['第一份。', '第二份，手机13912340001。', '第三份。', '第四份。'].map((text, at) =>
  recordOf([reviewer.reviewText(text)], { at: new Date(Date.UTC(2026, 2, at + 1)) }),
);
const lines: string[] = [];
const heads: LogHead[] = [EMPTY_LOG];
for (const record of records) {
  const { line, head } = nextEntry(heads.at(-1) ?? EMPTY_LOG, record);
  lines.push(line);
  heads.push(head);
}
const HEAD = heads.at(-1) ?? EMPTY_LOG;
const textOf = (some: readonly string[]): string => some.map((line) => `${line}\n`).join('');
const LOG = textOf(lines);

test('a log as it was written is whole, and so is an empty one', () => {
  expect(checkLog(LOG, HEAD)).toEqual({ whole: true, head: HEAD });
  expect(checkLog('', EMPTY_LOG)).toEqual({ whole: true, head: EMPTY_LOG });
});

test('any changed character is found', () => {
  const place = fc.nat({ max: LOG.length - 1 });
  fc.assert(
    fc.property(place, fc.constantFrom('x', '0', ' ', '"', '\n', ''), (at, other) => {
      const changed = LOG.slice(0, at) + other + LOG.slice(at + 1);
      fc.pre(changed !== LOG);
      expect(checkLog(changed, HEAD).whole).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('any line that is lost, put in, doubled or swapped is found', () => {
  for (const at of lines.keys()) {
    expect(checkLog(textOf(lines.toSpliced(at, 1)), HEAD).whole).toBe(false);
    expect(checkLog(textOf(lines.toSpliced(at, 0, lines[at] ?? '')), HEAD).whole).toBe(false);
    expect(checkLog(textOf(lines.toSpliced(at, 2, ...lines.slice(at, at + 2).toReversed())), HEAD).whole).toBe(
      at === lines.length - 1,
    );
  }
});

test('the first entry that does not fit is named', () => {
  const [first = '', second = '', ...rest] = lines;
  expect(checkLog(textOf([first.replace('"pass"', '"refer"'), second, ...rest]), HEAD)).toEqual({
    whole: false,
    fault: 'broken',
    entry: 2,
  });
  expect(checkLog(textOf(lines.slice(0, 3)), HEAD)).toEqual({ whole: false, fault: 'cut', entry: 4 });
  expect(checkLog(LOG, heads[2] ?? EMPTY_LOG)).toEqual({ whole: false, fault: 'longer', entry: 3 });
  expect(checkLog(textOf([...lines.slice(0, 3), (lines[3] ?? '').replace('"pass"', '"refer"')]), HEAD)).toEqual({
    whole: false,
    fault: 'changed',
    entry: 4,
  });
  expect(checkLog(`${LOG}{"number":5`, HEAD)).toEqual({ whole: false, fault: 'malformed', entry: 5 });
});

test('a log put back together with its head is found by an entry that a form bears', () => {
  const signed = heads[2]?.digest ?? '';
  expect(checkLog(LOG, HEAD, signed)).toMatchObject({ whole: true });
  const forged = nextEntry(heads[1] ?? EMPTY_LOG, records[2] ?? (records[0] as never));
  const text = textOf([lines[0] ?? '', forged.line]);
  expect(checkLog(text, forged.head)).toMatchObject({ whole: true });
  expect(checkLog(text, forged.head, signed)).toMatchObject({ whole: false, fault: 'absent' });
});

let keys: Awaited<ReturnType<typeof createKeys>>;

beforeAll(async () => {
  keys = await createKeys();
});

test('a sealed head opens with its key alone, and nothing else of that key stands in for it', async () => {
  const token = await sealHead(HEAD, keys.signing);
  expect(await openHead(token, keys.verifying)).toEqual(HEAD);
  expect(await openHead(token, (await createKeys()).verifying)).toBeUndefined();
  expect(await openHead(`${token}x`, keys.verifying)).toBeUndefined();
  const clearance = await sealVerdict(reviewer.reviewText('第一份。').verdict, { key: keys.signing, now: new Date() });
  expect(await openHead(clearance, keys.verifying)).toBeUndefined();
});
