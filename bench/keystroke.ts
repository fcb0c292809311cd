/**
 * What a keystroke costs the worker of a live review, in processor time:
 * `npx tsx bench/keystroke.ts`. Sentences with a number in them are typed, a
 * character at a time, all over a document of 100,000 characters.
 */
import { stdout } from 'node:process';
import { mobile } from '../scripts/samples/invented.ts';
import { createReviewer } from '../src/create-reviewer.ts';
import { DICTIONARIES } from '../src/dictionaries.generated.ts';
import { createLiveSession } from '../src/editor/live-session.ts';
import { noSegmenter } from '../src/segment/none.ts';
import { processorTime } from './measure.ts';
import { seeded } from './random.ts';
import { prose, roster } from './texts.ts';

const SIZE = 100_000;
const SENTENCES = 200;
/** Until the compiler has seen enough, a keystroke takes ten times as long. */
const WARM = 40;

const reviewer = createReviewer({ dictionaries: DICTIONARIES, segmenter: noSegmenter, key: new Uint8Array(32) });

for (const [what, texts] of [
  ['prose', prose(4 * SIZE)],
  ['roster', roster(4 * SIZE)],
] as const) {
  const text = texts.join('\n').slice(0, SIZE);
  const session = createLiveSession(text, reviewer);
  const whole = processorTime(() => void session.settle());
  const times = type(session);
  const findings = session.review().verdict.rulings.length;
  stdout.write(
    `${what}, ${text.length} characters, ${findings} findings: a keystroke ${at(times, 0.5)} ms p50, ${at(times, 0.95)} ms p95, ` +
      `${at(times, 0.99)} ms p99 of ${times.length}; the whole, first time, ${whole.toFixed(0)} ms\n`,
  );
}

function type(session: ReturnType<typeof createLiveSession>): readonly number[] {
  const random = seeded(7);
  const times: number[] = [];
  for (let sentence = 0; sentence < SENTENCES; sentence++) {
    const start = session.text().indexOf('\n', Math.floor(random() * session.text().length * 0.9));
    const typed = `，请与经办人联系，电话${mobile(sentence)}。`;
    for (let i = 0; i < typed.length; i++) {
      const changes = [{ from: start + i, to: start + i, insert: typed.charAt(i) }];
      const time = processorTime(() => void session.change(changes));
      if (sentence >= WARM) times.push(time);
    }
  }
  return times;
}

function at(times: readonly number[], share: number): string {
  return (times.toSorted((a, b) => a - b)[Math.floor(share * times.length)] ?? Number.NaN).toFixed(3);
}
