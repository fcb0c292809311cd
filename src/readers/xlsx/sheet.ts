import type { Block, Gap } from '../../model/document.ts';
import { latin1 } from '../bytes.ts';
import { blocksOf } from '../ooxml/draft.ts';
import type { NamedPart } from '../ooxml/loose.ts';
import { OOXML_PREFIXES } from '../ooxml/namespaces.ts';
import { attributeRef, textRef } from '../ooxml/refs.ts';
import { walkXml } from '../package/xml.ts';
import type { ReadOptions } from '../reader.ts';
import { labelRows } from '../row-labels.ts';
import {
  type CellState,
  closeCell,
  type FilledRow,
  mergedRows,
  openElement,
  startCells,
  type Workbook,
} from './cells.ts';
import { mergesOf } from './grid.ts';
import { type Extra, extraOfFormula, extraOfText, extrasOfAttributes } from './sheet-extras.ts';

export interface Sheet extends NamedPart {
  /** As on its tab. */
  readonly title: string;
  readonly isHidden: boolean;
}

/** Reads one sheet: its cells row by row with the headings they answer to, then what is set around them. */
export function* readSheet(sheet: Sheet, workbook: Workbook, options: ReadOptions): Generator<Block | Gap> {
  const place = { kind: 'paragraph', part: sheet.title, paragraph: 1 } as const;
  const state: SheetState = { cells: startCells(sheet.title, sheet.isHidden), extras: [], gaps: [] };
  for (const [row, labels] of labelRows(rowsOf(sheet, workbook, state, options))) {
    for (const [index, { draft }] of row.cells.entries()) {
      draft.label = labels[index];
      yield* blocksOf(draft, options.limits.characters);
    }
  }
  for (const { layer, text, label, ref } of state.extras) {
    const anchors = ref === undefined ? [] : [{ start: 0, end: text.length, ref }];
    yield* blocksOf({ place, layer, text, label, anchors }, options.limits.characters);
  }
  for (const gap of state.gaps) yield { ...gap, place };
}

interface PlacedExtra extends Extra {
  /** Where it is written; undefined for a comment of the part. */
  readonly ref: string | undefined;
}

interface SheetState {
  readonly cells: CellState;
  readonly extras: PlacedExtra[];
  readonly gaps: Gap[];
}

const MANY_MERGES: Gap = {
  code: 'over-limit',
  note: '工作表的合并单元格过多，被合并区域盖住的内容可能被当作可见内容。',
};

/**
 * The rows of a sheet as they are read. Merged cells are listed after all
 * cells: a sheet that has any is handed on only when it has been read whole.
 */
function* rowsOf(sheet: Sheet, workbook: Workbook, state: SheetState, options: ReadOptions): Generator<FilledRow> {
  const { cells } = state;
  const waits = mayMerge(sheet.bytes);
  const walk = walkSheet(sheet, workbook, state, options);
  let step = walk.next();
  for (; !step.done; step = walk.next()) {
    options.signal?.throwIfAborted();
    // The last row may still be open.
    if (!waits) yield* cells.rows.splice(0, cells.rows.length - 1);
  }
  if (step.value !== undefined) state.gaps.push(step.value);
  const merges = mergesOf(cells.merges);
  if (merges.isCut) state.gaps.push(MANY_MERGES);
  yield* mergedRows(cells.rows, merges);
}

function walkSheet(
  sheet: Sheet,
  workbook: Workbook,
  state: SheetState,
  options: ReadOptions,
): ReturnType<typeof walkXml> {
  const { cells, extras } = state;
  const path: string[] = [];
  let contentAt = 0;
  const add = (extra: Extra | undefined, isComment = false) => {
    if (extra === undefined) return;
    const { attribute } = extra;
    const ref =
      attribute === undefined ? textRef(sheet.name, contentAt) : attributeRef(sheet.name, contentAt, attribute);
    extras.push({ ...extra, ref: isComment ? undefined : ref });
  };
  return walkXml(
    sheet.bytes,
    { limits: options.limits, prefixes: OOXML_PREFIXES },
    {
      open: (name, attributes, at) => {
        path.push(name);
        contentAt = at;
        openElement(cells, name, attributes);
        for (const extra of extrasOfAttributes(name, attributes)) add(extra);
      },
      close: (name) => {
        path.pop();
        if (name === 'c') closeCell(cells, workbook);
      },
      text: (text) => {
        const { cell } = cells;
        const element = path.at(-1);
        const ref = textRef(sheet.name, contentAt);
        // A comment inside a value parts it in two that are one to Excel.
        if (cell !== undefined && element === 'v') cell.value = { text: (cell.value?.text ?? '') + text, ref };
        else if (cell !== undefined && element === 't' && path.at(-2) !== 'rPh') cell.inline.push({ text, ref });
        else if (cell !== undefined && element === 'f') add(extraOfFormula(text, '公式'));
        else add(extraOfText(path, text));
      },
      comment: (text) => add({ layer: 'hidden', text }, true),
    },
  );
}

/** Whether the word `mergeCell` is in a part; in an encoding of two bytes it might be. */
function mayMerge(bytes: Uint8Array): boolean {
  if ((bytes[0] ?? 0) >= 0xfe) return true;
  for (let at = bytes.indexOf(0x6d); at >= 0; at = bytes.indexOf(0x6d, at + 1)) {
    if (latin1(bytes.subarray(at, at + 9)) === 'mergeCell') return true;
  }
  return false;
}
