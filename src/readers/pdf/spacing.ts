import type { Line } from './lines.ts';
import type { Glyph } from './page-content.ts';

/** A stretch of a line without a wide gap in it: a word, a sentence, or a table cell's line. */
export interface Segment {
  readonly glyphs: readonly Glyph[];
  /** What stands before each glyph: nothing, or one space. */
  readonly before: readonly string[];
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly size: number;
  readonly baseline: number;
  readonly spaceAtEnd: boolean;
}

/** A gap of this many ems is more than a space between words. */
const WIDE_GAP = 1.2;
/** Gaps between the letters of spaced-out text are equal to this share of the em. */
const EVEN_GAP = 0.09;
/** So many equal gaps in a row are letter-spacing, not words of one letter. */
const EVEN_RUN = 4;

/**
 * Splits a line at its wide gaps, or wherever `cutAt` says, and decides where
 * spaces stand: letter-spaced text is closed up, and so is the sliver of room
 * that typesetters leave between Chinese and digits.
 */
export function segmentsOf(line: Line, cutAt: readonly number[] = []): readonly Segment[] {
  const { glyphs, spaced } = line;
  const gaps = glyphs.map((glyph, at) => gapBefore(glyphs[at - 1], glyph));
  const even = evenlySpaced(gaps);
  const segments: Segment[] = [];
  let start = 0;
  const before: string[] = [];
  const flush = (end: number): void => {
    if (end > start) segments.push(segmentOf(line, start, end, before.slice(start, end)));
    start = end;
  };
  for (const [at, glyph] of glyphs.entries()) {
    const previous = glyphs[at - 1];
    const gap = gaps[at] ?? 0;
    const closed = even[at] === true;
    const cut = previous !== undefined && cutAt.some((x) => previous.x1 <= x + 0.5 && glyph.x0 >= x - 0.5);
    if (cut || (!closed && gap > WIDE_GAP)) {
      flush(at);
      before.push('');
    } else {
      before.push(previous && !closed && (spaced[at] === true || isWordGap(previous, glyph, gap)) ? ' ' : '');
    }
  }
  flush(glyphs.length);
  return segments;
}

function segmentOf(line: Line, start: number, end: number, before: string[]): Segment {
  const glyphs = line.glyphs.slice(start, end);
  before[0] = '';
  return {
    glyphs,
    before,
    x0: Math.min(...glyphs.map(({ x0 }) => x0)),
    x1: Math.max(...glyphs.map(({ x1 }) => x1)),
    y0: Math.min(...glyphs.map(({ top }) => top)),
    y1: Math.max(...glyphs.map(({ bottom }) => bottom)),
    size: Math.max(...glyphs.map(({ run }) => run.size)),
    baseline: glyphs[0]?.baseline ?? line.baseline,
    spaceAtEnd: end === line.glyphs.length ? line.spaceAtEnd : line.spaced[end] === true,
  };
}

/** In ems of the smaller neighbour. */
function gapBefore(previous: Glyph | undefined, glyph: Glyph): number {
  if (!previous) return 0;
  const size = Math.min(previous.run.size, glyph.run.size);
  return size > 0 ? (glyph.x0 - previous.x1) / size : 0;
}

/** Marks the gaps that belong to letter-spacing. */
function evenlySpaced(gaps: readonly number[]): readonly boolean[] {
  const even = gaps.map(() => false);
  let start = 1;
  for (let at = 2; at <= gaps.length; at += 1) {
    const first = gaps[start] ?? 0;
    const gap = gaps[at];
    if (gap !== undefined && Math.abs(gap - first) <= EVEN_GAP) continue;
    if (at - start >= EVEN_RUN && first > 0.1 && first <= WIDE_GAP) even.fill(true, start, at);
    start = at;
  }
  return even;
}

function isWordGap(previous: Glyph, glyph: Glyph, gap: number): boolean {
  if (isWide(previous.text) || isWide(glyph.text)) return gap > 0.6;
  if (DIGIT.test(previous.text) && DIGIT.test(glyph.text)) return gap > 0.2;
  return gap > 0.13;
}

const DIGIT = /^\d/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;

/** Whether a text is Chinese, Japanese or Korean, full-width forms and punctuation included. */
export function isWide(text: string): boolean {
  return WIDE.test(text);
}
