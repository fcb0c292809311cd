import { type Block, cellOf, isSameTable } from '../model/document.ts';
import { endsLikePlace, isLongName, nameFormOf, startsWithSurname } from './name-form.ts';
import type { NamePlace, RosterRow } from './row.ts';

/** What the names of a column are: of those whom the rows are about, of others, or none. */
type NameColumn = 'subject' | 'other';

const OTHER =
  /监护|家长|父|母|配偶|联系人|接送|经办|负责|代理|成员|子女|共同|领款|代领|推荐|审核|审批|法定代表|法人|导师|指导|教师|主管|单位|机构|企业|公司|学校|村名|项目|产品|账户|开户|收款|拼音|英文|曾用/u;
const SUBJECT =
  /^(?:序号)?(?:.{0,6}姓名|.{0,4}名字|户主|农户|户名|幼儿|学生|考生|新生|受助人|申请人|被征收人|补贴对象|救助对象|保障对象|帮扶对象|领取人|持证人|获奖者|获奖人|捐款人|捐赠人|当事人|被执行人|患者|死者|老人|承租人|人员|人选|入选人|公示对象|拟录用人员|拟聘人员)(?:名单)?$/u;
const NAMES = /^.{0,8}姓名$/u;
/** Of accounts, where there is no column of other names. */
const PAYEE = /^(?:领款人|收款人|受款人|签领人|领取人|经手人)(?:姓名)?$/u;

/** The rows of tables that have a column of names. */
export function* tableRows(blocks: readonly Block[]): Iterable<RosterRow> {
  let table: number[] = [];
  let last: Block | undefined;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || cellOf(block.place) === undefined) continue;
    if (last !== undefined && !isSameTable(last, block)) {
      yield* rowsOf(table, blocks);
      table = [];
    }
    last = block;
    table.push(index);
  }
  yield* rowsOf(table, blocks);
}

/** The rows of one table, whose cells are given by their blocks. */
function* rowsOf(table: readonly number[], blocks: readonly Block[]): Iterable<RosterRow> {
  if (table.length < 2) return;
  const hasHeadings = table.some((index) => blocks[index]?.label !== undefined);
  const columns = hasHeadings ? columnsByHeading(table, blocks) : columnsByContent(table, blocks);
  if (columns.size === 0) return;
  let names: NamePlace[] = [];
  let [first, last, row] = [-1, -1, -1];
  for (const index of table) {
    const block = blocks[index];
    const cell = block && cellOf(block.place);
    if (block === undefined || cell === undefined) continue;
    if (cell.row !== row) {
      if (names.length > 0) {
        yield { names, first, last };
        names = [];
      }
      first = index;
      row = cell.row;
    }
    last = index;
    const kind = columns.get(cell.column);
    // The headings themselves have none above them.
    if (kind === undefined || (hasHeadings && block.label === undefined)) continue;
    const name = nameIn(block.text, index, kind, hasHeadings ? 'heading' : 'shape');
    if (name !== undefined) names.push(name);
  }
  if (names.length > 0) yield { names, first, last };
}

function columnsByHeading(table: readonly number[], blocks: readonly Block[]): ReadonlyMap<number, NameColumn> {
  const columns = new Map<number, NameColumn>();
  const payees: number[] = [];
  // The cells of a column answer to the same heading.
  const seen = new Map<number, string>();
  for (const index of table) {
    const { label, place } = blocks[index] ?? {};
    const column = place && cellOf(place)?.column;
    if (label === undefined || column === undefined || seen.get(column) === label || columns.has(column)) continue;
    seen.set(column, label);
    const kind = headingKind(label);
    if (kind !== undefined) columns.set(column, kind);
    else if (PAYEE.test(label.replace(/[\s\u3000]/gu, ''))) payees.push(column);
  }
  const [payee] = payees;
  if (payee !== undefined && ![...columns.values()].includes('subject')) columns.set(payee, 'subject');
  return columns;
}

function headingKind(label: string): NameColumn | undefined {
  const heading = label.replace(/[\s\u3000]/gu, '').replace(/[(（][^)）]{0,12}[)）]$/u, '');
  if (heading.length > 14) return undefined;
  if (OTHER.test(heading)) return NAMES.test(heading) ? 'other' : undefined;
  return SUBJECT.test(heading) ? 'subject' : undefined;
}

/** So many cells make a column that its content can speak for, and so many of them must look like names. */
const FEWEST = 3;
const MOST_LIKE_NAMES = 0.8;
const MOSTLY_DISTINCT = 0.7;

function columnsByContent(table: readonly number[], blocks: readonly Block[]): ReadonlyMap<number, NameColumn> {
  const texts = new Map<number, string[]>();
  for (const index of table) {
    const { text = '', place } = blocks[index] ?? {};
    const column = place && cellOf(place)?.column;
    if (column === undefined) continue;
    const known = texts.get(column);
    if (known === undefined) texts.set(column, [text]);
    else known.push(text);
  }
  for (const [column, column_texts] of texts) {
    if (looksLikeNames(column_texts)) return new Map([[column, 'subject']]);
  }
  return new Map();
}

function looksLikeNames(texts: readonly string[]): boolean {
  if (texts.length < FEWEST) return false;
  const like = texts.filter((text) => nameFormOf(text) === 'name' && startsWithSurname(text) && !endsLikePlace(text));
  const surnames = new Set(like.map((text) => text.charAt(0)));
  return (
    like.length >= MOST_LIKE_NAMES * texts.length &&
    new Set(texts).size >= MOSTLY_DISTINCT * texts.length &&
    surnames.size * 3 > like.length
  );
}

function nameIn(text: string, block: number, kind: NameColumn, shownBy: NamePlace['shownBy']): NamePlace | undefined {
  // What follows in brackets or on a new line is said of the name: 张三(户主).
  const head = /^[^(（\n]{0,32}/u.exec(text)?.[0].trimEnd() ?? '';
  const form = shownBy === 'heading' && isLongName(head) ? 'name' : nameFormOf(head);
  if (form === 'other') return undefined;
  return {
    block,
    span: { start: 0, end: head.length },
    isSubject: kind === 'subject',
    isMasked: form === 'masked',
    shownBy,
  };
}
