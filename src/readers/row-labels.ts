/** A cell as a table shows it; numbers start at 1. Cells that others are merged into are left out. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly columns?: number | undefined;
  readonly text: string;
}

/** A row of a table in order of columns, empty cells left out or not. */
export interface TableRow {
  readonly cells: readonly TableCell[];
  /** Whether the document itself says that this is a heading row. */
  readonly heading?: boolean | undefined;
}

/**
 * Says for each cell of each row what it answers to: the heading of its column
 * in a roster, the cell to its left in a form. Tables may be both, and headings
 * may come again further down. Rows are handed back in order, a few rows late:
 * the first ones are looked at together, since a roster often has a title and
 * notes above its headings. The labels of a row follow the order of its cells.
 */
export function* labelRows<Row extends TableRow>(
  rows: Iterable<Row>,
): Generator<readonly [row: Row, labels: readonly (string | undefined)[]]> {
  const head: Row[] = [];
  const table: Headings = { columns: new Map(), fields: new Map(), lastHeading: -1, index: 0, guessed: undefined };
  let waiting = true;
  for (const row of rows) {
    if (!waiting) {
      yield [row, labelRow(table, row)];
      continue;
    }
    head.push(row);
    if (head.length < LOOK_AHEAD) continue;
    waiting = false;
    table.guessed = guessHeading(head);
    for (const early of head) yield [early, labelRow(table, early)];
  }
  if (!waiting) return;
  table.guessed = guessHeading(head);
  for (const early of head) yield [early, labelRow(table, early)];
}

/** Whether a text reads like the name of a field: 姓名, 身份证号码, 联系电话：. */
export function isFieldName(text: string): boolean {
  // Most cells are numbers or long texts: they need not be looked at closely.
  if (text.length > MAX_FIELD_NAME * 2 || isNumber(text)) return false;
  const name = text.replace(/\s+/gu, '');
  if (name.length === 0 || name.length > MAX_FIELD_NAME) return false;
  if (name.length > 1 && /[:：]$/u.test(name)) return true;
  const bare = name.replace(ASIDE, '').replace(/\d$/u, '');
  return !/\d/u.test(bare) && (FIELD_ENDING.test(bare) || FIELD_WHOLE.test(bare));
}

function isNumber(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit >= 0x30 && unit <= 0x39;
}

interface Headings {
  /** The heading that stands above each column at present. */
  readonly columns: Map<number, string>;
  /** Texts of cells, and whether they are names of fields. */
  readonly fields: Map<string, boolean>;
  lastHeading: number;
  index: number;
  /** The first row that has the shape of a heading row, where no words tell. */
  guessed: TableRow | undefined;
}

const LOOK_AHEAD = 8;
const MOST_FIELDS = 1000;
const MAX_FIELD_NAME = 24;
const MAX_HEADING = 30;
/** Share of a row's filled cells that must be field names for it to be a heading row: a form row has half. */
const HEADING_SHARE = 2 / 3;

