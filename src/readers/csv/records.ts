import type { TableCell, TableRow } from '../row-labels.ts';

/** A field of a record and where its text starts. */
export interface Field extends TableCell {
  /** Counted from 1. */
  readonly line: number;
  /** In UTF-16 code units from the start of the text. */
  readonly offset: number;
}

export interface CsvRecord extends TableRow {
  readonly cells: readonly Field[];
}

/**
 * The records of a text (RFC 4180, section 2), blank lines left out of the
 * output but not of the count of lines. A quote that is never closed is a
 * character like any other, or it would swallow the rest of the file.
 */
export function* recordsOf(text: string, delimiter: string): Generator<CsvRecord> {
  const scan: Scan = { text, delimiter, at: 0, line: 1, lastQuote: text.lastIndexOf('"') };
  for (let row = 1; scan.at < text.length; row++) {
    const cells: Field[] = [];
    do {
      const { line } = scan;
      const { start, end } = takeField(scan);
      cells.push({ text: text.slice(start, end), row, column: cells.length + 1, line, offset: start });
    } while (takeDelimiter(scan));
    if (cells.some((cell) => cell.text.trim() !== '')) yield { cells };
  }
}

interface Scan {
  readonly text: string;
  readonly delimiter: string;
  at: number;
  line: number;
  /** Where the last quote is that may close a field; no opening quote is looked for a partner beyond it. */
  lastQuote: number;
}

/** Moves past one field and says where its text is, the quotes around it left out. */
function takeField(scan: Scan): { readonly start: number; readonly end: number } {
  const { text, at: start } = scan;
  if (text[start] === '"') {
    const close = closingQuote(scan);
    const after = text[close + 1];
    if (close > 0 && (after === undefined || after === scan.delimiter || after === '\n' || after === '\r')) {
      scan.line += newlinesIn(text, start, close);
      scan.at = close + 1;
      return { start: start + 1, end: close };
    }
  }
  scan.at = endOfPlain(scan);
  return { start, end: scan.at };
}

/** The quote that closes the one at hand, doubled ones skipped; 0 where there is none. */
function closingQuote(scan: Scan): number {
  const { text, at } = scan;
  if (at >= scan.lastQuote) return 0;
  for (let quote = text.indexOf('"', at + 1); quote >= 0; quote = text.indexOf('"', quote + 2)) {
    if (text[quote + 1] !== '"') return quote;
  }
  scan.lastQuote = at;
  return 0;
}

function endOfPlain({ text, delimiter, at }: Scan): number {
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

/** Whether another field of the same record follows; moves past the delimiter or the line end. */
function takeDelimiter(scan: Scan): boolean {
  const { text, delimiter } = scan;
  if (text[scan.at] === delimiter) {
    scan.at++;
    return true;
  }
  if (text[scan.at] === '\r' && text[scan.at + 1] === '\n') scan.at++;
  scan.at++;
  scan.line++;
  return false;
}

function newlinesIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
