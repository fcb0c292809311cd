/** A line as it was made out, with its box in pixels. */
export interface SeenLine {
  readonly text: string;
  /** Between 0 and 1. */
  readonly confidence: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** The right edge of the paragraph that it stands in. */
  readonly margin: number;
}

/** Between cells of a row; fewer spaces may stand within a text. */
const GAP = '    ';

/**
 * The text of a page: what stands at one height is a row, from left to right,
 * and a line that was full goes on in the next one of its paragraph.
 */
export function composeLines(lines: readonly SeenLine[]): string {
  let text = '';
  let last: SeenLine | undefined;
  for (const row of rowsOf(lines)) {
    const [first] = row;
    const alone = row.length === 1 ? first : undefined;
    const goesOn = last !== undefined && alone !== undefined && isFull(last) && last.margin === alone.margin;
    if (text !== '' && !goesOn) text += '\n';
    text += row.map((line) => line.text).join(GAP);
    last = alone;
  }
  return text;
}

function rowsOf(lines: readonly SeenLine[]): readonly (readonly SeenLine[])[] {
  const rows: SeenLine[][] = [];
  for (const line of lines.toSorted((a, b) => a.y0 + a.y1 - b.y0 - b.y1)) {
    const row = rows.at(-1);
    if (row?.every((other) => isBeside(line, other))) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.x0 - b.x0));
}

/** At one height, by half of the lower of the two, and not one over the other. */
function isBeside(a: SeenLine, b: SeenLine): boolean {
  const shared = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  const apart = a.x0 >= b.x1 || b.x0 >= a.x1;
  return apart && shared > Math.min(a.y1 - a.y0, b.y1 - b.y0) / 2;
}

/** Whether a line ends so near to its margin that no further letter would have fitted. */
function isFull({ x1, y0, y1, margin }: SeenLine): boolean {
  return margin - x1 < 1.5 * (y1 - y0);
}
