import type { Box } from './geometry.ts';
import type { FontMetrics } from './graphics-state.ts';

/**
 * The direction in which text runs, as a unit vector in user space. Coordinates
 * of glyphs are given along it and down from it, so that sideways and vertical
 * text is laid out by the same rules as horizontal text.
 */
export interface Frame {
  readonly key: string;
  readonly dx: number;
  readonly dy: number;
}

/** What all glyphs of one text operator have in common. */
export interface TextRun {
  /** Index of the operator in the page's operator list: also the order of painting. */
  readonly op: number;
  readonly frame: Frame;
  /** Height of the em, in points. */
  readonly size: number;
  /** `#rrggbb`; undefined for patterns. */
  readonly colour: string | undefined;
  readonly alpha: number;
  /** Text rendering mode: 3 is invisible, 7 clips only (ISO 32000-1, table 106). */
  readonly mode: number;
  readonly clip: Box | undefined;
  /** Belongs to optional content that is switched off. */
  readonly off: boolean;
  /** The annotation whose appearance this is part of. */
  readonly annotation: string | undefined;
  readonly font: FontMetrics;
}

/** One glyph. `x` runs along the frame, `y` downwards across it, in points. */
export interface Glyph {
  readonly run: TextRun;
  readonly index: number;
  readonly text: string;
  readonly x0: number;
  /** Where the next glyph would start: extra character spacing is part of the glyph. */
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  /** A space character: it separates, and has no ink. */
  readonly space: boolean;
}

/** An area that was painted over, in user space. */
export interface Fill {
  readonly op: number;
  readonly box: Box;
  /** A rectangle; the box around some other shape or gradient; an image. */
  readonly kind: 'fill' | 'shape' | 'image';
  /** `#rrggbb` of a plain fill. */
  readonly colour: string | undefined;
  /** Whether what lies beneath is gone, as far as it is known: images and shapes may have holes. */
  readonly opaque: boolean;
  readonly annotation: string | undefined;
}

/** A ruled line, in user space: one of its sides is as good as 0. */
export interface Rule {
  readonly box: Box;
  readonly horizontal: boolean;
}

/** What a page paints, in order of painting. */
export interface PageContent {
  readonly glyphs: readonly Glyph[];
  readonly fills: readonly Fill[];
  readonly rules: readonly Rule[];
  /** Curved segments: letters drawn as outlines are made of them. */
  readonly curves: number;
  /** Text operators whose font could not be loaded: their text is missing. */
  readonly unread: number;
}

/** A glyph's box in user space. */
export function boxOf(glyph: Glyph): Box {
  return frameBox(glyph.run.frame, { x0: glyph.x0, y0: glyph.top, x1: glyph.x1, y1: glyph.bottom });
}

/** Turns a box of a frame (along, down) into user space. */
export function frameBox({ dx, dy }: Frame, box: Box): Box {
  // The down direction is the frame's own direction turned clockwise: (dy, -dx).
  const ax = box.x0 * dx + box.y0 * dy;
  const bx = box.x1 * dx + box.y1 * dy;
  const cx = box.x0 * dx + box.y1 * dy;
  const ex = box.x1 * dx + box.y0 * dy;
  const ay = box.x0 * dy - box.y0 * dx;
  const by = box.x1 * dy - box.y1 * dx;
  const cy = box.x0 * dy - box.y1 * dx;
  const ey = box.x1 * dy - box.y0 * dx;
  return {
    x0: Math.min(ax, bx, cx, ex),
    y0: Math.min(ay, by, cy, ey),
    x1: Math.max(ax, bx, cx, ex),
    y1: Math.max(ay, by, cy, ey),
  };
}

/** Turns a box of user space into a frame (along, down). */
export function toFrame({ dx, dy }: Frame, box: Box): Box {
  // Along is x·dx + y·dy, down is x·dy - y·dx.
  const along = [box.x0, box.x1].flatMap((x) => [box.y0, box.y1].map((y) => x * dx + y * dy));
  const down = [box.x0, box.x1].flatMap((x) => [box.y0, box.y1].map((y) => x * dy - y * dx));
  return { x0: Math.min(...along), y0: Math.min(...down), x1: Math.max(...along), y1: Math.max(...down) };
}
