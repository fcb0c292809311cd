import { apply, type Box, boxFrom, IDENTITY, type Matrix, placed, transform } from './geometry.ts';
import { attributeOf, child, type Element, numberOf, numbers } from './tree.ts';

/** A stretch of text on a page. */
export interface Fragment {
  readonly text: string;
  /** On the page; the height is that of the letters. */
  readonly box: Box;
  readonly baseline: number;
  /** Height of the letters in millimetres. */
  readonly size: number;
  /** Turned or written downwards: it does not stand in a line with others. */
  readonly isTurned: boolean;
  /** Where it is written: `part#start-end`, in UTF-16 code units of the decoded part. */
  readonly ref: string;
  readonly isHidden: boolean;
  /** White, which is seen only where something dark lies below. */
  readonly isWhite: boolean;
}

/** A surface that hides what was painted before it, or shows what is painted white after it. */
export interface Surface {
  readonly box: Box;
  readonly isWhite: boolean;
  /** A filled rectangle without transparency. Other shapes and pictures have holes. */
  readonly isOpaque: boolean;
}

/** What a page paints, in order. */
export type Painted = { readonly fragment: Fragment } | { readonly surface: Surface };

export interface Content {
  readonly painted: Painted[];
  images: number;
  /** Characters of path data: letters that are drawn take many. */
  drawn: number;
}

/** Where the content of a page, template or appearance is written, and what it may refer to. */
export interface Origin {
  readonly part: string;
  /** Composite graphics by their resource's id. */
  readonly composites: ReadonlyMap<string, { readonly part: string; readonly element: Element }>;
}

interface Around {
  readonly matrix: Matrix;
  readonly isHidden: boolean;
  readonly depth: number;
}

/** Adds everything below an element that is painted (GB/T 33190-2016, 7.7 and 8 to 13). */
export function addContent(content: Content, element: Element, origin: Origin, corner?: Box): void {
  walk(content, element, origin, { matrix: placed(IDENTITY, corner, undefined), isHidden: false, depth: 0 });
}

/** Composites within composites are followed so far; deeper ones refer to each other in circles. */
const MAX_DEPTH = 8;

function walk(content: Content, element: Element, origin: Origin, around: Around): void {
  for (const object of element.children) {
    const isHidden = around.isHidden || isInvisible(object);
    const inner = { ...around, isHidden };
    if (object.name === 'TextObject') addText(content, object, origin, inner);
    else if (object.name === 'PathObject') addPath(content, object, inner);
    else if (object.name === 'ImageObject') addImage(content, object, inner);
    else if (object.name === 'CompositeObject') addComposite(content, object, origin, inner);
    else walk(content, object, origin, inner);
  }
}

function isInvisible(object: Element): boolean {
  return attributeOf(object, 'Visible') === 'false' || attributeOf(object, 'Alpha') === '0';
}

function addComposite(content: Content, object: Element, origin: Origin, around: Around): void {
  const unit = origin.composites.get(attributeOf(object, 'ResourceID') ?? '');
  if (!unit || around.depth >= MAX_DEPTH) return;
  const matrix = matrixOf(object, around);
  walk(content, unit.element, { ...origin, part: unit.part }, { ...around, matrix, depth: around.depth + 1 });
}

function matrixOf(object: Element, around: Around): Matrix {
  return placed(around.matrix, boxFrom(attributeOf(object, 'Boundary')), attributeOf(object, 'CTM'));
}

function pageBox(object: Element, around: Around): Box | undefined {
  const boundary = boxFrom(attributeOf(object, 'Boundary'));
  return boundary && transform(around.matrix, boundary);
}

function addImage(content: Content, object: Element, around: Around): void {
  content.images++;
  const box = pageBox(object, around);
  if (box && !around.isHidden) content.painted.push({ surface: { box, isWhite: false, isOpaque: false } });
}

function addPath(content: Content, object: Element, around: Around): void {
  const data = child(object, 'AbbreviatedData')?.text ?? '';
  content.drawn += data.length;
  const box = pageBox(object, around);
  if (!box || around.isHidden || attributeOf(object, 'Fill') !== 'true') return;
  const fill = child(object, 'FillColor');
  const isOpaque = isRectangle(data) && alphaOf(object, fill) > 200;
  content.painted.push({ surface: { box, isWhite: isWhite(fill), isOpaque } });
}

function alphaOf(object: Element, fill: Element | undefined): number {
  return Math.min(numberOf(object, 'Alpha', 255), numberOf(fill, 'Alpha', 255));
}

