/** A line of the file without its end. */
export interface Line {
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
  /** Where it starts in the file, in UTF-16 code units. */
  readonly offset: number;
}

/** The lines of a text, whatever ends them. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/gu)) {
    if (line === '' && index === text.length) break;
    lines.push({ text: line.replace(/(?:\r\n|\r|\n)$/u, ''), number: lines.length + 1, offset: index });
  }
  return lines;
}

/** A part of a line, with the line it is in. */
export interface Slice {
  readonly line: Line;
  /** In the line. */
  readonly start: number;
  readonly end: number;
}

/** A part of a line without the white space around it. */
export function sliceOf(line: Line, start = 0, end: number = line.text.length): Slice {
  const text = line.text.slice(start, end);
  const lead = text.length - text.trimStart().length;
  return { line, start: start + lead, end: start + Math.max(lead, text.trimEnd().length) };
}

/** What a slice says. */
export function textOf({ line, start, end }: Slice): string {
  return line.text.slice(start, end);
}