/** A unit, a remark in brackets, the mark of a required field. */
const ASIDE = /[（(【[][^（(【[]{0,16}[)）\]】]|[*＊:：]/gu;

/** What names of fields end in, in Chinese rosters and forms. */
const FIELD_ENDING =
  /(?:姓名|名称|名字|称呼|曾用名|户主|性别|年龄|民族|籍贯|国籍|生日|出生|出生地|年月|日期|时间|期限|年度|证件|证号|身份证|护照|号码|编号|编码|代码|序号|工号|学号|警号|卡号|账号|帐号|户号|车牌号|文号|账户|户名|开户行|电话|手机|手机号|座机|传真|邮箱|邮件|邮编|微信|微信号|联系人|联系方式|地址|住址|住所|户籍|所在地|专业|班级|年级|职务|职称|职位|岗位|职业|学历|学位|面貌|状况|关系|代表人|负责人|经办人|监护人|法人|金额|合计|小计|数量|单价|标准|工资|收入|面积|车牌|车型|类别|类型|等级|级别|密级|标题|事由|原因|结果|成绩|分数|得分|排名|名次|病情|诊断|疾病|病史|说明|备注|情况|意见|签名|签字|口令|密码|用户名|责任人|联络人|对象|家属|村组|村名|所在村|所属村|行政村|自然村|保障金|保障人口|人数|住户|房号|楼栋|车号|座位|结论|分工|去向|数额|额度|用途|坐标|经度|纬度|品名|规格|型号)$/u;

/** Words that end names of institutions as well: field names only on their own. */
const FIELD_WHOLE =
  /^(?:(?:所在|工作|就读|毕业|开户|主管|报送|填报|申报|发证)?(?:单位|部门|科室|公司|企业|机构|学校|院校|学院|银行|机关)|内容|项目|QQ|name|full name|phone|mobile|tel|email|e-mail|address|id|id no\.?|no\.?|number|date|remarks?)$/iu;

/** A table says much of what it says in every row. */
function isFieldOf({ fields }: Headings, text: string): boolean {
  let isField = fields.get(text);
  if (isField === undefined) {
    isField = isFieldName(text);
    if (fields.size < MOST_FIELDS) fields.set(text, isField);
  }
  return isField;
}

function labelRow(table: Headings, row: TableRow): (string | undefined)[] {
  const index = table.index++;
  const fields = row.cells.map(({ text }) => !isNumber(text) && isFieldOf(table, text));
  if (row === table.guessed || row.heading === true || isHeadingRow(row, fields)) {
    takeHeadings(table, row, index);
    return row.cells.map(() => undefined);
  }
  const labels: (string | undefined)[] = [];
  let left: { readonly text: string; readonly isField: boolean } | undefined;
  for (const [at, { text, column }] of row.cells.entries()) {
    if (text.trim() === '') {
      labels.push(undefined);
      continue;
    }
    const isField = fields[at] ?? false;
    const above = table.columns.get(column);
    if (isField) labels.push(undefined);
    else if (left?.isField) labels.push(tidy(left.text));
    else if (above === undefined && left !== undefined && isPair(table, row)) labels.push(tidy(left.text));
    else labels.push(above);
    left = { text, isField };
  }
  return labels;
}

/** A row of two cells in a table without headings: a short text and what it stands for. */
function isPair(table: Headings, row: TableRow): boolean {
  return row.cells.length === 2 && table.columns.size === 0 && isShort(row.cells[0]?.text ?? '');
}

/** A second heading row under a first one refines it: 联系方式 over 手机 and 地址. */
function takeHeadings(table: Headings, row: TableRow, index: number): void {
  const refines = table.lastHeading === index - 1 && table.lastHeading >= 0;
  if (!refines) table.columns.clear();
  table.lastHeading = index;
  for (const { column, columns = 1, text } of row.cells) {
    const heading = tidy(text);
    if (heading === '') continue;
    for (let at = column; at < column + Math.min(columns, 1024); at++) {
      const over = refines ? table.columns.get(at) : undefined;
      table.columns.set(at, over === undefined || over === heading ? heading : `${over} ${heading}`);
    }
  }
}

/** Whether so many of a row's filled cells are names of fields, as `fields` says of each cell. */
function isHeadingRow(row: TableRow, fields: readonly boolean[]): boolean {
  let names = 0;
  for (const isField of fields) if (isField) names++;
  if (names < 2) return false;
  return names / row.cells.filter(({ text }) => text.trim() !== '').length >= HEADING_SHARE;
}

/** The first of the rows that has short texts only and data below it, when no row has field names. */
function guessHeading(rows: readonly TableRow[]): TableRow | undefined {
  if (rows.some((row) => row.heading === true || row.cells.some((cell) => isFieldName(cell.text)))) return undefined;
  const wide = rows.filter((row) => row.cells.filter((cell) => cell.text.trim() !== '').length >= 2);
  const [first, second] = wide;
  if (first === undefined || second === undefined) return undefined;
  if (!first.cells.every((cell) => cell.text.trim() === '' || isShort(cell.text))) return undefined;
  return wide.slice(1).some((row) => row.cells.some((cell) => /\d{2}/u.test(cell.text))) ? first : undefined;
}

function isShort(text: string): boolean {
  const trimmed = text.trim();
  return trimmed !== '' && trimmed.length <= MAX_HEADING && !/\d{3}/u.test(trimmed);
}

function tidy(text: string): string {
  return text
    .replace(/\s+/gu, '')
    .replace(/[:：]$/u, '')
    .slice(0, MAX_HEADING);
}
