import { cellOf, type Document } from '../model/document.ts';
import type { Evidence, Finding } from '../model/finding.ts';
import type { FieldId } from '../profiles/fields.ts';
import type { Genre } from '../profiles/infer.ts';
import { nameFormOf } from '../rosters/name-form.ts';
import { isSpecial, type Membership, membershipsOf } from '../tables/captions.ts';
import { type ColumnKind, type TypedColumn, typeColumns } from '../tables/columns.ts';
import type { TableOptions } from '../tables/options.ts';
import { type TableRisk, tableRisk } from '../tables/risk.ts';
import type { RiskTable } from '../tables/table.ts';
import type { Correlator } from './correlator.ts';
import { type Grid, gridsOf } from './grids.ts';

const ID = 'table-risk';

/** The fields of a profile that let a column stand as it is. */
const ALLOWED_BY: Readonly<Partial<Record<ColumnKind, readonly FieldId[]>>> = {
  name: ['name'],
  sex: ['sex'],
  age: ['age'],
  birth: ['birth-month'],
  ethnic: ['ethnic'],
  class: ['class'],
  school: ['school'],
  education: ['education'],
  place: ['village', 'county', 'property', 'native-place'],
  unit: ['unit', 'organisation'],
  post: ['post'],
};

/** Rows that sum up or head a section. */
const NO_PERSON = /^(?:合\s*计|小\s*计|总\s*计|共\s*计|备\s*注|说明|填表|制表|注)/u;
/** Fewer rows are no list; from this share of whole names on it hides nobody. */
const FEWEST_ROWS = 2;
const MOSTLY_WHOLE = 0.5;
/** How much of the document above a table is its caption. */
const CAPTION_BLOCKS = 6;
const LONGEST_CAPTION = 60;

/** A list of people that has been de-identified, or was never by name. */
interface List {
  readonly table: RiskTable;
  readonly columns: readonly TypedColumn[];
  /** Columns beyond what the kind of document allows that describe people: age, sex, birth, employer. */
  readonly telling: readonly number[];
}

/**
 * Asks of every list whose names are hidden whether its other columns still
 * tell people apart (数据汇聚; 统计法第二十八条): how many rows are the only ones
 * of their kind, and what to make coarser. Columns that the kind of document
 * has to show stay out of it; a list by name hides nobody and is not measured.
 */
export function tableRiskOf(options: TableOptions): Correlator {
  return {
    id: ID,
    correlate(findings, { document, genre, compose }) {
      const found: Finding[] = [];
      for (const grid of gridsOf(document)) {
        const list = listIn(grid, document, genre);
        const sighting = list === undefined ? undefined : judged(list, tableRisk(list.table, options));
        if (list === undefined || sighting === undefined) continue;
        const block = headingBlock(grid, sighting.column, document) ?? grid.first;
        const span = { start: 0, end: document.blocks[block]?.text.length ?? 0 };
        const { category, evidence } = sighting;
        found.push(compose({ detector: ID, category, block, span, evidence: [evidence] }));
      }
      return found.length === 0 ? findings : [...findings, ...found];
    },
  };
}

function listIn(grid: Grid, document: Document, genre: Genre | undefined): List | undefined {
  const { headings, body, cells } = grid;
  if (headings.length === 0 || body < 0) return undefined;
  const rows = cells
    .slice(body)
    .filter((row) => !row.slice(0, 2).some((cell) => NO_PERSON.test(cell.trim())))
    .map((row) => headings.map((_, column) => row[column] ?? ''));
  if (rows.length < FEWEST_ROWS) return undefined;
  const typed: TypedColumn[] = [];
  let isNamed = false;
  for (const column of typeColumns(headings, rows)) {
    // The first column of names decides: most lists are of whole ones, and their other columns need not be read.
    if (column.kind === 'name' && !isNamed && !hasHiddenNames(rows, typed.length)) return undefined;
    isNamed ||= column.kind === 'name';
    typed.push(column);
  }
  if (!isNamed && !isOfPeople(typed, rows)) return undefined;
  const allowed = typed.map(({ kind }) => isAllowed(kind, genre));
  const columns = typed.map((column, at) =>
    allowed[at] && column.role === 'quasi' ? { ...column, role: 'ignored' as const } : column,
  );
  const caption = membershipsOf(captionOf(grid, document));
  const isSensitive = caption.length > 0 || columns.some(isSensitiveColumn);
  return {
    table: { kind: isSensitive ? 'sensitive' : isNamed ? 'ordinary' : 'microdata', columns, rows, caption },
    columns,
    telling: columns.flatMap(({ role, kind }, at) =>
      role === 'quasi' && kind !== 'name' && kind !== 'place' ? [at] : [],
    ),
  };
}

