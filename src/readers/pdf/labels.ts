/** A table's cell as far as labels need it. */
export interface LabelledCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What the cells of a table answer to, and the headings for a table that goes on on the next page. */
export interface TableLabels {
  readonly labelOf: (cell: LabelledCell) => string | undefined;
  readonly headings: ReadonlyMap<number, string> | undefined;
}

/** Longer texts are not headings. */
const HEADING_LENGTH = 24;
/** Words that stand in headings and on forms; they tell a form from a list where the shape does not. */
const FIELD =
  /^(?:序号|编号|姓名|名称|性别|年龄|民族|籍贯|学历|专业|职务|职称|单位|部门|岗位|电话|手机|联系|住址|地址|户籍|身份证|证件|证号|账号|账户|银行|开户|卡号|邮箱|邮编|日期|时间|出生|备注|金额|数量|类别|类型|项目|内容|监护|家庭|关系|学校|班级|学号|工号|车牌|签名|审批|意见)|(?:号码?|姓名|电话|地址|住址|日期|时间|单位|名称|金额|备注|意见)$/u;

/**
 * Finds the labels of a table's cells: the heading of the column, or in a form
 * (标签与值相间的表) the cell to the left. `carried` are the headings of the
 * table on the page before, where this one goes on from it.
 */
export function labelsOf(
  cells: readonly LabelledCell[],
  carried: ReadonlyMap<number, string> | undefined,
): TableLabels {
  const first = cells.filter(({ row }) => row === 1);
  const left = cells.filter(({ column }) => column === 1);
  const top = shareOfFields(first);
  if (isForm(cells, top, shareOfFields(left))) return { labelOf: (cell) => leftOf(cell, cells), headings: undefined };
  const repeats = carried !== undefined && first.every(({ column, text }) => carried.get(column) === tidy(text));
  if (carried && !repeats && !first.some(({ text }) => FIELD.test(tidy(text)))) {
    return { labelOf: (cell) => carried.get(cell.column), headings: carried };
  }
  if (first.length < 2 || !first.every(({ text }) => isHeading(text))) {
    return { labelOf: () => undefined, headings: undefined };
  }
  const headings = new Map(first.map(({ column, text }) => [column, tidy(text)]));
  return { labelOf: ({ row, column }) => (row === 1 ? undefined : headings.get(column)), headings };
}

/** A form: its left column names fields, and its first row does so less. */
function isForm(cells: readonly LabelledCell[], top: number, left: number): boolean {
  const rows = new Set(cells.map(({ row }) => row)).size;
  return left >= 0.5 && left > top && rows >= 2;
}

function shareOfFields(cells: readonly LabelledCell[]): number {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  return filled.length === 0 ? 0 : filled.filter(({ text }) => FIELD.test(tidy(text))).length / filled.length;
}

/** The nearest filled cell to the left in the same row, where that names a field. */
function leftOf(cell: LabelledCell, cells: readonly LabelledCell[]): string | undefined {
  let best: LabelledCell | undefined;
  for (const other of cells) {
    if (other.row === cell.row && other.column < cell.column && other.column > (best?.column ?? 0)) best = other;
  }
  return best && isHeading(best.text) ? tidy(best.text) : undefined;
}

/** Short, without numbers, and not a label and its value in one. */
function isHeading(text: string): boolean {
  const heading = tidy(text);
  return heading.length > 0 && heading.length <= HEADING_LENGTH && !/\d{3}|[:：]./u.test(heading);
}

/** Without the spaces that stretch a heading over its column, and without its colon. */
function tidy(text: string): string {
  return text.replace(/\s/gu, '').replace(/[:：]$/u, '');
}
