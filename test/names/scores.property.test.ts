import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeKeys, featureSpace, KEY_COUNT, TEMPLATES } from '../../src/names/features.ts';
import { baseOf, startsOf } from '../../src/names/gate.ts';
import { type Model, rowOf } from '../../src/names/model.ts';
import { rowTable } from '../../src/names/rows.ts';
import { sumScores } from '../../src/names/scores.ts';
import { findWords, segmentOf } from '../../src/names/segment.ts';
import { leastSums, SHAPES } from '../../src/names/shapes.ts';
import { shippedModel } from '../../src/names/shipped.ts';
import { TAG_COUNT, Y } from '../../src/names/tags.ts';

const CAPACITY = 130;
const model = shippedModel();
const segment = segmentOf(rowTable(model, CAPACITY), CAPACITY);
const pieces =
  '王伟 欧阳修远 李小明 艾山·买买提 扎西顿珠 高峰 记者 局长 严格执行 惠民 的 和 、 ， A 1 张某 布什 中华人民共和国';
const text = fc.array(
  fc.oneof(fc.constantFrom(...pieces.split(' '), ' '), fc.string({ unit: 'grapheme', maxLength: 4 })),
  {
    maxLength: 16,
  },
);

test('scores of the tags are the sums of the weights that the features have', () => {
  fc.assert(
    fc.property(text, (parts) => {
      const count = fill(parts.join('').slice(0, CAPACITY - 2));
      findWords(segment, count);
      const scores = new Int32Array(count * TAG_COUNT);
      sumScores(segment, 0, count, count, scores);
      expect([...scores]).toEqual(defined(model, segment.symbols, count));
    }),
    { numRuns: 300 },
  );
});

test('wherever the tags of a shape come to enough, the gate is open', () => {
  fc.assert(
    fc.property(text, (parts) => {
      const count = fill(parts.join('').slice(0, CAPACITY - 2));
      findWords(segment, count);
      const least = leastSums(model);
      segment.base[0] = baseOf(least, 0);
      const open = new Set(startsOf(segment, count));
      const scores = defined(model, segment.symbols, count);
      for (let start = 1; start < count - 1; start++) {
        if (!isHan(start) || !isHan(start + 1)) continue;
        for (const [lane, tags] of SHAPES.entries()) {
          const sum = tags.reduce((total, tag, n) => total + (scores[(start + n) * TAG_COUNT + tag] ?? 0), 0);
          if (start + tags.length < count && sum >= (least[lane] ?? 0)) expect(open).toContain(start);
        }
      }
    }),
    { numRuns: 300 },
  );
});

function fill(line: string): number {
  segment.symbols.fill(0);
  segment.symbols[0] = 0x0a;
  for (let i = 0; i < line.length; i++) segment.symbols[i + 1] = model.alphabet[line.charCodeAt(i)] ?? 0;
  segment.symbols[line.length + 1] = 0x0a;
  return line.length + 2;
}

function isHan(position: number): boolean {
  const symbol = segment.symbols[position] ?? 0;
  return symbol >= 0x4e00 && symbol <= 0x9fff;
}

/** Scores as the features and the packed rows define them. */
function defined({ lexicon, indexes, rows }: Model, symbols: Uint16Array, count: number): number[] {
  const space = featureSpace(count);
  space.symbols.set(symbols.subarray(0, count));
  computeKeys(lexicon, space, count);
  const scores = new Array<number>(count * TAG_COUNT).fill(0);
  for (let i = 0; i < count; i++) {
    for (const [t, index] of indexes.entries()) {
      let next = rowOf(index, space.keys[i * KEY_COUNT + t] ?? 0);
      if (next === 0) continue;
      const positions = rows[next++] ?? 0;
      for (let p = 0; p < 8; p++) {
        if ((positions & (1 << p)) === 0) continue;
        const tags = rows[next++] ?? 0;
        for (let tag = 1; tag <= Y + 1; tag++) {
          if ((tags & (1 << (tag - 1))) === 0) continue;
          const at = (i + (TEMPLATES[t]?.low ?? 0) + p) * TAG_COUNT + tag;
          const weight = rows[next++] ?? 0;
          if (at >= 0 && at < scores.length) scores[at] = (scores[at] ?? 0) + weight;
        }
      }
    }
  }
  return scores;
}
