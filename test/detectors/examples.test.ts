import { describe, expect, it } from 'vitest';
import { DETECTORS } from '../../src/detectors/index.ts';
import { probe } from '../support/probe.ts';

/** An example without its marks and label, and what was marked in it. */
function parse(example: string): {
  readonly label: string | undefined;
  readonly text: string;
  readonly marked: readonly string[];
} {
  const [head = '', ...rest] = example.split('|');
  const isLabelled = rest.length > 0;
  const body = isLabelled ? rest.join('|') : head;
  return {
    label: isLabelled ? head : undefined,
    text: body.replace(/[⟦⟧]/gu, ''),
    marked: [...body.matchAll(/⟦([^⟧]*)⟧/gu)].map(([, marked = '']) => marked),
  };
}

describe.each(DETECTORS.map((detector) => [detector.id, detector] as const))('%s', (_, detector) => {
  it.each(detector.examples.finds)('finds what is marked in %s', (example) => {
    const { label, text, marked } = parse(example);
    expect(marked).not.toEqual([]);
    const found = probe([detector], text, label).map(({ start, end }) => text.slice(start, end));
    expect([...new Set(found)]).toEqual(marked);
  });

  it.each(detector.examples.ignores)('finds nothing in %s', (example) => {
    const { label, text } = parse(example);
    expect(probe([detector], text, label)).toEqual([]);
  });
});
