import type { Model } from './model.ts';
import { B, E, M, O, TRANSITIONS, X, Y, Z } from './tags.ts';

/**
 * The tags of names that are told apart before anything is decoded; the last stands for the beginning of a longer name.
 * A name is worth decoding only if the scores of its tags add up to more than the moves into it and out of it cost.
 */
export const SHAPES: readonly (readonly number[])[] = [
  [B, E],
  [B, M, E],
  [B, M, M, E],
  [X, Z],
  [X, Y],
];
export const LONGEST_SHAPE = 4;
/** What the beginning of a longer name must reach, in units of the weights: measured, see docs/names-speed.md. */
const LEAST_PREFIX = 20;

/** What the scores of the tags of each shape must add up to, whatever stands before and behind, to be likelier than no name. */
export function leastSums({ transitions }: Model): readonly number[] {
  const move = (from: number, to: number): number =>
    transitions[TRANSITIONS.findIndex((pair) => pair[0] === from && pair[1] === to)] ?? 0;
  return SHAPES.map((tags) => {
    const [first = O, last = O] = [tags[0], tags.at(-1)];
    if (last === Y) return LEAST_PREFIX;
    const inside = tags.slice(1).map((tag, n) => move(O, O) - move(tags[n] ?? O, tag));
    const before = [O, E, Z].map((tag) => move(tag, O) - move(tag, first));
    const after = [O, B, X].map((tag) => move(O, tag) - move(last, tag));
    return inside.reduce((sum, cost) => sum + cost, 0) + Math.min(...before) + Math.min(...after);
  });
}