/** Without names, sex and age of each. */
function isOfPeople(columns: readonly TypedColumn[], rows: readonly (readonly string[])[]): boolean {
  // A table of vacancies has the same headings, but asks for 不限 and 35周岁以下.
  const ofEach = (kinds: readonly ColumnKind[], form: RegExp): boolean => {
    const column = columns.findIndex(({ kind }) => kinds.includes(kind));
    return column >= 0 && rows.every((row) => form.test(row[column]?.trim() ?? ''));
  };
  return (
    ofEach(['sex'], /^[男女]?$/u) && ofEach(['age', 'birth'], /^(?:\d{1,3}(?:周?岁)?|\d{4}[\d年月日./-]{0,12})?$/u)
  );
}

/** Some names are masked, and most. */
function hasHiddenNames(rows: readonly (readonly string[])[], name: number): boolean {
  const forms = rows.map((row) => nameFormOf((row[name] ?? '').trim()));
  const whole = forms.filter((form) => form === 'name').length;
  return forms.includes('masked') && whole < MOSTLY_WHOLE * rows.length;
}

function isAllowed(kind: ColumnKind, genre: Genre | undefined): boolean {
  const fields = ALLOWED_BY[kind] ?? [];
  return genre?.profile.fields.some(({ field }) => fields.includes(field)) ?? false;
}

/** What the column says is bad to know of somebody; an amount is not. */
function isSensitiveColumn({ kind }: TypedColumn): boolean {
  return kind === 'condition' || kind === 'offence';
}

/** The lines above the table and the title of the document. */
function captionOf({ first }: Grid, { blocks }: Document): string {
  const isLine = (index: number): boolean => {
    const block = blocks[index];
    return block?.layer === 'body' && cellOf(block.place) === undefined && block.text.trim() !== '';
  };
  const lines: number[] = [];
  for (let index = 0; index < first && lines.length === 0; index++) if (isLine(index)) lines.push(index);
  for (let index = first - 1; index >= Math.max(0, first - CAPTION_BLOCKS); index--)
    if (isLine(index)) lines.push(index);
  return lines
    .map((index) => blocks[index]?.text ?? '')
    .filter((text) => text.length <= LONGEST_CAPTION)
    .join('\n');
}

interface Judged {
  readonly category: string;
  readonly evidence: Evidence;
  /** The column that is spoken of. */
  readonly column: number;
}

/** What the figures come to; undefined where every description is shared by enough rows. */
function judged({ columns, telling }: List, risk: TableRisk): Judged | undefined {
  const special = risk.membership.find(isSpecial);
  if (special === undefined && risk.rowsBelow.length === 0) return undefined;
  const isSensitive = risk.membership.length > 0 || columns.some(isSensitiveColumn);
  const tells = isSensitive && telling.length > 0 && risk.uniqueRows.length > 0;
  const category =
    special !== undefined ? 'aggregate.table.special' : tells ? 'aggregate.table' : 'aggregate.table.notice';
  const changed = risk.suggestions[0]?.changes.map(({ column }) => column) ?? [];
  const column =
    changed.find((each) => telling.includes(each)) ?? telling[0] ?? columns.findIndex(({ role }) => role === 'quasi');
  return {
    category,
    evidence: { kind: 'table', weight: 10, params: paramsOf(columns, risk, special ?? risk.membership[0]) },
    column: Math.max(0, column),
  };
}

function paramsOf(
  columns: readonly TypedColumn[],
  risk: TableRisk,
  membership: Membership | undefined,
): Evidence['params'] {
  const kindOf = (column: number): ColumnKind => columns[column]?.kind ?? 'other';
  const by = columns.flatMap(({ role, kind }) => (role === 'quasi' ? [kind] : []));
  const [suggestion] = risk.suggestions;
  const changes = suggestion?.changes.map(({ column, level }) => (level === 'drop' ? `drop-${kindOf(column)}` : level));
  return {
    ...(membership === undefined ? {} : { membership }),
    ...(by.length === 0
      ? {}
      : { by: by.join(), rows: risk.rows, unique: risk.uniqueRows.length, required: risk.required }),
    ...(changes === undefined || changes.length === 0 ? {} : { changes: changes.join() }),
    ...(suggestion === undefined || suggestion.suppressed === 0 ? {} : { dropped: suggestion.suppressed }),
  };
}

/** The cell that heads a column, else its first cell. */
function headingBlock({ body, blockAt }: Grid, column: number, { blocks }: Document): number | undefined {
  for (let row = body - 1; row >= 0; row--) {
    const block = blockAt(row, column);
    if (block !== undefined && blocks[block]?.text.trim() !== '') return block;
  }
  return blockAt(Math.max(0, body), column);
}
