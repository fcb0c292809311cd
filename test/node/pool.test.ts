import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReviewPool, type ReviewPool } from '../../src/node/pool/pool.ts';

const origin = { folder: process.cwd(), today: '2026-01-01' };
const config = { segmenter: 'none' } as const;
const text = (content: string) => ({ name: '', text: content });
let pool: ReviewPool;

beforeAll(async () => {
  pool = await createReviewPool({ config, origin, workers: 2 });
});
afterAll(() => pool.close());

test('many jobs at once are each answered with their own verdict', async () => {
  const jobs = Array.from({ length: 40 }, (_, n) => (n % 3 === 0 ? '手机13912340001' : `第${n}号通知。`));
  const results = await Promise.all(jobs.map((job) => pool.run({ items: [text(job)] })));
  expect(results.map(({ reviews }) => reviews[0]?.verdict.outcome)).toEqual(
    jobs.map((job) => (job.startsWith('手机') ? 'redact' : 'pass')),
  );
  expect(pool.pending).toBe(0);
});

test('jobs are done in the order they came, however many come while others wait', async () => {
  const single = await createReviewPool({ config, origin, workers: 1 });
  const done: number[] = [];
  let asked = 0;
  // Eight askers, each the next as soon as it is answered.
  const asker = async (): Promise<void> => {
    while (asked < 60) {
      const job = asked++;
      await single.run({ items: [text(`第${job}号通知。`)] });
      done.push(job);
    }
  };
  await Promise.all(Array.from({ length: 8 }, asker));
  expect(done).toEqual(Array.from({ length: done.length }, (_, job) => job));
  await single.close();
});

test('the same value has the same fingerprint in every thread', async () => {
  const job = { items: [text('手机13912340001')] };
  const results = await Promise.all(Array.from({ length: 8 }, () => pool.run(job)));
  const prints = results.map(({ reviews }) => reviews[0]?.verdict.rulings[0]?.finding.fingerprint);
  expect(new Set(prints).size).toBe(1);
});

test('a package gets a verdict on the whole, and its documents only when asked for', async () => {
  const items = [text('通知'), text('手机13912340001')];
  const { reviews, together } = await pool.run({ items, isPackage: true });
  expect(reviews.map(({ verdict, document }) => [verdict.outcome, document])).toEqual([
    ['pass', undefined],
    ['redact', undefined],
  ]);
  expect(together?.outcome).toBe('redact');
  expect((await pool.run({ items, withDocuments: true })).reviews[1]?.document?.blocks[0]?.text).toContain('139');
});

test('a job that takes too long is a gap, and the next one is done', async () => {
  const hasty = await createReviewPool({ config, origin, workers: 1, seconds: 0.05 });
  const endless = '姓名：罗启明，身份证号：11010119010203001X。\n'.repeat(100_000);
  const { reviews } = await hasty.run({ items: [text(endless)] });
  expect(reviews[0]?.verdict).toMatchObject({ outcome: 'refer', gaps: [{ gap: { code: 'over-limit' } }] });
  await hasty.close();
});

test('a configuration that leads nowhere is refused at once', async () => {
  await expect(createReviewPool({ config: { genre: 'nothing' }, origin })).rejects.toMatchObject({
    code: 'config-invalid',
  });
});
