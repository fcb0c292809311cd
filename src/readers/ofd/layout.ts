import type { Cell } from '../../model/document.ts';
import { isFieldName, labelRows, type TableRow } from '../row-labels.ts';
import type { Line, Segment } from './lines.ts';

/** A paragraph or a cell of a page. */
export interface Paragraph extends Segment {
  readonly label?: string | undefined;
  readonly cell?: Cell | undefined;
}

/**
 * The paragraphs and cells of a page's lines: lines broken by the margin are one
 * paragraph, and lines whose segments stand below each other are the rows of a table.
 */
export function paragraphsOf(lines: readonly Line[]): readonly Paragraph[] {
  const margins = marginsOf(lines.flat());
  const paragraphs: Paragraph[] = [];
  let table = 0;
  for (let at = 0; at < lines.length; ) {
    const rows = tableAt(lines, at);
    if (rows.length > 0) {
      table++;
      for (const cell of cellsOf(rows, table)) paragraphs.push(cell);
      at += rows.length;
      continue;
    }
    for (const paragraph of labelled(lines[at] ?? [])) {
      const above = paragraphs.at(-1);
      if (above && (lines[at]?.length ?? 0) === 1 && goesOn(above, paragraph, margins)) {
        paragraphs[paragraphs.length - 1] = joined(above, paragraph);
      } else paragraphs.push(paragraph);
    }
    at++;
  }
  return paragraphs;
}

/** What stands left of a segment and ends in a colon is its label. */
function labelled(line: Line): readonly Paragraph[] {
  return line.map((segment, at) => {
    const left = line[at - 1]?.text.trim();
    return left && isFieldName(left) ? { ...segment, label: left.replace(/[:：]$/u, '') } : segment;
  });
}

/** Distance between baselines, in heights of a letter, up to which two lines may be one paragraph. */
const LINE_STEP = 2.4;

interface Margins {
  readonly left: number;
  readonly right: number;
}

function marginsOf(segments: readonly Segment[]): Margins {
  return segments.reduce<Margins>(
    ({ left, right }, segment) => ({ left: Math.min(left, segment.left), right: Math.max(right, segment.right) }),
    { left: Number.POSITIVE_INFINITY, right: 0 },
  );
}

/** A paragraph begins at the left margin, but for its indent; a line goes on only where the one above is full. */
function goesOn(above: Paragraph, line: Segment, { left, right }: Margins): boolean {
  const { size } = above;
  const step = line.baseline - above.baseline;
  if (above.cell || step <= 0 || step > LINE_STEP * size || Math.abs(line.size - size) > 0.15 * size) return false;
  const isFull = above.right >= right - 1.2 * size && above.left <= left + 4 * size;
  return isFull && line.left <= above.left + 0.5 * size && !areTwoNumbers(above.text, line.text);
}

/** Two numbers as long as those of mobile phones, one below the other, are two numbers. */
function areTwoNumbers(above: string, below: string): boolean {
  const end = /\d{11,20}$/u.exec(above.trimEnd().slice(-20))?.[0];
  const start = /^\d{11,20}/u.exec(below.trimStart())?.[0];
  return end !== undefined && start !== undefined;
}

function joined(above: Paragraph, line: Segment): Paragraph {
  const joint = /[A-Za-z]$/u.test(above.text) && /^[A-Za-z]/u.test(line.text) ? ' ' : '';
  const shift = above.text.length + joint.length;
  const moved = line.anchors.map((anchor) => ({ ...anchor, start: anchor.start + shift, end: anchor.end + shift }));
  return {
    ...above,
    text: above.text + joint + line.text,
    anchors: [...above.anchors, ...moved],
    left: Math.min(above.left, line.left),
    right: line.right,
    baseline: line.baseline,
  };
}

const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 2;

/** The lines from one on that have several segments each, standing below those of the line before. */
function tableAt(lines: readonly Line[], first: number): readonly Line[] {
  let end = first;
  while (end < lines.length && (lines[end]?.length ?? 0) >= FEWEST_COLUMNS) {
    const above = lines[end - 1];
    const line = lines[end] ?? [];
    if (end > first && above && line.filter((segment) => above.some((other) => areAligned(segment, other))).length < 2)
      break;
    end++;
  }
  const head = lines[first] ?? [];
  const isHeaded = head.length > FEWEST_COLUMNS || head.some(({ text }) => isFieldName(text));
  return isHeaded && end - first >= FEWEST_ROWS ? lines.slice(first, end) : [];
}

function areAligned(a: Segment, b: Segment): boolean {
  return Math.min(a.right, b.right) > Math.max(a.left, b.left);
}

interface PlacedRow extends TableRow {
  readonly segments: Line;
}

function cellsOf(rows: readonly Line[], table: number): readonly Paragraph[] {
  const columnOf = columnsOf(rows);
  const placed = rows.map((segments, at): PlacedRow => {
    const cells = segments.map((segment) => ({ row: at + 1, column: columnOf(segment), text: segment.text }));
    return { segments, cells };
  });
  return [...labelRows(placed)].flatMap(([{ segments, cells }, labels]) =>
    segments.map((segment, at) => ({
      ...segment,
      label: labels[at],
      cell: { table, row: cells[at]?.row ?? 1, column: cells[at]?.column ?? 1 },
    })),
  );
}

/** Columns are the stretches of the page's width that segments of any row share, from left to right. */
function columnsOf(rows: readonly Line[]): (segment: Segment) => number {
  const ends: number[] = [];
  for (const { left, right } of rows.flat().toSorted((a, b) => a.left - b.left)) {
    const last = ends.at(-1);
    if (last === undefined || left >= last) ends.push(right);
    else ends[ends.length - 1] = Math.min(last, right);
  }
  return ({ left }) => {
    const found = ends.findIndex((end) => left < end);
    return (found === -1 ? ends.length - 1 : found) + 1;
  };
}
