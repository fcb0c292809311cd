import { areaOf, type Box, boxFrom, coveredShare, intersect, numberFrom, transformBox } from './geometry.ts';
import type { GraphicsState } from './graphics-state.ts';
import type { Fill, Rule } from './page-content.ts';

/** A path as pdfjs records it: numbers that interleave its own drawing codes with coordinates. */
export interface PathShape {
  /** Around everything, in the current coordinates. */
  readonly bounds: Box | undefined;
  /** Rectangles that the path is made of, one for each closed part that is one. */
  readonly rectangles: readonly Box[];
  /** Straight pieces that run along an axis. */
  readonly segments: readonly Box[];
  readonly curves: number;
}

/** A stroke as thick as this, in points, is a bar that can cover text. */
const BAR_WIDTH = 4;
/** A side up to this many points is a line, not an area: hairlines to thick table borders. */
const RULE_WIDTH = 3;
/** Shorter lines are not part of a table's grid. */
const RULE_LENGTH = 4;

/** Reads pdfjs's path buffer (move 0, line 1, curve 2, close 3). */
export function readPath(buffer: Float32Array, minMax: unknown): PathShape {
  const rectangles: Box[] = [];
  const segments: Box[] = [];
  let points: (readonly [number, number])[] = [];
  let curves = 0;
  let straight = true;
  const finish = (): void => {
    const rectangle = straight ? rectangleOf(points) : undefined;
    if (rectangle) rectangles.push(rectangle);
    else segments.push(...axisSegments(points));
  };
  for (let at = 0; at < buffer.length; ) {
    const code = buffer[at];
    if (code === 0) {
      finish();
      points = [[numberFrom(buffer[at + 1]), numberFrom(buffer[at + 2])]];
      straight = true;
      at += 3;
    } else if (code === 1) {
      points.push([numberFrom(buffer[at + 1]), numberFrom(buffer[at + 2])]);
      at += 3;
    } else if (code === 2) {
      points.push([numberFrom(buffer[at + 5]), numberFrom(buffer[at + 6])]);
      curves += 1;
      straight = false;
      at += 7;
    } else {
      const first = points[0];
      if (first) points.push(first);
      at += 1;
    }
  }
  finish();
  return { bounds: boxFrom(minMax), rectangles, segments, curves };
}

/** The ruled lines and covered areas that filling a path leaves. */
export function fillPath(shape: PathShape, state: GraphicsState, fill: Omit<Fill, 'box' | 'kind'>): PaintedPath {
  const rules: Rule[] = [];
  const fills: Fill[] = [];
  for (const rectangle of shape.rectangles) {
    const box = transformBox(state.ctm, rectangle);
    const rule = ruleOf(box);
    if (rule) rules.push(rule);
    const seen = state.clip ? intersect(box, state.clip) : box;
    // An area of which the clip leaves little hides nothing.
    if (!rule && seen && areaOf(seen) > 0) fills.push({ ...fill, box: seen, kind: 'fill' });
  }
  if (shape.rectangles.length === 0 && shape.bounds) {
    const box = transformBox(state.ctm, shape.bounds);
    const seen = state.clip ? intersect(box, state.clip) : box;
    if (seen && areaOf(seen) > 0) fills.push({ ...fill, box: seen, kind: 'shape' });
  }
  return { rules, fills };
}

/** The ruled lines, or the bars where the pen is thick, that stroking a path leaves. */
export function strokePath(shape: PathShape, state: GraphicsState, fill: Omit<Fill, 'box' | 'kind'>): PaintedPath {
  const rules: Rule[] = [];
  const fills: Fill[] = [];
  const half = (state.lineWidth * Math.sqrt(Math.abs(state.ctm[0] * state.ctm[3] - state.ctm[1] * state.ctm[2]))) / 2;
  const add = (segment: Box): void => {
    const box = transformBox(state.ctm, segment);
    const rule = ruleOf(box);
    if (!rule || (state.clip && coveredShare(rule.box, state.clip) === 0)) return;
    if (2 * half < BAR_WIDTH) rules.push(rule);
    else fills.push({ ...fill, kind: 'fill', box: rule.horizontal ? grown(box, 0, half) : grown(box, half, 0) });
  };
  for (const segment of shape.segments) add(segment);
  for (const { x0, y0, x1, y1 } of shape.rectangles) {
    add({ x0, y0, x1, y1: y0 });
    add({ x0, y0: y1, x1, y1 });
    add({ x0, y0, x1: x0, y1 });
    add({ x0: x1, y0, x1, y1 });
  }
  return { rules, fills };
}

function grown({ x0, y0, x1, y1 }: Box, x: number, y: number): Box {
  return { x0: x0 - x, y0: y0 - y, x1: x1 + x, y1: y1 + y };
}

export interface PaintedPath {
  readonly rules: readonly Rule[];
  readonly fills: readonly Fill[];
}

function ruleOf(box: Box): Rule | undefined {
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  if (height <= RULE_WIDTH && width >= RULE_LENGTH && width > 2 * height) return { box, horizontal: true };
  if (width <= RULE_WIDTH && height >= RULE_LENGTH && height > 2 * width) return { box, horizontal: false };
  return undefined;
}

function rectangleOf(points: readonly (readonly [number, number])[]): Box | undefined {
  if (points.length < 4 || points.length > 6) return undefined;
  let previous = points[points.length - 1];
  for (const point of points) {
    if (previous && point[0] !== previous[0] && point[1] !== previous[1]) return undefined;
    previous = point;
  }
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

function axisSegments(points: readonly (readonly [number, number])[]): readonly Box[] {
  const segments: Box[] = [];
  let previous: readonly [number, number] | undefined;
  for (const point of points) {
    if (previous && (previous[0] === point[0]) !== (previous[1] === point[1])) {
      segments.push({
        x0: Math.min(previous[0], point[0]),
        y0: Math.min(previous[1], point[1]),
        x1: Math.max(previous[0], point[0]),
        y1: Math.max(previous[1], point[1]),
      });
    }
    previous = point;
  }
  return segments;
}
