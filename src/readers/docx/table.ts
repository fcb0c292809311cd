import type { Layer } from '../../model/document.ts';
import { labelRows } from '../row-labels.ts';
import { type Handlers, type Story, type Table, tableOf } from './story.ts';

/** Tables, rows and cells of a story (ECMA-376-1, 17.4). */
export const TABLE_HANDLERS: Handlers = {
  open: {
    'w:tbl': (story) => {
      story.tableCount++;
      story.flows.at(-1)?.push(startTable(story.tableCount));
    },
    'w:tblStyle': within('w:tblPr', (table, value) => {
      table.style = value;
    }),
    'w:tr': (story) => {
      const table = tableOf(story);
      if (table === undefined) return;
      Object.assign(table, { row: table.row + 1, column: 0, columns: 1, rowHidden: false, rowDeleted: false });
      table.rows.push({ cells: [], drafts: [], heading: false });
    },
    'w:gridBefore': within('w:trPr', (table, value) => {
      table.column += spanOf(value);
    }),
    'w:hidden': within('w:trPr', (table, value) => {
      table.rowHidden = value !== '0' && value !== 'false';
    }),
    'w:tblHeader': within('w:trPr', (table, value) => {
      const row = table.rows.at(-1);
      if (row !== undefined) row.heading = value !== '0' && value !== 'false';
    }),
    'w:tc': (story) => {
      const table = tableOf(story);
      if (table === undefined) return;
      Object.assign(table, { column: table.column + 1, columns: 1, paragraph: 0, cell: [], look: {}, covered: false });
    },
    'w:gridSpan': within('w:tcPr', (table, value) => {
      table.columns = spanOf(value);
    }),
    'w:vMerge': within('w:tcPr', (table, value) => {
      table.covered = value !== 'restart';
    }),
    'w:hMerge': within('w:tcPr', (table, value) => {
      table.covered = value !== 'restart';
    }),
  },
  close: {
    'w:tc': (story) => {
      const table = tableOf(story);
      const row = table?.rows.at(-1);
      if (table === undefined || row === undefined) return;
      const { row: number, column, columns } = table;
      // A cell that is merged into the one above reads as that one does.
      const above = table.covered ? textAbove(table, column) : undefined;
      row.cells.push({ row: number, column, columns, text: above ?? cellText(story, table) });
      row.drafts.push(table.cell);
      table.column += columns - 1;
      table.cell = [];
    },
    'w:tbl': (story) => {
      const table = story.flows.at(-1)?.pop();
      if (table === undefined) return;
      for (const [row, labels] of labelRows(table.rows)) {
        for (const [index, drafts] of row.drafts.entries()) {
          for (const draft of drafts) draft.label = labels[index];
        }
      }
    },
  },
};

/** More columns than Word allows in a table (63) are somebody's attempt at something else. */
const MAX_SPAN = 63;

function startTable(id: number): Table {
  return {
    id,
    rows: [],
    row: 0,
    column: 0,
    columns: 1,
    paragraph: 0,
    cell: [],
    look: {},
    style: undefined,
    rowHidden: false,
    rowDeleted: false,
    covered: false,
  };
}

/** A handler for a property of the innermost table; elsewhere the same name means something else. */
function within(parent: string, take: (table: Table, value: string | undefined) => void): Handlers['open'][string] {
  return (story: Story, attributes) => {
    const table = tableOf(story);
    if (table !== undefined && story.path.at(-2) === parent) take(table, attributes['w:val']);
  };
}

/** What a cell says as a heading or a field's name; one that is hidden still names the cells hidden below it. */
function cellText(story: Story, table: Table): string {
  const textIn = (layer: Layer): string =>
    table.cell.flatMap((draft) => (draft.layer === layer ? [draft.text] : [])).join('\n');
  const shown = textIn(story.layer);
  return shown !== '' || table.rowHidden || table.rowDeleted ? shown : textIn('hidden');
}

function textAbove(table: Table, column: number): string | undefined {
  const cells = table.rows.at(-2)?.cells.slice(0, MAX_SPAN) ?? [];
  return cells.find((cell) => cell.column === column)?.text;
}

function spanOf(value: string | undefined): number {
  const span = Number(value);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, MAX_SPAN) : 1;
}
