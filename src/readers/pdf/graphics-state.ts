import { type Box, IDENTITY, intersect, type Matrix, multiply, transformBox } from './geometry.ts';

/** What the library must know of a font to place its glyphs; metrics are shares of the em. */
export interface FontMetrics {
  readonly ascent: number;
  readonly descent: number;
  readonly vertical: boolean;
  readonly type3: boolean;
  /** Em units to text space, for widths. */
  readonly widthScale: number;
  readonly defaultVertical: readonly number[] | undefined;
  /** Codes are glyph numbers and nothing says which characters these are. */
  readonly unmapped: boolean;
}

/** The graphics state of ISO 32000-1, 8.4, as far as it bears on what can be seen and where. */
export interface GraphicsState {
  readonly ctm: Matrix;
  readonly clip: Box | undefined;
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  readonly fillAlpha: number;
  readonly strokeAlpha: number;
  /** Alpha of the groups around, multiplied. */
  readonly groupAlpha: number;
  /** A blend mode other than Normal, or a soft mask: what is painted does not simply cover. */
  readonly blended: boolean;
  readonly lineWidth: number;
  readonly font: FontMetrics | undefined;
  readonly fontSize: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly hScale: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
}

export const INITIAL_STATE: GraphicsState = {
  ctm: IDENTITY,
  clip: undefined,
  fill: '#000000',
  stroke: '#000000',
  fillAlpha: 1,
  strokeAlpha: 1,
  groupAlpha: 1,
  blended: false,
  lineWidth: 1,
  font: undefined,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  hScale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/** Where text goes next; not part of what `q` and `Q` save. */
export interface TextPosition {
  readonly matrix: Matrix;
  readonly x: number;
  readonly y: number;
  readonly lineX: number;
  readonly lineY: number;
}

export const TEXT_START: TextPosition = { matrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 };

/** Concatenates a matrix to the current one. */
export function transformed(state: GraphicsState, matrix: Matrix): GraphicsState {
  return { ...state, ctm: multiply(state.ctm, matrix) };
}

/** Narrows the clip by a box in the current coordinates; an empty clip is a box without area. */
export function clipped(state: GraphicsState, box: Box): GraphicsState {
  const outer = transformBox(state.ctm, box);
  const clip = state.clip ? (intersect(state.clip, outer) ?? NOWHERE) : outer;
  return { ...state, clip };
}

/** Moves to the start of a line relative to the start of the present one (`Td`). */
export function moved(text: TextPosition, x: number, y: number): TextPosition {
  const lineX = text.lineX + x;
  const lineY = text.lineY + y;
  return { matrix: text.matrix, x: lineX, y: lineY, lineX, lineY };
}

const NOWHERE: Box = { x0: -1e9, y0: -1e9, x1: -1e9, y1: -1e9 };
