import { type Box, transformBox } from './geometry.ts';
import type { FontMetrics, GraphicsState, TextPosition } from './graphics-state.ts';
import type { Fill, Glyph, Rule } from './page-content.ts';

/** pdfjs's operator codes by name. */
export interface OperatorCodes {
  readonly [name: string]: number;
  readonly endPath: number;
}

/** What the operator list refers to but does not hold. */
export interface ReplayContext {
  readonly codes: OperatorCodes;
  /** Undefined for a font that pdfjs could not load. */
  font(name: string): FontMetrics | undefined;
  /** Whether a marked-content section with this optional content is shown. */
  isVisible(group: unknown): boolean;
}

/** Where a replay stands: the state that operators change, and what they have painted so far. */
export interface Machine {
  readonly context: ReplayContext;
  readonly glyphs: Glyph[];
  readonly fills: Fill[];
  readonly rules: Rule[];
  readonly stack: GraphicsState[];
  readonly marked: boolean[];
  state: GraphicsState;
  text: TextPosition;
  op: number;
  curves: number;
  hiddenDepth: number;
  pendingClip: boolean;
  annotation: string | undefined;
  /** A matrix was set and nothing painted since: where an image was left out, see {@link leaveImage}. */
  placed: boolean;
  unread: number;
}

const UNIT: Box = { x0: 0, y0: 0, x1: 1, y1: 1 };

/**
 * Notes the image that stood here, if a matrix was set and nothing painted
 * since. Images are never decoded: the document is opened with `maxImageSize: 0`,
 * so that pdfjs drops them from its list. What is left of an image is a matrix
 * after which nothing is painted; the unit square under that matrix is where
 * the image stands (ISO 32000-1, 8.9.5).
 */
export function leaveImage(m: Machine): void {
  if (!m.placed) return;
  m.placed = false;
  if (m.hiddenDepth > 0) return;
  const whole = transformBox(m.state.ctm, UNIT);
  const box = m.state.clip ? boxWithin(whole, m.state.clip) : whole;
  if (box) {
    m.fills.push({ op: m.op, box, kind: 'image', colour: undefined, opaque: false, annotation: m.annotation });
  }
}

function boxWithin(box: Box, clip: Box): Box | undefined {
  const x0 = Math.max(box.x0, clip.x0);
  const y0 = Math.max(box.y0, clip.y0);
  const x1 = Math.min(box.x1, clip.x1);
  const y1 = Math.min(box.y1, clip.y1);
  return x0 < x1 && y0 < y1 ? { x0, y0, x1, y1 } : undefined;
}
