import type { Anchor } from '../../model/document.ts';
import { type Draft, isBlank } from '../ooxml/draft.ts';
import type { Attributes } from '../package/xml.ts';
import type { TableCell, TableRow } from '../row-labels.ts';
import type { CellFormat } from './formats.ts';
import { cellAt, type HiddenColumns, type Merges, noHiddenColumns, type Range, rangeOf } from './grid.ts';
import type { SharedString } from './strings.ts';
import { unescapeText, valueText } from './values.ts';

/** What the cells of all sheets rely on. */
export interface Workbook {
  readonly strings: readonly SharedString[];
  /** Indices of the strings that some cell shows. */
  readonly used: Set<number>;
  /** Indices that cells refer to and no string has. */
  readonly missing: Set<number>;
  readonly from1904: boolean;
  formatOf(style: string): CellFormat;
}

/** A cell that has text, with the block it will be. */
export interface FilledCell extends TableCell {
  readonly draft: Draft;
}

export interface FilledRow extends TableRow {
  readonly cells: FilledCell[];
}

/** The cells of a sheet while it is walked. */
export interface CellState {
  readonly title: string;
  readonly isHidden: boolean;
  readonly rows: FilledRow[];
  readonly hiddenColumns: HiddenColumns;
  readonly merges: Range[];
  row: number;
  column: number;
  rowHidden: boolean;
  zeroHeight: boolean;
  cell: OpenCell | undefined;
}

/** A cell that has been opened and not yet closed. */
export interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: string;
  readonly inline: Piece[];
  value: Piece | undefined;
}

interface Piece {
  readonly text: string;
  readonly ref: string;
}

/** A sheet before its first element. */
export function startCells(title: string, isHidden: boolean): CellState {
  return {
    title,
    isHidden,
    rows: [],
    hiddenColumns: noHiddenColumns(),
    merges: [],
    row: 0,
    column: 0,
    rowHidden: false,
    zeroHeight: false,
    cell: undefined,
  };
}

/** Takes an element of a sheet that says where cells are and whether they can be seen (ECMA-376-1, 18.3.1). */
export function openElement(state: CellState, name: string, attributes: Attributes): void {
  if (name === 'c') {
    const { r = '', t = 'n', s = '0' } = attributes;
    const { row, column } = cellAt(r) ?? { row: state.row, column: state.column + 1 };
    state.column = column;
    state.cell = { row, column, type: t, style: s, inline: [], value: undefined };
  } else if (name === 'row') {
    const { r, hidden, ht, customHeight } = attributes;
    const isFlat = ht !== undefined && Number(ht) === 0;
    state.row = r === undefined ? state.row + 1 : Number(r);
    state.column = 0;
    state.rowHidden = isOn(hidden) || isFlat || (state.zeroHeight && !isOn(customHeight));
    state.rows.push({ cells: [] });
  } else if (name === 'col') {
    const { min, max, hidden, width } = attributes;
    const isFlat = width !== undefined && Number(width) === 0;
    if (isOn(hidden) || isFlat) state.hiddenColumns.hide(Number(min), Number(max));
  } else if (name === 'sheetFormatPr') {
    const { zeroHeight } = attributes;
    state.zeroHeight = isOn(zeroHeight);
  } else if (name === 'mergeCell') {
    const { ref = '' } = attributes;
    const range = rangeOf(ref);
    if (range !== undefined) state.merges.push(range);
  }
}

/** Closes the open cell and keeps it if it has text. */
export function closeCell(state: CellState, workbook: Workbook): void {
  const { cell } = state;
  state.cell = undefined;
  if (cell === undefined) return;
  const format = workbook.formatOf(cell.style);
  const { text, anchors } = contentOf(cell, workbook, format);
  if (isBlank(text)) return;
  const { row, column } = cell;
  const isHidden = state.isHidden || state.rowHidden || format.isHidden || state.hiddenColumns.has(column);
  const place = { kind: 'cell', part: state.title, table: 1, row, column, paragraph: 1 } as const;
  if (state.rows.length === 0) state.rows.push({ cells: [] });
  state.rows
    .at(-1)
    ?.cells.push({ row, column, text, draft: { place, layer: isHidden ? 'hidden' : 'body', text, anchors } });
}

/** The rows with what is known of merged cells once the whole sheet has been read. */
export function* mergedRows(rows: readonly FilledRow[], merges: Merges): Generator<FilledRow> {
  if (merges.isEmpty) yield* rows;
  else {
    for (const { cells } of rows) yield { cells: cells.map((cell) => mergedCell(cell, merges)) };
  }
}

function mergedCell(cell: FilledCell, merges: Merges): FilledCell {
  const columns = merges.columnsOf(cell.row, cell.column);
  const isCovered = merges.covers(cell.row, cell.column);
  return { ...cell, columns, draft: isCovered ? { ...cell.draft, layer: 'hidden' } : cell.draft };
}

function contentOf(cell: OpenCell, workbook: Workbook, format: CellFormat): { text: string; anchors: Anchor[] } {
  const { type, value, inline } = cell;
  if (type === 's' && value !== undefined) {
    const index = Number(value.text);
    const shared = workbook.strings[index];
    workbook.used.add(index);
    if (shared === undefined) workbook.missing.add(index);
    return { text: shared?.text ?? '', anchors: [...(shared?.anchors ?? [])] };
  }
  const anchors: Anchor[] = [];
  let text = '';
  for (const { text: raw, ref } of inline) {
    const more = unescapeText(raw);
    anchors.push({ start: text.length, end: text.length + more.length, ref });
    text += more;
  }
  if (value === undefined) return { text, anchors };
  const shown = type === 'n' ? valueText(value.text, format, workbook.from1904) : unescapeText(value.text);
  return { text: shown, anchors: [{ start: 0, end: shown.length, ref: value.ref }] };
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