/** A path that starts, goes along the axes, and closes (GB/T 33190-2016, 9.1). */
function isRectangle(data: string): boolean {
  const steps = data
    .trim()
    .slice(0, 400)
    .split(/(?=[A-Za-z])/u)
    .map((step) => step.trim());
  const points = steps.filter((step) => /^[MLS]/u.test(step)).map((step) => numbers(step.slice(1)));
  const isStraight = steps.every((step) => /^[MLSC]/u.test(step));
  if (!isStraight || points.length < 4 || points.length > 5) return false;
  return points.every(([x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [];
    return x === nextX || y === nextY;
  });
}

function isWhite(fill: Element | undefined): boolean {
  const channels = numbers(attributeOf(fill, 'Value'));
  return channels.length === 3 && channels.every((channel) => channel >= 250);
}

function addText(content: Content, object: Element, origin: Origin, around: Around): void {
  const matrix = matrixOf(object, around);
  const [a, b, c, d] = matrix;
  const size = numberOf(object, 'Size', 0) * Math.hypot(c, d);
  const fill = child(object, 'FillColor');
  const isUnpainted = attributeOf(object, 'Fill') === 'false' && attributeOf(object, 'Stroke') !== 'true';
  const isHidden = around.isHidden || isUnpainted || alphaOf(object, fill) === 0 || !(size > TINY);
  const isTurned = Math.abs(b) > 0.02 * Math.abs(a) || a < 0;
  let [x, y] = [0, 0];
  for (const code of object.children.filter(({ name }) => name === 'TextCode')) {
    x = numberOf(code, 'X', x);
    y = numberOf(code, 'Y', y);
    const scale = Math.hypot(a, b);
    for (const run of runsOf(code, numberOf(object, 'Size', 0))) {
      if (run.text.trim() === '') continue;
      const [left, baseline] = apply(matrix, x + run.x, y);
      const box = { x: left, y: baseline - size * 0.88, width: run.width * scale, height: Math.max(size, 0.01) };
      const ref = `${origin.part}#${code.at + run.start}-${code.at + run.end}`;
      const isDown = attributeOf(code, 'DeltaY') !== undefined && attributeOf(code, 'DeltaX') === undefined;
      const fragment = {
        text: run.text,
        box,
        baseline,
        size,
        isTurned: isTurned || isDown,
        ref,
        isHidden,
        isWhite: isWhite(fill),
      };
      content.painted.push({ fragment });
    }
  }
}

/** Letters of less than a point, in millimetres. */
const TINY = 0.35;
/** So many widths of a letter between two letters part them. */
const WIDE_STEP = 3;

interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly x: number;
  readonly width: number;
}

/** A text code, parted where it leaps: tables are painted as one code with great steps between their columns. */
function runsOf(code: Element, size: number): readonly Run[] {
  const letters = [...code.text];
  const steps = stepsOf(attributeOf(code, 'DeltaX') ?? '', letters.length);
  const runs: Run[] = [];
  let run = { text: '', start: 0, x: 0, width: 0 };
  let x = 0;
  let at = 0;
  for (const [index, letter] of letters.entries()) {
    run.text += letter;
    at += letter.length;
    const step = steps[index] ?? widthOf(letter) * size;
    const isLeap =
      index < letters.length - 1 && step > WIDE_STEP * size && Math.abs((steps[index - 1] ?? 0) - step) > 0.01;
    run.width = x - run.x + (isLeap || index === letters.length - 1 ? widthOf(letter) * size : step);
    x += step;
    if (!isLeap) continue;
    runs.push({ ...run, end: at });
    run = { text: '', start: at, x, width: 0 };
  }
  if (run.text !== '') runs.push({ ...run, end: at });
  return runs;
}

function widthOf(letter: string): number {
  return letter.charCodeAt(0) < 0x2000 ? 0.5 : 1;
}

/** `3 g 2 1.5` is `3 1.5 1.5` (GB/T 33190-2016, 11.3). */
function stepsOf(list: string, most: number): readonly number[] {
  const words = list.trim().split(/\s+/u);
  const steps: number[] = [];
  for (let at = 0; at < words.length && steps.length < most; at++) {
    const isGroup = words[at] === 'g';
    const count = isGroup ? Math.min(Number(words[at + 1]) || 0, most) : 1;
    const step = Number(words[isGroup ? at + 2 : at]);
    for (let repeat = 0; repeat < count && Number.isFinite(step) && words[at] !== ''; repeat++) steps.push(step);
    if (isGroup) at += 2;
  }
  return steps;
}
