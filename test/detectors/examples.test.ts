import { describe, expect, it } from 'vitest';
import { DETECTORS } from '../../src/detectors/index.ts';
import { inspectWith } from '../support/detect.ts';

/** An example without its marks and label, and what was marked in it. */
function parse(example: string): {
  readonly label: string | undefined;
  readonly text: string;
  readonly marked: readonly string[];
} {
  const bar = example.indexOf('|');
  const body = example.slice(bar + 1);
  return {
    label: bar < 0 ? undefined : example.slice(0, bar),
    text: body.replace(/[⟦⟧]/gu, ''),
    marked: [...body.matchAll(/⟦([^⟧]*)⟧/gu)].map(([, marked = '']) => marked),
  };
}

describe.each(DETECTORS.map((detector) => [detector.id, detector] as const))('%s', (_, detector) => {
  const inspect = inspectWith([detector]);

  it.each(detector.examples.finds)('finds what is marked in %s, through the inspector', (example) => {
    const { label, text, marked } = parse(example);
    expect(marked).not.toEqual([]);
    expect(inspect(text, label).map(({ span }) => text.slice(span.start, span.end))).toEqual(marked);
  });

  it.each(detector.examples.ignores)('finds nothing in %s, through the inspector', (example) => {
    const { label, text } = parse(example);
    expect(inspect(text, label)).toEqual([]);
  });
});
