/** A table as text: rows of cells by column; a merged cell stands in every column that it covers. */
export type Grid = readonly (readonly (string | undefined)[])[];

/**
 * What each cell of a table answers to. A roster has its labels in the first
 * rows, a form has them to the left of each value; `headingRows` says how many
 * rows the format itself marks as headings, where it does.
 */
export function labelTable(grid: Grid, headingRows = 0): (row: number, column: number) => string | undefined {
  const headings = headingRows > 0 ? headingRows : looksLikeHeadings(grid) ? 1 : 0;
  const isRoster = headings > 0 && (headingRows > 0 || termsIn(grid[0]) > (grid[0]?.length ?? 0) / 2);
  return (row, column) => {
    if (row < headings) return undefined;
    const own = text(grid, row, column);
    const left = leftOf(grid, row, column, own);
    if (!isRoster && left !== undefined && isTerm(left) && !isTerm(own)) return bare(left);
    const heading = text(grid, headings - 1, column);
    return heading === '' || heading === own ? undefined : bare(heading);
  };
}

/** A heading or form label is short; longer cells are content. */
const LONGEST_LABEL = 24;

/** Words that ask for a value, as the forms and rosters of offices use them. */
const TERM =
  /姓\s*名|性\s*别|民\s*族|籍贯|年龄|出生|生日|身份|证件|证号|护照|电\s*话|手机|联系|传真|邮箱|邮件|邮编|住\s*址|地\s*址|住所|户籍|单\s*位|部门|职务|职称|职业|学校|班级|学号|学历|专业|账号|账户|卡号|开户|银行|车牌|序号|编\s*号|号码|名称|类别|日期|时间|金额|备注|申请人|法定代表|负责人|监护人|关系|密级|期限|文号/u;

function isTerm(cell: string): boolean {
  return cell.length <= LONGEST_LABEL && !/\d{3}/u.test(cell) && TERM.test(cell);
}

function termsIn(row: Grid[number] | undefined): number {
  return row?.filter((cell) => cell !== undefined && isTerm(cell)).length ?? 0;
}

/** The first row names the columns if it has several, all short and without numbers, and something stands below. */
function looksLikeHeadings(grid: Grid): boolean {
  const first = grid[0]?.filter((cell) => cell !== undefined && cell.trim() !== '') ?? [];
  if (grid.length < 2 || first.length < 2 || new Set(first).size < 2) return false;
  return first.every((cell) => cell !== undefined && cell.length <= LONGEST_LABEL && !/\d{3}|[。；;！!]/u.test(cell));
}

function text(grid: Grid, row: number, column: number): string {
  return grid[row]?.[column]?.trim() ?? '';
}

/** The nearest cell to the left that is not this very cell, which may cover several columns. */
function leftOf(grid: Grid, row: number, column: number, own: string): string | undefined {
  for (let at = column - 1; at >= 0 && at >= column - 8; at--) {
    const cell = text(grid, row, at);
    if (cell !== own && cell !== '') return cell;
  }
  return undefined;
}

function bare(label: string): string {
  const trimmed = label.trim();
  const name = /[:：]$/u.test(trimmed) ? trimmed.slice(0, -1).trimEnd() : trimmed;
  return name.replace(/\s+/gu, ' ');
}
