/** What a cell of a table of figures holds: a number, a hidden number, or nothing that counts. */
export type Figure = number | 'hidden' | undefined;

/** A cell by row and column of the table, from 0. */
export interface CellIndex {
  readonly row: number;
  readonly column: number;
}

/** One sum that the table states: the total and the cells that add up to it. */
export interface Sum {
  readonly total: CellIndex;
  readonly parts: readonly CellIndex[];
}

/** A table of figures as read from its cells. */
export interface CountTable {
  readonly figures: readonly (readonly Figure[])[];
  readonly sums: readonly Sum[];
  /** Digits after the point, by column. */
  readonly decimals: readonly number[];
}

const TOTAL = /^(?:合计|总计|共计|总数|累计|全[省州市县区镇乡村校]合计)(?:数)?[:：]?$/u;
const SUBTOTAL = /^(?:小计|[^\d]{1,12}小计)[:：]?$/u;
const OF_WHICH = /^其中/u;
/** Headings whose figures do not add up, and a first column that only numbers the rows. */
const NOT_ADDITIVE =
  /率|比例|占比|比重|百分|[%％]|均|单价|标准|序号|编号|年份|年度|名次|排名|电话|增长|增幅|同比|环比|备注|指数|密度|年龄|号码/u;
const HIDDEN = /^(?:[*＊×●○#]{1,8}|[<＜≤]\s?\d{1,3}|[xX]{1,4}|保密|隐去|不公开)$/u;
const NUMBER = /^[-−－]?\d{1,3}(?:[,，]\d{3}){1,4}(?:\.\d{1,6})?$|^[-−－]?\d{1,12}(?:\.\d{1,6})?$/u;
const YEAR = /^(?:19|20)\d{2}$/u;
/** What stands for zero in printed tables. */
const ZERO = /^(?:[-—–－―/]{1,2}|无|零)$/u;
/** A row total is believed when at least so many rows show it. */
const MIN_ROWS = 3;
const MIN_SHARE = 0.6;

/**
 * Reads a table of figures and the sums it states by the words 合计, 总计,
 * 小计. Its first row is the headings unless it holds figures itself.
 * Undefined when no sum is stated, or when 其中 leaves open what adds up to what.
 */
export function readCountTable(cells: readonly (readonly string[])[]): CountTable | undefined {
  if (!mentionsTotals(cells)) return undefined;
  const texts = cells.map((row) => row.map(plain));
  const labels = texts.map(labelOf);
  const first = texts[0] ?? [];
  const headed = !first.some((text, column) => column > 0 && typeof figureOf(text) === 'number' && !YEAR.test(text));
  const headings = texts
    .reduce((widest, row) => (row.length > widest.length ? row : widest), first)
    .map((_, column) => (headed ? (first[column] ?? '') : ''));
  if (texts.length < 3 || [...labels, ...headings].some((text) => OF_WHICH.test(text))) return undefined;
  const figures = texts.map((row, at) =>
    headed && at === 0 ? [] : headings.map((_, column) => figureOf(row[column] ?? '')),
  );
  // Rows without a figure head a section or are notes below the table.
  const counting = figures.map((row) => row.some((figure, column) => column > 0 && figure !== undefined));
  const additive = headings.flatMap((heading, column) =>
    column > 0 && !NOT_ADDITIVE.test(heading) && isFigures(figures, counting, column) ? [column] : [],
  );
  const rows = labels.flatMap((label, row) => (counting[row] ? [{ row, label }] : []));
  const down = additive.flatMap((column) => sumsDown(rows, column));
  const across = sumsAcross(headings, rows, figures, additive);
  const sums = [...down, ...across];
  if (sums.length === 0) return undefined;
  const decimals = headings.map((_, column) =>
    texts.reduce((most, row) => Math.max(most, decimalsOf(row[column] ?? '')), 0),
  );
  return { figures, sums, decimals };
}

/** Whether a heading or a label can be of a total: most tables are lists of something, and nothing of them need be read. */
function mentionsTotals(cells: readonly (readonly string[])[]): boolean {
  const isSign = (text: string | undefined): boolean => text !== undefined && /[计总]/u.test(text);
  return (cells[0] ?? []).some(isSign) || cells.some(([first, second]) => isSign(first) || isSign(second));
}

/** Full-width digits and signs as plain ones, blanks inside words gone (合　计). */
function plain(cell: string): string {
  return cell.normalize('NFKC').replaceAll(/\s+/gu, '');
}

/** The first cell of a row, or the second where the first only numbers the row. */
function labelOf([first = '', second = '']: readonly string[]): string {
  return first === '' || /^\d{1,4}$/u.test(first) ? second : first;
}

function figureOf(text: string): Figure {
  if (ZERO.test(text)) return 0;
  if (HIDDEN.test(text)) return 'hidden';
  return NUMBER.test(text) ? Number(text.replaceAll(/[,，]/gu, '').replace(/^[−－]/u, '-')) : undefined;
}

function decimalsOf(text: string): number {
  return NUMBER.test(text) ? (text.split('.')[1]?.length ?? 0) : 0;
}

/** A column of figures: every row that counts has one. */
function isFigures(figures: readonly (readonly Figure[])[], counting: readonly boolean[], column: number): boolean {
  return figures.every((row, at) => !counting[at] || row[column] !== undefined);
}

interface LabelledRow {
  readonly row: number;
  readonly label: string;
}

/** Subtotals and the total of a column. Rows of a section stand before its subtotal. */
function sumsDown(rows: readonly LabelledRow[], column: number): readonly Sum[] {
  const sums: Sum[] = [];
  const add = (total: number, parts: readonly number[]): void => {
    if (parts.length > 1) sums.push({ total: { row: total, column }, parts: parts.map((row) => ({ row, column })) });
  };
  let section: number[] = [];
  let subtotals: number[] = [];
  for (const [position, { row, label }] of rows.entries()) {
    if (TOTAL.test(label)) {
      if (position === 0) return totalFirst(rows, column);
      // Details after the last subtotal: the subtotals stand above their sections, or some rows are in none.
      if (subtotals.length > 0 && section.length > 0) return [];
      add(row, subtotals.length > 0 ? subtotals : section);
      [section, subtotals] = [[], []];
    } else if (SUBTOTAL.test(label)) {
      add(row, section);
      subtotals.push(row);
      section = [];
    } else section.push(row);
  }
  return sums;
}

/** A total above its rows: it has them all, unless there are subtotals. */
function totalFirst([total, ...rest]: readonly LabelledRow[], column: number): readonly Sum[] {
  if (total === undefined || rest.length < 2) return [];
  if (rest.some(({ label }) => SUBTOTAL.test(label) || TOTAL.test(label))) return [];
  return [{ total: { row: total.row, column }, parts: rest.map(({ row }) => ({ row, column })) }];
}

/** Row totals, where most rows show that the other columns add up to them. */
function sumsAcross(
  headings: readonly string[],
  rows: readonly LabelledRow[],
  figures: readonly (readonly Figure[])[],
  additive: readonly number[],
): readonly Sum[] {
  const totals = additive.filter((column) => isTotalHeading(headings[column] ?? ''));
  const [total, ...more] = totals;
  const parts = additive.filter((column) => column !== total);
  if (total === undefined || more.length > 0 || parts.length < 2) return [];
  const sums = rows.map(({ row }) => ({
    total: { row, column: total },
    parts: parts.map((column) => ({ row, column })),
  }));
  const differences = sums.map((sum) => differenceOf(figures, sum)).filter((difference) => difference !== undefined);
  const right = differences.filter((difference) => difference === 0).length;
  return right >= MIN_ROWS && right >= differences.length * MIN_SHARE ? sums : [];
}

function isTotalHeading(heading: string): boolean {
  return TOTAL.test(heading) || SUBTOTAL.test(heading);
}

/** The figure of a cell. */
export function figureAt(figures: readonly (readonly Figure[])[], { row, column }: CellIndex): Figure {
  return figures[row]?.[column];
}

/** Total less parts, rounded clear of binary fractions; undefined if a figure is hidden. */
export function differenceOf(figures: readonly (readonly Figure[])[], { total, parts }: Sum): number | undefined {
  let rest = figureAt(figures, total);
  if (typeof rest !== 'number') return undefined;
  for (const part of parts) {
    const figure = figureAt(figures, part);
    if (typeof figure !== 'number') return undefined;
    rest -= figure;
  }
  return Math.round(rest * 1e6) / 1e6;
}
