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
/** What stands for zero in printed tables. */
const ZERO = /^(?:[-—–－―/]{1,2}|无|零)$/u;
/** A row total is believed when at least so many rows show it. */
const MIN_ROWS = 3;
const MIN_SHARE = 0.6;

/**
 * Reads a table of figures, the first row being its headings, and the sums it
 * states by the words 合计, 总计, 小计. Undefined when there is none, or when
 * 其中 makes it uncertain what adds up to what.
 */
export function readCountTable(cells: readonly (readonly string[])[]): CountTable | undefined {
  const headings = (cells[0] ?? []).map(plain);
  const labels = cells.map((row) => labelOf(row));
  if (
    cells.length < 3 ||
    labels.some((label) => OF_WHICH.test(label)) ||
    headings.some((each) => OF_WHICH.test(each))
  ) {
    return undefined;
  }
  const figures = cells.map((row, at) =>
    at === 0 ? [] : headings.map((_, column) => figureOf(plain(row[column] ?? ''))),
  );
  const additive = headings.flatMap((heading, column) =>
    column > 0 && !NOT_ADDITIVE.test(heading) && isFigures(figures, column) ? [column] : [],
  );
  const down = additive.flatMap((column) => sumsDown(labels, column));
  const across = sumsAcross(headings, labels, figures, additive);
  const sums = [...down, ...across];
  if (sums.length === 0) return undefined;
  const decimals = headings.map((_, column) =>
    Math.max(...cells.slice(1).map((row) => decimalsOf(plain(row[column] ?? '')))),
  );
  return { figures, sums, decimals };
}

/** Full-width digits and signs as plain ones, blanks inside words gone (合　计). */
function plain(cell: string): string {
  return cell.normalize('NFKC').replaceAll(/\s+/gu, '');
}

/** The first cell of a row, or the second where the first only numbers the row. */
function labelOf(row: readonly string[]): string {
  const [first, second] = [plain(row[0] ?? ''), plain(row[1] ?? '')];
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

/** A column of figures: every row below the heading has one. */
function isFigures(figures: readonly (readonly Figure[])[], column: number): boolean {
  return figures.slice(1).every((row) => row[column] !== undefined);
}

/** Subtotals and the total of a column. Rows of a section stand before its subtotal. */
function sumsDown(labels: readonly string[], column: number): readonly Sum[] {
  const sums: Sum[] = [];
  const cell = (row: number): CellIndex => ({ row, column });
  let section: number[] = [];
  let subtotals: number[] = [];
  let loose = false;
  for (let row = 1; row < labels.length; row++) {
    const label = labels[row] ?? '';
    if (TOTAL.test(label)) {
      if (row === 1) return totalFirst(labels, column);
      // Details after the last subtotal belong to no section, or to one whose subtotal stands above it.
      loose ||= subtotals.length > 0 && section.length > 0;
      const parts = subtotals.length > 0 ? subtotals : section;
      if (parts.length > 1 && !loose) sums.push({ total: cell(row), parts: parts.map(cell) });
      [section, subtotals] = [[], []];
    } else if (SUBTOTAL.test(label)) {
      if (section.length > 1) sums.push({ total: cell(row), parts: section.map(cell) });
      subtotals.push(row);
      section = [];
    } else section.push(row);
  }
  return loose ? [] : sums;
}

/** A total above its rows: it has them all, unless there are subtotals. */
function totalFirst(labels: readonly string[], column: number): readonly Sum[] {
  const rest = labels.slice(2);
  if (rest.length < 2 || rest.some((label) => SUBTOTAL.test(label) || TOTAL.test(label))) return [];
  return [{ total: { row: 1, column }, parts: rest.map((_, at) => ({ row: at + 2, column })) }];
}

/** Row totals, where most rows show that the other columns add up to them. */
function sumsAcross(
  headings: readonly string[],
  labels: readonly string[],
  figures: readonly (readonly Figure[])[],
  additive: readonly number[],
): readonly Sum[] {
  const totals = additive.filter(
    (column) => TOTAL.test(headings[column] ?? '') || SUBTOTAL.test(headings[column] ?? ''),
  );
  const [total, ...more] = totals;
  const parts = additive.filter((column) => column !== total);
  if (total === undefined || more.length > 0 || parts.length < 2) return [];
  const rows = labels.flatMap((_, row) => (row > 0 ? [row] : []));
  const sums = rows.map((row) => ({ total: { row, column: total }, parts: parts.map((column) => ({ row, column })) }));
  const complete = sums.filter(({ parts: cells }) =>
    cells.every((each) => typeof figureAt(figures, each) === 'number'),
  );
  const right = complete.filter((sum) => differenceOf(figures, sum) === 0);
  return right.length >= MIN_ROWS && right.length >= complete.length * MIN_SHARE ? sums : [];
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
