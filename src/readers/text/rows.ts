import type { Block } from '../../model/document.ts';
import { labelRows } from '../row-labels.ts';
import { alignCells, type CellText, columnsOf } from './aligned.ts';
import type { Line } from './lines.ts';

/** How a line is divided into cells, most certain first; what divides is kept, to count it. */
const DELIMITERS = [/(\t)/u, /([|｜])/u, /( {2,}|\u3000{2,})/u] as const;
/** So many lines running with the same division are a table. */
const FEWEST_ROWS = 2;
/** Runs of spaces also align signatures and headings; only a longer table of more columns counts. */
const FEWEST_SPACED = { rows: 3, columns: 3 } as const;

/**
 * The blocks of consecutive lines: a line is a block, but the rows of a table
 * (cells divided by tabs, bars or runs of spaces) are a block per cell, with
 * the heading of its column as label.
 */
export function blocksOf(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = [];
  let table = 0;
  for (let i = 0; i < lines.length; ) {
    const rows = tableAt(lines, i);
    if (rows.length > 0) {
      addTable(blocks, lines.slice(i, i + rows.length), rows, ++table);
      i += rows.length;
    } else {
      const line = lines[i];
      if (line !== undefined)
        blocks.push({
          place: { kind: 'line', line: line.number, offset: line.offset },
          layer: 'body',
          text: line.text,
        });
      i++;
    }
  }
  return blocks;
}

/** The cells of the table's rows that starts at a line; no rows if none does. */
function tableAt(lines: readonly Line[], first: number): readonly (readonly CellText[])[] {
  const line = lines[first]?.text ?? '';
  if (!isDivisible(line)) return [];
  for (const delimiter of DELIMITERS) {
    const spaced = delimiter === DELIMITERS[2];
    const heads = cellsOf(line, delimiter);
    const columns = heads.length;
    const starts = columnsOf(line, heads);
    if (columns < (spaced ? FEWEST_SPACED.columns : 2)) continue;
    const rows: (readonly CellText[])[] = [];
    for (let i = first; i < lines.length; i++) {
      const text = lines[i]?.text ?? '';
      const cells = cellsOf(text, delimiter);
      // A row may lack cells; a line that is no row ends the table.
      if (cells.length < 2) break;
      const row = spaced && cells.length !== columns ? alignCells(text, cells, starts) : cells;
      if (row === undefined) break;
      rows.push(row);
    }
    if (rows.length >= (spaced ? FEWEST_SPACED.rows : FEWEST_ROWS)) return rows;
  }
  return [];
}

/** Whether a line has what any division needs; most have none of it. */
function isDivisible(line: string): boolean {
  if (line.includes('\t') || line.includes('|') || line.includes('｜')) return true;
  const text = line.trimStart();
  return text.includes('  ') || text.includes('\u3000\u3000');
}

function cellsOf(line: string, delimiter: RegExp): readonly CellText[] {
  const cells: CellText[] = [];
  let start = 0;
  const parts = line.split(delimiter);
  for (let part = 0; part < parts.length; part += 2) {
    const text = parts[part] ?? '';
    cells.push({ text: text.trim(), start: start + (text.length - text.trimStart().length) });
    start += text.length + (parts[part + 1]?.length ?? 0);
  }
  // A Markdown-like row starts and ends with a bar.
  if (cells.length > 2 && cells[0]?.text === '') cells.shift();
  if (cells.length > 2 && cells.at(-1)?.text === '') cells.pop();
  return cells;
}

function addTable(
  blocks: Block[],
  lines: readonly Line[],
  rows: readonly (readonly CellText[])[],
  table: number,
): void {
  const labels = labelsOf(rows);
  for (let r = 0; r < rows.length; r++) {
    const [line, row] = [lines[r], rows[r]];
    if (line === undefined || row === undefined) continue;
    for (let c = 0; c < row.length; c++) {
      const { text, start } = row[c] ?? NO_CELL;
      if (text === '') continue;
      const cell = { table, row: r + 1, column: c + 1 };
      const place = { kind: 'line', line: line.number, offset: line.offset + start, cell } as const;
      const label = labels[r]?.[c];
      blocks.push(label === undefined ? { place, layer: 'body', text } : { place, layer: 'body', text, label });
    }
  }
}

const NO_CELL: CellText = { text: '', start: 0 };

type Labels = readonly (readonly (string | undefined)[])[];

/** What each cell answers to, as in any table; where no row names fields, one at the top may still be of headings. */
function labelsOf(rows: readonly (readonly CellText[])[]): Labels {
  const cells = rows.map((row, r) => ({ cells: row.map(({ text }, c) => ({ row: r + 1, column: c + 1, text })) }));
  const labels = [...labelRows(cells)].map(([, own]) => own);
  const heading = haveHeadings(labels) ? undefined : headingOf(rows);
  if (heading === undefined) return labels;
  return labels.map((own, r) => {
    // What stands among the headings answers to nothing beside it.
    if (r === heading) return [];
    return r < heading ? own : own.map((label, c) => label ?? rows[heading]?.[c]?.text);
  });
}

/** Whether any column has a heading: something that several of its cells answer to. */
function haveHeadings(labels: Labels): boolean {
  return labels.some((own, r) => own.some((label, c) => label !== undefined && label === labels[r + 1]?.[c]));
}

const LONGEST_HEADING = 16;

/** So many rows may stand above the headings: who made the table, when and in what unit. */
const ABOVE = 2;

/**
 * The row of headings: short texts without long numbers. Usually the first;
 * one below it where the rows above are narrower than the table.
 */
function headingOf(rows: readonly (readonly CellText[])[]): number | undefined {
  const filled = rows.slice(0, ABOVE + 2).map((row) => row.filter(({ text }) => text !== '').length);
  const width = Math.max(...filled);
  const first = filled.findIndex((cells) => cells * 2 > width);
  const isHeading = (rows[first] ?? []).every(({ text }) => text.length <= LONGEST_HEADING && !/\d{5}/u.test(text));
  return isHeading && first >= 0 && first <= ABOVE && rows.length > first + 1 ? first : undefined;
}
