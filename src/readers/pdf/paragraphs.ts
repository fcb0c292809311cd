import type { Box } from './geometry.ts';
import type { Segment } from './spacing.ts';
import type { Part } from './text-pieces.ts';
import { type Joint, jointOf } from './wrapping.ts';

/** A paragraph: its parts in order, and where it stands in its frame. */
export interface Paragraph {
  readonly parts: readonly Part[];
  readonly box: Box;
}

/** The segments of one line. */
interface Row extends Box {
  readonly segments: readonly Segment[];
  readonly baseline: number;
  readonly size: number;
}

/** Lines further apart than this many ems do not belong together. */
const PARAGRAPH_GAP = 1.6;
/** A line set in by so many ems starts a paragraph. */
const INDENT = 1;

/** A line that ends so near the right edge, in ems, is full. */
const FULL = 1.5;

/** A line of so many ems is prose rather than an entry of a list. */
const LONG = 24;

/** Where the lines of a column of text may start and end. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** The edges of some lines. */
export function edgesOf(lines: readonly (readonly Segment[])[]): Edges {
  const segments = lines.flat();
  return { left: Math.min(...segments.map(({ x0 }) => x0)), right: Math.max(...segments.map(({ x1 }) => x1)) };
}

/**
 * Puts the lines of one column together to paragraphs. A line goes on the one
 * above when that was full, and neither distance, size, indent nor centring
 * sets it apart. `page` are the edges of all text like this on the page.
 */
export function paragraphsOf(
  lines: readonly (readonly Segment[])[],
  page: Edges = edgesOf(lines),
): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const column of columnsOf(lines.map(rowOf))) {
    const edges = edgesOfColumn(column, page);
    let rows: Row[] = [];
    let parts: Part[] = [];
    const flush = (): void => {
      if (rows.length > 0) paragraphs.push({ parts, box: boxAround(rows) });
      rows = [];
      parts = [];
    };
    for (const row of column) {
      const above = rows.at(-1);
      const joint = above ? jointWith(above, row, { edges, page }) : '\n';
      if (joint === '\n') flush();
      else parts.push(joint);
      rows.push(row);
      parts.push(...row.segments.flatMap((segment, at) => (at === 0 ? [segment] : ['\t', segment])));
    }
    flush();
  }
  return paragraphs;
}

function jointWith(
  above: Row,
  row: Row,
  { edges: { left, right }, page }: { readonly edges: Edges; readonly page: Edges },
): Joint {
  const upper = above.segments.at(-1);
  const lower = row.segments[0];
  if (!upper || !lower || Math.abs(row.size - above.size) > 0.15 * above.size) return '\n';
  if (row.x0 > left + INDENT * row.size && row.x0 > above.x0 + 0.5 * row.size) return '\n';
  if (isSetOff(above, row, page)) return '\n';
  // Columns inside lines: what stands under the last one need not go on from it.
  if (above.segments.length > 1 && row.segments.length > 1) return '\n';
  return jointOf(upper, lower, right - above.x1);
}

/** Centred lines and lines set to the right, such as titles and signatures, each stand for themselves. */
function isSetOff(above: Row, row: Row, page: Edges): boolean {
  if (above.x0 < page.left + 3 * above.size || Math.abs(above.x0 - row.x0) < 0.5 * above.size) return false;
  const centred =
    Math.abs(above.x0 + above.x1 - row.x0 - row.x1) < above.size && above.x1 < page.right - 3 * above.size;
  return centred || Math.abs(above.x1 - row.x1) < above.size;
}

/** One line that is longer than the others around it does not make an edge, unless it is long and breaks off. */
function edgesOfColumn(column: readonly Row[], page: Edges): Edges {
  const left = Math.min(...column.map(({ x0 }) => x0));
  const right = Math.max(...column.map(({ x1 }) => x1));
  const full = column.filter(({ x1, size }) => right - x1 < FULL * size);
  const breaksOff = full.some(({ x0, x1, size, segments }) => {
    const last = segments.at(-1)?.glyphs.at(-1)?.text ?? '';
    return x1 - x0 >= LONG * size && !SENTENCE_END.test(last);
  });
  return { left, right: full.length >= 2 || breaksOff ? right : page.right };
}

const SENTENCE_END = /[。；：！？.;:!?]$/u;

/** Runs of lines that could be one column of text: near each other, and above each other. */
function columnsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const columns: Row[][] = [];
  for (const row of rows) {
    const column = columns.at(-1);
    const above = column?.at(-1);
    if (column && above && isBelow(above, row)) column.push(row);
    else columns.push([row]);
  }
  return columns;
}

function isBelow(above: Row, row: Row): boolean {
  const size = Math.max(above.size, row.size);
  const shared = Math.min(above.x1, row.x1) - Math.max(above.x0, row.x0);
  return row.baseline - above.baseline > 0.5 * size && row.y0 - above.y1 < PARAGRAPH_GAP * size && shared > 0;
}

function rowOf(line: readonly Segment[]): Row {
  const segments = [...line].sort((a, b) => a.x0 - b.x0);
  const size = Math.max(...segments.map((segment) => segment.size));
  return { ...boxAround(segments), segments, size, baseline: Math.max(...segments.map(({ baseline }) => baseline)) };
}

function boxAround(boxes: readonly Box[]): Box {
  return {
    x0: Math.min(...boxes.map(({ x0 }) => x0)),
    y0: Math.min(...boxes.map(({ y0 }) => y0)),
    x1: Math.max(...boxes.map(({ x1 }) => x1)),
    y1: Math.max(...boxes.map(({ y1 }) => y1)),
  };
}
