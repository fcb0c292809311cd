/** A PDF matrix `[a b c d e f]`: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** An axis-parallel rectangle, in points; `x0 <= x1` and `y0 <= y1`. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that first applies `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** The smallest box around a rectangle after a matrix. */
export function transformBox([a, b, c, d, e, f]: Matrix, { x0, y0, x1, y1 }: Box): Box {
  const xs = [a * x0 + c * y0, a * x1 + c * y0, a * x0 + c * y1, a * x1 + c * y1];
  const ys = [b * x0 + d * y0, b * x1 + d * y0, b * x0 + d * y1, b * x1 + d * y1];
  return {
    x0: Math.min(...xs) + e,
    y0: Math.min(...ys) + f,
    x1: Math.max(...xs) + e,
    y1: Math.max(...ys) + f,
  };
}

/** What two boxes share; undefined where they do not touch. */
export function intersect(a: Box, b: Box): Box | undefined {
  const x0 = Math.max(a.x0, b.x0);
  const y0 = Math.max(a.y0, b.y0);
  const x1 = Math.min(a.x1, b.x1);
  const y1 = Math.min(a.y1, b.y1);
  return x0 <= x1 && y0 <= y1 ? { x0, y0, x1, y1 } : undefined;
}

/** The smallest box around two boxes. */
export function union(a: Box, b: Box): Box {
  return {
    x0: Math.min(a.x0, b.x0),
    y0: Math.min(a.y0, b.y0),
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
  };
}

/** Square points. */
export function areaOf({ x0, y0, x1, y1 }: Box): number {
  return (x1 - x0) * (y1 - y0);
}

/** The share of a box, 0 to 1, that lies within another. A box without area counts by its middle. */
export function coveredShare(box: Box, by: Box): number {
  const shared = intersect(box, by);
  if (!shared) return 0;
  const area = areaOf(box);
  return area > 0 ? areaOf(shared) / area : 1;
}

/** A box from PDF's `[x y x y]`, in whatever order the corners come; undefined for anything else. */
export function boxFrom(value: unknown): Box | undefined {
  const list: readonly unknown[] = Array.isArray(value) || value instanceof Float32Array ? [...value] : [];
  const [a, b, c, d] = list.map(numberFrom);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return { x0: Math.min(a, c), y0: Math.min(b, d), x1: Math.max(a, c), y1: Math.max(b, d) };
}

/** A finite number, or 0 for anything else: operands come from hostile files. */
export function numberFrom(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** A matrix from six operands; the identity where there are none. */
export function matrixFrom(value: unknown): Matrix {
  if (!(Array.isArray(value) || value instanceof Float32Array) || value.length < 6) return IDENTITY;
  const [a, b, c, d, e, f] = value;
  return [numberFrom(a), numberFrom(b), numberFrom(c), numberFrom(d), numberFrom(e), numberFrom(f)];
}
