import { expect, test } from 'vitest';
import { createLiveReviewer, type LiveReviewer, type LiveState, serveLiveReviews } from '../../src/editor/index.ts';
import { ReviewError } from '../../src/errors.ts';
import { connectedLive } from './connected.ts';

const PHONE = '13912340001';

test('what is typed is found at once, and what only the whole shows once it is settled', async () => {
  const live = connectedLive();
  live.open('联系人\n');
  await until(live, ({ settled }) => settled);
  live.change([{ from: 3, to: 3, insert: `张三丰，手机${PHONE}` }]);
  const first = await until(live, ({ findings }) =>
    findings.some(({ category }) => category === 'personal.mobile-phone'),
  );
  expect(first.settled).toBe(false);
  const settled = await until(live, (state) => state.settled);
  expect(settled.outcome).toBe('redact');
  expect(settled.findings.some(({ category }) => category.startsWith('personal.name'))).toBe(true);
  expect(first.findings.some(({ category }) => category.startsWith('personal.name'))).toBe(false);
});

test('findings move with the text, and one whose own text is touched is gone until there is an answer', async () => {
  const live = connectedLive();
  live.open(`手机${PHONE}\n手机13912340002\n`);
  await until(live, ({ settled }) => settled);
  live.change([{ from: 0, to: 0, insert: '值班' }]);
  live.change([{ from: 6, to: 7, insert: '' }]);
  expect(live.state.settled).toBe(false);
  expect(live.state.findings.map(({ start }) => start)).toEqual([17]);
});

test('answers about a text that was replaced are dropped', async () => {
  const live = connectedLive();
  live.open(`手机${PHONE}`);
  live.open('今天天气很好');
  const states: LiveState[] = [];
  live.subscribe((state) => states.push(state));
  await until(live, ({ settled }) => settled);
  expect(states.flatMap(({ findings }) => findings)).toEqual([]);
});

test('an edit that changes nothing about the findings asks for no redrawing', async () => {
  const live = connectedLive();
  live.open(`手机${PHONE}。\n`);
  await until(live, ({ settled }) => settled);
  const redraws: boolean[] = [];
  live.subscribe((_, redraw) => redraws.push(redraw));
  live.change([{ from: 14, to: 14, insert: '请' }]);
  await until(live, ({ settled }) => settled);
  expect(redraws).toEqual([false, false]);
});

test('an accepted value stands, by its exemption, for as long as the text around it', async () => {
  const live = connectedLive();
  live.open(`手机${PHONE}\n`);
  const { findings } = await until(live, ({ settled }) => settled);
  const [finding] = findings.filter(({ outcome }) => outcome !== 'pass');
  if (finding === undefined) throw new Error('nothing found');
  const approval = { approver: '保密办', reason: '本人同意', until: '2026-12-31' };
  const [exemption] = await live.accept(finding, approval);
  expect(exemption).toMatchObject({ ...approval, fingerprint: finding.fingerprint });
  expect(live.state.outcome).toBe('pass');
  expect(live.state.findings[0]?.rule).toBe(`exemption:${exemption?.id}`);
  live.change([{ from: 0, to: 0, insert: '张三丰' }]);
  expect((await until(live, ({ settled }) => settled)).outcome).toBe('redact');
});

test('without a key, accepting is refused with the cure', async () => {
  const live = connectedLive({ key: undefined });
  live.open(`手机${PHONE}`);
  const { findings } = await until(live, ({ settled }) => settled);
  const [finding] = findings;
  if (finding === undefined) throw new Error('nothing found');
  const refusal = live.accept(finding, { approver: 'a', reason: 'b', until: '2026-12-31' });
  await expect(refusal).rejects.toThrow(ReviewError);
  await expect(refusal).rejects.toThrow(/key/u);
});

test('the whole review is there for the asking', async () => {
  const live = connectedLive();
  live.open(`手机${PHONE}`);
  const { verdict, document } = await live.review();
  expect(verdict.outcome).toBe('redact');
  expect(document.blocks[0]?.text).toBe(`手机${PHONE}`);
});

test('a review that fails lets nothing pass and quotes nothing', async () => {
  const { port1, port2 } = new MessageChannel();
  serveLiveReviews(port2, () => {
    throw new Error(PHONE);
  });
  const live = createLiveReviewer(port1);
  live.open(`手机${PHONE}`);
  const { outcome, failure, settled } = await until(live, (state) => state.failure !== undefined);
  expect({ outcome, failure, settled }).toEqual({ outcome: undefined, failure: 'Error', settled: false });
  port1.close();
});

test('once closed it hears nothing more', async () => {
  const live = connectedLive();
  live.open('甲');
  await until(live, ({ settled }) => settled);
  let calls = 0;
  live.subscribe(() => calls++);
  live.close();
  live.change([{ from: 0, to: 0, insert: PHONE }]);
  await new Promise((done) => setTimeout(done, 60));
  expect(calls).toBe(0);
});

/** The first state that is as wanted, the present one included. */
function until(live: LiveReviewer, isWanted: (state: LiveState) => boolean): Promise<LiveState> {
  if (isWanted(live.state)) return Promise.resolve(live.state);
  return new Promise((done) => {
    const end = live.subscribe((state) => {
      if (!isWanted(state)) return;
      end();
      done(state);
    });
  });
}
