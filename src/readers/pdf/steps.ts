import { type Box, boxFrom, type Matrix, matrixFrom, numberFrom, transformBox } from './geometry.ts';
import { clipped, type GraphicsState, INITIAL_STATE, moved, TEXT_START, transformed } from './graphics-state.ts';
import { leaveImage, type Machine } from './machine.ts';
import type { Fill } from './page-content.ts';
import { fillPath, type PathShape, readPath, strokePath } from './path-painting.ts';
import { placeText } from './text-painting.ts';

/** What one operator does. */
export type Step = (machine: Machine, args: readonly unknown[]) => void;

/** What the operators do that bear on what can be seen, by pdfjs's names for them (ISO 32000-1, annex A). */
export const STEPS: Readonly<Record<string, Step>> = {
  save: (m) => {
    // A matrix for all that follows, not for one image.
    m.placed = false;
    m.stack.push(m.state);
  },
  restore: (m) => {
    leaveImage(m);
    m.state = m.stack.pop() ?? m.state;
  },
  transform: (m, args) => {
    leaveImage(m);
    m.state = transformed(m.state, matrixFrom(args));
    m.placed = true;
  },
  setGState: (m, [entries]) => {
    if (Array.isArray(entries)) for (const entry of entries) setParameter(m, entry);
  },
  setLineWidth: (m, [width]) => patch(m, { lineWidth: numberFrom(width) }),
  setFillRGBColor: (m, [colour]) => patch(m, { fill: colourFrom(colour) }),
  setStrokeRGBColor: (m, [colour]) => patch(m, { stroke: colourFrom(colour) }),
  setFillColorN: (m) => patch(m, { fill: undefined }),
  setStrokeColorN: (m) => patch(m, { stroke: undefined }),
  setCharSpacing: (m, [value]) => patch(m, { charSpacing: numberFrom(value) }),
  setWordSpacing: (m, [value]) => patch(m, { wordSpacing: numberFrom(value) }),
  setHScale: (m, [value]) => patch(m, { hScale: numberFrom(value) / 100 }),
  setLeading: (m, [value]) => patch(m, { leading: -numberFrom(value) }),
  setTextRise: (m, [value]) => patch(m, { rise: numberFrom(value) }),
  setTextRenderingMode: (m, [value]) => patch(m, { mode: numberFrom(value) }),
  setFont: (m, [name, size]) => setFont(m, name, size),
  beginText: (m) => {
    m.text = TEXT_START;
  },
  setTextMatrix: (m, args) => {
    m.text = { ...TEXT_START, matrix: matrixFrom(args[0] ?? args) };
  },
  moveText: (m, [x, y]) => {
    m.text = moved(m.text, numberFrom(x), numberFrom(y));
  },
  setLeadingMoveText: (m, [x, y]) => {
    patch(m, { leading: numberFrom(y) });
    m.text = moved(m.text, numberFrom(x), numberFrom(y));
  },
  nextLine: (m) => {
    m.text = moved(m.text, 0, m.state.leading);
  },
  showText: (m, [items]) => {
    m.placed = false;
    if (!m.state.font) m.unread += 1;
    if (!Array.isArray(items)) return;
    const { state, text, op, annotation } = m;
    m.text = placeText({ state, text, items, op, off: m.hiddenDepth > 0, annotation }, m.glyphs);
  },
  clip: (m) => {
    m.pendingClip = true;
  },
  eoClip: (m) => {
    m.pendingClip = true;
  },
  constructPath: (m, [operator, parts, minMax]) => paintPath(m, operator, parts, minMax),
  shadingFill: (m) => {
    m.placed = false;
    const { clip, ctm } = m.state;
    const box = clip ?? transformBox(ctm, EVERYWHERE);
    const { op, annotation } = m;
    if (m.hiddenDepth === 0) m.fills.push({ op, box, kind: 'shape', colour: undefined, opaque: false, annotation });
  },
  paintFormXObjectBegin: (m, [matrix, bbox]) => {
    m.placed = false;
    m.stack.push(m.state);
    if (matrix) m.state = transformed(m.state, matrixFrom(matrix));
    const box = boxFrom(bbox);
    if (box) m.state = clipped(m.state, box);
  },
  paintFormXObjectEnd: (m) => {
    leaveImage(m);
    m.state = m.stack.pop() ?? m.state;
  },
  beginGroup: (m, [group]) => {
    m.placed = false;
    m.stack.push(m.state);
    const { state } = m;
    const box = boxFrom(property(group, 'bbox'));
    const inner = clippedBy(state, matrixFrom(property(group, 'matrix')), box);
    m.state = { ...inner, groupAlpha: state.groupAlpha * state.fillAlpha, fillAlpha: 1, strokeAlpha: 1 };
  },
  endGroup: (m) => {
    m.state = m.stack.pop() ?? m.state;
  },
  beginAnnotation: (m, [id, rect, transform, matrix]) => {
    m.stack.push(m.state);
    m.annotation = typeof id === 'string' ? id : '';
    const box = boxFrom(rect);
    m.state = box ? clipped(INITIAL_STATE, box) : INITIAL_STATE;
    m.state = transformed(transformed(m.state, matrixFrom(transform)), matrixFrom(matrix));
    m.placed = false;
  },
  endAnnotation: (m) => {
    leaveImage(m);
    m.annotation = undefined;
    m.state = m.stack.pop() ?? m.state;
  },
  beginMarkedContent: (m) => {
    m.marked.push(true);
  },
  beginMarkedContentProps: (m, [tag, properties]) => {
    const visible = tag !== 'OC' || m.context.isVisible(properties);
    m.marked.push(visible);
    if (!visible) m.hiddenDepth += 1;
  },
  endMarkedContent: (m) => {
    if (m.marked.pop() === false) m.hiddenDepth -= 1;
  },
};

