import { type Block, cellOf } from '../model/document.ts';
import { endsLikePlace, MASKED_NAME, NAME, nameFormOf, startsWithSurname } from './name-form.ts';
import type { NamePlace, RosterRow } from './row.ts';

/** Numbers that lead a row: 01, (3), ⑤, 1., a candidate's number. */
const LEAD = '[ \\u3000\\t]{0,8}(?:[(（]?[0-9０-９]{1,18}[)）、.．]{0,2}|[①-⑳])?[ \\u3000\\t]{0,8}';
const ROW = new RegExp(`^(${LEAD})(${MASKED_NAME}|${NAME})(?=[ \\u3000\\t，,(（]|[：:][0-9]|$)`, 'u');
/** What rows of people have behind the name. */
const PERSONAL =
  /(?:^|[ \u3000，,(（])(?:男|女)(?:[ \u3000，,)）]|$)|[0-9０-９]{4}[\d０-９*×xX○●]{6}|[\d.] ?[元亩岁分]|[一二三四五六七八九十\d]{1,3}组|[村社]/u;
/** In one person's own description the sex follows at once: 张某，男，汉族. */
const DESCRIBED = /^[ \u3000]{0,3}[，,（( \u3000][ \u3000]{0,2}(?:男|女)(?:[ \u3000，,、)）]|$)/u;
/** Longer lines are paragraphs, but a row may be long. */
const LONGEST = 400;
/** So many rows make a list; so many other lines may stand between two of them. */
const FEWEST_ROWS = 3;
const MOST_BETWEEN = 2;
/** Shares of rows that must begin with a known surname: less when most rows go on as those of people do. */
const SURNAMES = { alone: 0.6, withPersonal: 0.3, personal: 0.6 } as const;

interface Candidate {
  readonly block: number;
  readonly start: number;
  readonly name: string;
  readonly isNumbered: boolean;
  readonly isPersonal: boolean;
  readonly isDescribed: boolean;
}

/** The rows of lists that are lines of one shape, each beginning with a name; and of those below a line of headings. */
export function* lineRows(blocks: readonly Block[]): Iterable<RosterRow> {
  let group: Candidate[] = [];
  let between = 0;
  let nameField: number | undefined;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (
      block === undefined ||
      cellOf(block.place) !== undefined ||
      block.layer !== 'body' ||
      block.text.length > LONGEST
    )
      continue;
    nameField = headedField(block.text) ?? nameField;
    const headed = nameField === undefined ? undefined : headedName(block.text, index, nameField);
    const candidate = headed === undefined ? candidateIn(block.text, index) : undefined;
    if (headed !== undefined) yield headed;
    if (candidate !== undefined) group.push(candidate);
    if (headed !== undefined || candidate !== undefined) {
      between = 0;
    } else if (++between > MOST_BETWEEN) {
      nameField = undefined;
      yield* rowsOf(group);
      group = [];
    }
  }
  yield* rowsOf(group);
}

function candidateIn(text: string, block: number): Candidate | undefined {
  const match = ROW.exec(text);
  if (match === null) return undefined;
  const [, lead = '', name = ''] = match;
  if (nameFormOf(name) === 'other') return undefined;
  const rest = text.slice(match[0].length);
  const isDescribed = DESCRIBED.test(rest);
  if (!isDescribed && !startsWithSurname(name) && endsLikePlace(name)) return undefined;
  return {
    block,
    start: lead.length,
    name,
    isNumbered: /\S/u.test(lead),
    isPersonal: PERSONAL.test(rest),
    isDescribed,
  };
}

function* rowsOf(group: readonly Candidate[]): Iterable<RosterRow> {
  for (const shape of [group.filter(({ isNumbered }) => isNumbered), group.filter(({ isNumbered }) => !isNumbered)]) {
    const isList = shape.length >= FEWEST_ROWS && isOfPeople(shape);
    for (const candidate of shape) if (isList || candidate.isDescribed) yield rowOf(candidate);
  }
}

function isOfPeople(group: readonly Candidate[]): boolean {
  const surnamed = group.filter(({ name }) => startsWithSurname(name));
  const firsts = new Set(surnamed.map(({ name }) => name.charAt(0)));
  // 周一全天, 周二上午: many lines of one word are no list of one family.
  if (surnamed.length >= FEWEST_ROWS && firsts.size * 3 < surnamed.length) return false;
  const personal = group.filter(({ isPersonal, isDescribed }) => isPersonal || isDescribed).length;
  const share = surnamed.length / group.length;
  return share >= SURNAMES.alone || (share >= SURNAMES.withPersonal && personal >= SURNAMES.personal * group.length);
}

function rowOf({ block, start, name }: Candidate, shownBy: NamePlace['shownBy'] = 'shape'): RosterRow {
  const span = { start, end: start + name.length };
  return {
    names: [{ block, span, isSubject: true, isMasked: nameFormOf(name) === 'masked', shownBy }],
    first: block,
    last: block,
  };
}

const FIELDS_APART = /[ \u3000\t]+/gu;
const LONGEST_HEADINGS = 60;

/** The place of 姓名 among the headings that a line has; undefined where it is no line of headings. */
function headedField(text: string): number | undefined {
  if (text.length > LONGEST_HEADINGS || !text.includes('姓')) return undefined;
  const fields = text
    .trim()
    .replace(/姓[ \u3000]{1,4}名/u, '姓名')
    .split(FIELDS_APART);
  const at = fields.findIndex((field) => /^(?:考生|学生|幼儿|户主|人员)?姓名$/u.test(field));
  return at >= 0 && fields.length >= 2 && fields.every((field) => field.length <= 8) ? at : undefined;
}

/** The row below headings whose field of names holds a name. */
function headedName(text: string, block: number, field: number): RosterRow | undefined {
  let start = /^[ \u3000\t]{0,40}/u.exec(text)?.[0].length ?? 0;
  const fields = text.slice(start).split(FIELDS_APART);
  for (const own of fields.slice(0, field)) start = text.indexOf(own, start) + own.length;
  const name = fields[field] ?? '';
  if (fields.length < 2 || nameFormOf(name) === 'other') return undefined;
  start = text.indexOf(name, start);
  return rowOf({ block, start, name, isNumbered: false, isPersonal: true, isDescribed: false }, 'heading');
}
