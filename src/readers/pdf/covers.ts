import type { Box } from './geometry.ts';
import { areaOf, coveredShare } from './geometry.ts';
import type { Fill } from './page-content.ts';

/** Finds what was painted at a place, without going through all that a page paints. */
export interface CoverIndex {
  /** Fills that touch a box, in order of painting. */
  at(box: Box): readonly Fill[];
}

/** Side of the index's squares, in points. */
const SQUARE = 64;
/** Of more fills than this, only the largest are looked at: such a page is a drawing. */
const MAX_FILLS = 20_000;
/** A fill over more squares than this is kept apart. */
const MAX_SQUARES = 64;

/** Indexes fills by place. */
export function coverIndex(fills: readonly Fill[]): CoverIndex {
  const kept =
    fills.length <= MAX_FILLS ? fills : [...fills].sort((a, b) => areaOf(b.box) - areaOf(a.box)).slice(0, MAX_FILLS);
  const large: Fill[] = [];
  const squares = new Map<number, Fill[]>();
  for (const fill of kept) {
    const keys = squaresOf(fill.box);
    if (!keys) large.push(fill);
    else {
      for (const key of keys) {
        const list = squares.get(key);
        if (list) list.push(fill);
        else squares.set(key, [fill]);
      }
    }
  }
  const small = squares.size > 0;
  return {
    at: (box) => {
      const near: Fill[] = [];
      for (const fill of large) if (touches(fill.box, box)) near.push(fill);
      for (const key of (small && squaresOf(box)) || []) {
        for (const fill of squares.get(key) ?? []) if (touches(fill.box, box) && !near.includes(fill)) near.push(fill);
      }
      return near.length > 1 ? near.sort((a, b) => a.op - b.op) : near;
    },
  };
}

/**
 * Whether fills together leave less than a fifth of a box free: 80 % covered
 * is what x-ray, too, takes for covered. Looked at in 15 points of the box.
 */
export function isCovered(box: Box, fills: readonly Fill[]): boolean {
  if (fills.length === 0) return false;
  if (fills.length === 1) return fills.some((fill) => coveredShare(box, fill.box) >= 0.8);
  let covered = 0;
  for (const across of [0.1, 0.3, 0.5, 0.7, 0.9]) {
    const x = box.x0 + across * (box.x1 - box.x0);
    for (const up of [0.15, 0.5, 0.85]) {
      const y = box.y0 + up * (box.y1 - box.y0);
      if (fills.some(({ box: by }) => x >= by.x0 && x <= by.x1 && y >= by.y0 && y <= by.y1)) covered += 1;
    }
  }
  return covered >= 12;
}

function touches(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

function squaresOf({ x0, y0, x1, y1 }: Box): readonly number[] | undefined {
  const [left, right] = [Math.floor(x0 / SQUARE), Math.floor(x1 / SQUARE)];
  const [bottom, top] = [Math.floor(y0 / SQUARE), Math.floor(y1 / SQUARE)];
  if ((right - left + 1) * (top - bottom + 1) > MAX_SQUARES) return undefined;
  const keys: number[] = [];
  for (let x = left; x <= right; x += 1) for (let y = bottom; y <= top; y += 1) keys.push(x * 4_096 + y);
  return keys;
}
