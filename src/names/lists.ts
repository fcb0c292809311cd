import type { NameSpan } from './name-span.ts';

/** Decibans for an item between names in a list, and for a cell in a column of names. */
const LIST_SCORE = 6;

const ITEM =
  /^[ \u3000]*(?<name>\p{Script=Han}{2,4}|\p{Script=Han}{1,8}(?:[·•‧・．]\p{Script=Han}{1,8}){1,3})[ \u3000]*$/u;
/** What stands in lists and tables and is no name. */
export const NO_ITEM: RegExp =
  /^(?:姓名|户主|合计|小计|总计|备注|序号|性别|年龄|民族|职务|单位|电话|住址|地址|汉族|[一-龥]{1,3}族|本科|专科|大专|高中|初中|小学|研究生|硕士|博士|合格|优秀|良好|称职|党员|群众|团员|缺考|弃权|放弃|免试|配偶|长子|长女|次子|次女|之子|之女|本人|妻子|丈夫|儿子|女儿|父亲|母亲|男|女|无|是|否|同上)$|(?:局|部|科|室|处|办|院|厅|委|会|站|队|所|股|镇|乡|村|县|市|区|省|组|路|街|公司|中心|大学|学校|中学|小学|银行|社区|街道|等|人|员|长|者|费|率|款)$/u;

/**
 * Items of a list between 、 or blanks that the model left out, where at least half of the items are names: in
 * 张伟、高峰、李娜 the middle one is a name though it is a word. First and last items may hold other text, so only
 * inner ones are added.
 */
export function listNames(text: string, names: readonly NameSpan[]): NameSpan[] {
  if (names.length < 2) return [];
  const starts = new Map(names.map((name) => [name.start, name.end] as const));
  const ends = new Set(names.map((name) => name.end));
  const added: NameSpan[] = [];
  let at = 0;
  for (const clause of text.split(/[\n。；：]/u)) {
    const items = clause.split('、');
    if (items.length >= 3) added.push(...inner(items, at, starts, ends));
    at += clause.length + 1;
  }
  return added;
}

function inner(
  items: readonly string[],
  from: number,
  starts: ReadonlyMap<number, number>,
  ends: ReadonlySet<number>,
): NameSpan[] {
  const found: NameSpan[] = [];
  let named = 0;
  let at = from;
  items.forEach((item, i) => {
    const lead = item.length - item.trimStart().length;
    const end = starts.get(at + lead);
    const last = i === items.length - 1;
    if (end !== undefined && (last || end >= at + item.trimEnd().length || /^[（(]/u.test(item.slice(end - at))))
      named++;
    else if (i === 0 && ends.has(at + item.trimEnd().length)) named++;
    else if (i > 0 && !last) {
      const { name } = ITEM.exec(item)?.groups ?? {};
      if (name !== undefined && !NO_ITEM.test(name)) found.push(span(at + lead, name));
    }
    at += item.length + 1;
  });
  return named * 2 >= items.length && named >= 2 ? found : [];
}

interface Cell {
  readonly start: number;
  readonly text: string;
}

/**
 * Cells of a column of names: in neighbouring lines that tabs, bars or blanks cut into cells, a column where at least
 * half of the cells are whole names, and no fewer than three, is a column of names.
 */
export function columnNames(text: string, names: readonly NameSpan[]): NameSpan[] {
  if (names.length < 3) return [];
  const ends = new Map(names.map((name) => [name.start, name.end] as const));
  const added: NameSpan[] = [];
  let rows: Cell[][] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const cells = cellsOf(line, at);
    if (cells.length >= 2) rows.push(cells);
    else if (line.trim() !== '') {
      added.push(...columns(rows, ends));
      rows = [];
    }
    at += line.length + 1;
  }
  added.push(...columns(rows, ends));
  return added;
}

function cellsOf(line: string, from: number): Cell[] {
  const bars = /[\t|｜│┃]/u.test(line);
  const cells: Cell[] = [];
  for (const match of line.matchAll(bars ? /[^\t|｜│┃]+/gu : /[^ \u3000]+/gu)) {
    const lead = match[0].length - match[0].trimStart().length;
    const cell = match[0].trim();
    if (cell !== '') cells.push({ start: from + match.index + lead, text: cell });
  }
  return cells;
}

function columns(rows: readonly (readonly Cell[])[], ends: ReadonlyMap<number, number>): NameSpan[] {
  const added: NameSpan[] = [];
  const widest = Math.min(
    24,
    rows.reduce((n, row) => Math.max(n, row.length), 0),
  );
  for (let column = 0; column < widest; column++) {
    const cells = rows.flatMap((row) => row[column] ?? []);
    const open: NameSpan[] = [];
    let named = 0;
    for (const { start, text } of cells) {
      if (ends.get(start) === start + text.length) named++;
      else if (ITEM.test(text) && !NO_ITEM.test(text)) open.push(span(start, text));
    }
    if (named >= 3 && named * 2 >= cells.length) added.push(...open);
  }
  return added;
}

function span(start: number, name: string): NameSpan {
  return { start, end: start + name.length, score: LIST_SCORE, kind: name.length > 4 ? 'other' : 'han', by: 'list' };
}
