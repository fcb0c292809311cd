import { multiply, numberFrom } from './geometry.ts';
import type { FontMetrics, GraphicsState, TextPosition } from './graphics-state.ts';
import type { Frame, Glyph, TextRun } from './page-content.ts';

/** A glyph as pdfjs hands it over in its operator list. */
export interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

/** One text operator about to be painted. */
export interface TextOperation {
  readonly state: GraphicsState;
  readonly text: TextPosition;
  /** Glyphs, and numbers that move by thousandths of the font size. */
  readonly items: readonly (PdfGlyph | number | null)[];
  readonly op: number;
  readonly off: boolean;
  readonly annotation: string | undefined;
}

/**
 * Places the glyphs of one text operator (ISO 32000-1, 9.4.4) and returns
 * where the text position is afterwards.
 */
export function placeText(operation: TextOperation, into: Glyph[]): TextPosition {
  const { state, text } = operation;
  const font = state.font;
  if (!font) return text;
  const direction = Math.sign(state.fontSize) || 1;
  const fontSize = Math.abs(state.fontSize);
  const hScale = state.hScale * direction;
  const matrix = multiply(state.ctm, text.matrix);
  const [a, b, c, d, e, f] = matrix;
  const across = Math.hypot(a, b) || 1;
  const height = Math.abs(a * d - b * c) / across || Math.hypot(c, d);
  const frame = font.vertical ? frameOf(-c, -d) : frameOf(a * Math.sign(hScale), b * Math.sign(hScale));
  const run: TextRun = {
    op: operation.op,
    frame,
    size: emSize(font, fontSize) * height,
    colour: state.mode === 1 || state.mode === 5 ? state.stroke : state.fill,
    alpha: (state.mode === 1 || state.mode === 5 ? state.strokeAlpha : state.fillAlpha) * state.groupAlpha,
    mode: state.mode,
    clip: state.clip,
    off: operation.off,
    annotation: operation.annotation,
    font,
  };
  const { dx, dy } = frame;
  const advanceScale = fontSize * font.widthScale;
  const y0 = text.y + state.rise;
  const unit = font.vertical ? Math.hypot(c, d) : across * Math.abs(hScale);
  let x = 0;
  let index = 0;
  for (const item of operation.items) {
    if (typeof item === 'number') {
      x += ((font.vertical ? 1 : -1) * item * fontSize) / 1000;
      continue;
    }
    if (!item) continue;
    const spacing = ((item.isSpace ? state.wordSpacing : 0) + state.charSpacing) * direction;
    const vertical = font.vertical ? (item.vmetric ?? font.defaultVertical) : undefined;
    const width = numberFrom(vertical ? -numberFrom(vertical[0]) : item.width) * advanceScale;
    const advance = font.vertical ? width - spacing : width + spacing;
    // Where the glyph starts, in user space, then along and down its frame.
    const tx = font.vertical ? text.x : text.x + x * hScale;
    const ty = font.vertical ? y0 - x : y0;
    const ux = a * tx + c * ty + e;
    const uy = b * tx + d * ty + f;
    const along = ux * dx + uy * dy;
    const down = ux * dy - uy * dx;
    const half = run.size / 2;
    into.push({
      run,
      index,
      text: item.unicode,
      x0: along,
      x1: along + Math.max(width, advance) * unit,
      top: font.vertical ? down - half : down - font.ascent * run.size,
      bottom: font.vertical ? down + half : down + font.descent * run.size,
      baseline: down,
      // `isSpace` only says that word spacing applies: code 32 can be any letter of a subset font.
      space: SPACE.test(item.unicode),
    });
    index += 1;
    x += advance;
  }
  return font.vertical ? { ...text, y: text.y - x } : { ...text, x: text.x + x * hScale };
}

/** Every character that is nothing but room, the ideographic space included. */
const SPACE = /^[\s\u200b]*$/u;

function emSize(font: FontMetrics, fontSize: number): number {
  // A Type 3 font has its own units: its em is a thousand of them only by habit.
  return font.type3 ? fontSize * Math.min(Math.max(font.widthScale * 1000, 0.1), 10) : fontSize;
}

function frameOf(x: number, y: number): Frame {
  const angle = Math.round((Math.atan2(y, x) * 180) / Math.PI);
  const degrees = (angle + 360) % 360;
  const known = RIGHT_ANGLES.get(degrees);
  if (known) return known;
  return { key: String(degrees), dx: Math.cos((degrees * Math.PI) / 180), dy: Math.sin((degrees * Math.PI) / 180) };
}

const RIGHT_ANGLES: ReadonlyMap<number, Frame> = new Map([
  [0, { key: '0', dx: 1, dy: 0 }],
  [90, { key: '90', dx: 0, dy: 1 }],
  [180, { key: '180', dx: -1, dy: 0 }],
  [270, { key: '270', dx: 0, dy: -1 }],
]);