function patch(m: Machine, part: Partial<GraphicsState>): void {
  m.state = { ...m.state, ...part };
}

function setParameter(m: Machine, entry: unknown): void {
  if (!Array.isArray(entry)) return;
  const [key, value, size] = entry;
  if (key === 'ca') patch(m, { fillAlpha: numberFrom(value) });
  else if (key === 'CA') patch(m, { strokeAlpha: numberFrom(value) });
  else if (key === 'LW') patch(m, { lineWidth: numberFrom(value) });
  else if (key === 'BM') patch(m, { blended: value !== 'source-over' });
  else if (key === 'SMask') patch(m, { blended: Boolean(value) });
  else if (key === 'Font' && Array.isArray(value)) setFont(m, value[0], value[1] ?? size);
}

function setFont(m: Machine, name: unknown, size: unknown): void {
  const font = typeof name === 'string' ? m.context.font(name) : undefined;
  patch(m, { font, fontSize: numberFrom(size) });
}

function paintPath(m: Machine, operator: unknown, parts: unknown, minMax: unknown): void {
  const { codes } = m.context;
  const paints = operator !== codes.endPath;
  const buffer: unknown = Array.isArray(parts) ? parts[0] : undefined;
  if (buffer instanceof Float32Array) {
    const shape = readPath(buffer, minMax);
    if (paints && m.hiddenDepth === 0) paintShape(m, operator, shape);
    if (m.pendingClip && shape.bounds) m.state = clipped(m.state, shape.bounds);
  }
  if (paints) m.placed = false;
  m.pendingClip = false;
}

function paintShape(m: Machine, operator: unknown, shape: PathShape): void {
  const { codes } = m.context;
  const { state } = m;
  m.curves += shape.curves;
  const strokes = STROKING.some((name) => codes[name] === operator);
  const fills = FILLING.some((name) => codes[name] === operator);
  const paint = (colour: string | undefined, alpha: number): Omit<Fill, 'box' | 'kind'> => {
    const opaque = alpha * state.groupAlpha >= 0.98 && !state.blended && colour !== undefined;
    return { op: m.op, colour, opaque, annotation: m.annotation };
  };
  const painted = [
    ...(fills ? [fillPath(shape, state, paint(state.fill, state.fillAlpha))] : []),
    ...(strokes && state.strokeAlpha > 0 ? [strokePath(shape, state, paint(state.stroke, state.strokeAlpha))] : []),
  ];
  for (const part of painted) {
    for (const rule of part.rules) m.rules.push(rule);
    for (const fill of part.fills) m.fills.push(fill);
  }
}

const STROKING = ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
const FILLING = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];

/** As far as any page goes: PDF allows 14,400 units. */
const EVERYWHERE: Box = { x0: -20_000, y0: -20_000, x1: 20_000, y1: 20_000 };
function clippedBy(state: GraphicsState, matrix: Matrix, box: Box | undefined): GraphicsState {
  if (!box) return state;
  const { clip } = clipped(transformed(state, matrix), box);
  return { ...state, clip };
}

function colourFrom(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
