import type { Block, Layer } from '../../model/document.ts';
import { labelRows, type TableRow } from '../row-labels.ts';
import { DELETED, HIDDEN, IN_TABLE, ROW_END } from './flags.ts';

/** A stretch of the document's text with the flags of its code units. */
export interface Story {
  readonly part: string;
  readonly layer: Layer;
  readonly text: string;
  readonly flags: Uint8Array;
}

/** The blocks of a story: paragraphs, cells with their headings, and what is deleted, hidden, or a field's code. */
export function* storyBlocks(story: Story): Iterable<Block> {
  let paragraph = 0;
  let table = 0;
  let rows: Row[] = [];
  let row: Cell[] = [];
  let cell: Stretch[] = [];
  for (const stretch of stretchesOf(story)) {
    if (stretch.isInTable) {
      if (stretch.endsRow) {
        rows.push(rowOf(rows.length + 1, row));
        row = [];
        cell = [];
        continue;
      }
      cell.push(stretch);
      if (!stretch.endsCell) continue;
      row.push({ paragraphs: cell });
      cell = [];
      continue;
    }
    if (rows.length > 0) yield* tableBlocks(story, rows, ++table);
    rows = [];
    paragraph++;
    yield* stretchBlocks(story, stretch, { kind: 'paragraph', part: story.part, paragraph });
  }
  // A table that breaks off keeps what there is of its last row.
  if (cell.length > 0) row.push({ paragraphs: cell });
  if (row.length > 0) rows.push(rowOf(rows.length + 1, row));
  if (rows.length > 0) yield* tableBlocks(story, rows, ++table);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly isInTable: boolean;
  readonly endsCell: boolean;
  readonly endsRow: boolean;
}

interface Cell {
  readonly paragraphs: readonly Stretch[];
}

interface Row {
  readonly row: number;
  readonly cells: readonly Cell[];
}

interface LabelledRow extends TableRow {
  readonly own: Row;
}

const CELL_MARK = '\x07';

/** What ends a paragraph: a return, a page break, or the mark of a cell. */
const ENDS: ReadonlySet<string> = new Set(['\r', '\f', CELL_MARK]);

function* stretchesOf({ text, flags }: Story): Iterable<Stretch> {
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const mark = text[at] ?? '\r';
    if (!ENDS.has(mark)) continue;
    const state = flags[at] ?? 0;
    const endsCell = mark === CELL_MARK;
    yield {
      start,
      end: at,
      isInTable: endsCell || (state & IN_TABLE) !== 0,
      endsCell,
      endsRow: endsCell && (state & ROW_END) !== 0,
    };
    start = at + 1;
  }
}

function rowOf(row: number, cells: readonly Cell[]): Row {
  return { row, cells };
}

function* tableBlocks(story: Story, rows: readonly Row[], table: number): Iterable<Block> {
  const shown = rows.map((own): LabelledRow => {
    const cells = own.cells.map(({ paragraphs }, at) => {
      const text = paragraphs.map((stretch) => visibleText(story, stretch)).join(' ');
      return { row: own.row, column: at + 1, text };
    });
    return { own, cells };
  });
  for (const [{ own }, labels] of labelRows(shown)) {
    for (const [at, { paragraphs }] of own.cells.entries()) {
      for (const [index, stretch] of paragraphs.entries()) {
        const place = {
          kind: 'cell',
          part: story.part,
          table,
          row: own.row,
          column: at + 1,
          paragraph: index + 1,
        } as const;
        yield* stretchBlocks(story, stretch, place, labels[at]);
      }
    }
  }
}

/** Where a code unit goes: on the page, among the deleted, the hidden, or the codes of fields. */
type Stream = 'shown' | 'deleted' | 'hidden' | 'code';

function* stretchBlocks(story: Story, stretch: Stretch, place: Block['place'], label?: string): Iterable<Block> {
  const layers = { shown: story.layer, deleted: 'revision', hidden: 'hidden', code: 'metadata' } as const;
  for (const [stream, text] of streamsOf(story, stretch)) {
    if (text.trim() !== '') yield { place, layer: layers[stream], text: text.trim(), label };
  }
}

function visibleText(story: Story, stretch: Stretch): string {
  return streamsOf(story, stretch).find(([stream]) => stream === 'shown')?.[1] ?? '';
}

/** A line break, the hyphens of Word, and the marks that stand for pictures, notes and comments. */
const SPECIAL: ReadonlyMap<string, string> = new Map([
  ['\t', '\t'],
  ['\n', '\n'],
  ['\x0b', '\n'],
  ['\x0e', '\n'],
  ['\x1e', '-'],
]);

function streamsOf({ text, flags }: Story, { start, end }: Stretch): readonly (readonly [Stream, string])[] {
  let shown = '';
  const others: [Stream, string][] = [];
  const fields = createFields();
  let last: Stream = 'shown';
  for (let at = start; at < end; at++) {
    const unit = text[at] ?? '';
    fields.pass(unit);
    const written = unit < ' ' ? SPECIAL.get(unit) : unit;
    if (written === undefined) continue;
    const stream = streamOf(flags[at] ?? 0, fields.isCode());
    const open = others.at(-1);
    if (stream === 'shown') shown += written;
    else if (open && stream === last) open[1] += written;
    else others.push([stream, written]);
    last = stream;
  }
  return [['shown', shown], ...others];
}

interface Fields {
  pass(unit: string): void;
  isCode(): boolean;
}

/** Fields begin with 13, their result with 14, and end with 15 ([MS-DOC] 2.8.25); they nest. */
function createFields(): Fields {
  const open: boolean[] = [];
  let codes = 0;
  const close = (): void => {
    if (open.pop()) codes--;
  };
  return {
    pass: (unit) => {
      if (unit === '\x13') {
        open.push(true);
        codes++;
      } else if (unit === '\x14' && open.length > 0) {
        close();
        open.push(false);
      } else if (unit === '\x15') close();
    },
    isCode: () => codes > 0,
  };
}

function streamOf(flags: number, isCode: boolean): Stream {
  if ((flags & DELETED) !== 0) return 'deleted';
  if (isCode) return 'code';
  return (flags & HIDDEN) === 0 ? 'shown' : 'hidden';
}
