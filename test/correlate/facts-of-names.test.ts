import { expect, test } from 'vitest';
import { factsOfNames } from '../../src/correlate/facts-of-names.ts';
import type { Block } from '../../src/model/document.ts';
import { confidenceOf, type Evidence, type Finding } from '../../src/model/finding.ts';

const WEAK: Evidence = { kind: 'term', weight: -8 };
const SURE: Evidence = { kind: 'role', weight: 10 };

/** The confidence of the fact in the last block, with the name that stands in the first that has it. */
function weighed(name: string, fact: string, blocks: readonly Block[]): number {
  const find = (text: string, category: string, evidence: Evidence): Finding => {
    const block = blocks.findIndex((candidate) => candidate.text.includes(text));
    const start = blocks[block]?.text.indexOf(text) ?? 0;
    const span = { start, end: start + text.length };
    const place: Block['place'] = { kind: 'line', line: 1, offset: 0 };
    const confidence = confidenceOf([evidence]);
    const rest = { detector: '', place, layer: 'body', excerpt: '', fingerprint: text } as const;
    return { category, block, span, evidence: [evidence], confidence, ...rest };
  };
  const findings = [find(name, 'personal.name', SURE), find(fact, 'personal.health', WEAK)];
  const document = { name: '', mediaType: '', digest: '', blocks, gaps: [] };
  const bound = factsOfNames.correlate(findings, {
    document,
    genre: undefined,
    rows: [],
    compose: () => {
      throw new Error('nothing to compose');
    },
  });
  return bound[1]?.confidence ?? 0;
}

const line = (text: string): Block => ({ text, layer: 'body', place: { kind: 'line', line: 1, offset: 0 } });
const cell = (text: string, row: number, column: number): Block => ({
  text,
  layer: 'body',
  place: { kind: 'line', line: row, offset: 0, cell: { table: 1, row, column } },
});

test('an illness after a name in one sentence is that person’s', () => {
  expect(weighed('李四', '鼻骨骨折', [line('经鉴定，李四鼻骨骨折。')])).toBeGreaterThan(0.5);
});
test('an illness in the next sentence is not', () => {
  expect(weighed('李四', '高血压', [line('李四主持。预防高血压讲座开讲。')])).toBeLessThan(0.5);
});
test('an illness in the row of a name is that person’s', () => {
  expect(weighed('李四', '全盲', [cell('李四', 2, 1), cell('全盲', 2, 2)])).toBeGreaterThan(0.5);
});
test('an illness in another row is not', () => {
  expect(weighed('李四', '全盲', [cell('李四', 2, 1), cell('全盲', 3, 2)])).toBeLessThan(0.5);
});
