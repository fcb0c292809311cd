import { numbers } from './tree.ts';

/** A rectangle in millimetres, `y` downwards, as OFD has it. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A matrix `a b c d e f` (GB/T 33190-2016, 8.5): x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A box from `x y width height`; undefined where it is not given. */
export function boxFrom(list: string | undefined): Box | undefined {
  const [x, y, width, height] = numbers(list);
  return x === undefined || y === undefined || width === undefined || height === undefined
    ? undefined
    : { x, y, width, height };
}

/** The matrix of an object inside its boundary, on the page: first `CTM`, then the boundary's corner, then `outer`. */
export function placed(outer: Matrix, boundary: Box | undefined, ctm: string | undefined): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(ctm);
  return multiply(outer, [a, b, c, d, e + (boundary?.x ?? 0), f + (boundary?.y ?? 0)]);
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The smallest box around a box after a matrix. */
export function transform(matrix: Matrix, { x, y, width, height }: Box): Box {
  const corners = [
    apply(matrix, x, y),
    apply(matrix, x + width, y + height),
    apply(matrix, x, y + height),
    apply(matrix, x + width, y),
  ];
  const xs = corners.map(([across]) => across);
  const ys = corners.map(([, down]) => down);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** The share of a box, 0 to 1, that lies within another. */
export function coveredShare(box: Box, by: Box): number {
  const width = Math.min(box.x + box.width, by.x + by.width) - Math.max(box.x, by.x);
  const height = Math.min(box.y + box.height, by.y + by.height) - Math.max(box.y, by.y);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / (box.width * box.height);
}

function multiply(outer: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}
