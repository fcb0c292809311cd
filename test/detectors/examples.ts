import { expect, test } from 'vitest';
import type { Detector } from '../../src/detectors/detector.ts';
import { normalize } from '../../src/normalize/normalize.ts';
import { foundIn } from './wake.ts';

/** Proves the examples of a detector: what they mark is found, and nothing else. */
export function testExamples(detector: Detector): void {
  test.each(detector.examples.finds)(`${detector.id} finds %s`, (example) => {
    const { label, text } = parse(example);
    const marked = [...text.matchAll(/⟦([^⟧]*)⟧/gu)].map((match) => normalize(match[1] ?? '').text);
    expect(foundIn(detector, text.replaceAll(/[⟦⟧]/gu, ''), { label })).toEqual(marked);
  });
  test.each(detector.examples.ignores)(`${detector.id} ignores %s`, (example) => {
    const { label, text } = parse(example);
    expect(foundIn(detector, text, { label })).toEqual([]);
  });
}

function parse(example: string): { readonly label: string | undefined; readonly text: string } {
  const bar = example.indexOf('|');
  return bar < 0 ? { label: undefined, text: example } : { label: example.slice(0, bar), text: example.slice(bar + 1) };
}
