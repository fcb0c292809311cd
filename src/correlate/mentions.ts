import type { Day } from '../masks/calendar.ts';
import { parseMaskedId } from '../masks/id-mask.ts';
import type { Mention } from '../masks/mention.ts';
import { type NameMask, parseMaskedName } from '../masks/name-mask.ts';
import { parseMaskedPhone } from '../masks/phone-mask.ts';
import { isWithin } from '../model/categories.ts';
import type { Block, Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { normalize } from '../normalize/normalize.ts';
import { rowKeyOf, rowsOf, tableKeyOf } from './rows.ts';
import { factsOfClause, factsOfRow, type StatedFacts } from './stated-facts.ts';

/** What a row or clause says of one person, and the findings that say it. */
export interface PlacedMention {
  readonly mention: Mention;
  /** The name, if there is one, then the numbers. */
  readonly findings: readonly [Finding, ...Finding[]];
}

type Field = 'name' | 'id' | 'phone';

const FIELDS: readonly (readonly [category: string, field: Field])[] = [
  ['personal.name', 'name'],
  ['personal.id-card', 'id'],
  ['personal.masked.id-card', 'id'],
  ['personal.mobile-phone', 'phone'],
  ['personal.masked.mobile-phone', 'phone'],
];
const LIKELY = 0.5;

/**
 * The persons whom a document mentions, masked or not: a row of a table, or a
 * name in prose with what follows it up to the next name or the end of its
 * sentence. `day` is that of the document: ages are told as of then. Lists of
 * the document are numbered from `firstList`.
 */
export function mentionsOf(
  document: Document,
  findings: readonly Finding[],
  day: Day,
  firstList: number,
): readonly PlacedMention[] {
  const rows = new Map<string, Finding[]>();
  const clauses = new Map<number, Finding[]>();
  for (const finding of findings) {
    const block = document.blocks[finding.block];
    if (block === undefined || finding.confidence < LIKELY || fieldOf(finding) === undefined) continue;
    const row = rowKeyOf(block);
    if (row === undefined) collect(clauses, finding.block, finding);
    else collect(rows, row, finding);
  }
  return [...mentionsInRows(document, rows, day, firstList), ...mentionsInProse(document, clauses, day)];
}

function collect<Key>(groups: Map<Key, Finding[]>, key: Key, finding: Finding): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [finding]);
  else group.push(finding);
}

function* mentionsInRows(
  document: Document,
  found: ReadonlyMap<string, readonly Finding[]>,
  day: Day,
  firstList: number,
): Iterable<PlacedMention> {
  if (found.size === 0) return;
  const cells = rowsOf(document);
  const lists = new Map<string, number>();
  for (const [row, findings] of found) {
    const blocks = cells.get(row) ?? [];
    const table = blocks[0] === undefined ? '' : (tableKeyOf(blocks[0]) ?? '');
    if (!lists.has(table)) lists.set(table, firstList + lists.size);
    const said = { ...factsOfRow(blocks), place: placeOfRow(blocks), list: lists.get(table), name: nameInRow(blocks) };
    yield* mention(findings, document, said, day);
  }
}

function* mentionsInProse(
  document: Document,
  found: ReadonlyMap<number, readonly Finding[]>,
  day: Day,
): Iterable<PlacedMention> {
  for (const [block, findings] of found) {
    const text = document.blocks[block]?.text ?? '';
    for (const clause of clausesOf(findings, text)) {
      const [first] = clause;
      if (first === undefined) continue;
      const said = normalize(text.slice(first.span.start, endOfClause(clause, findings, text))).text;
      const sentence = normalize(text.slice(Math.max(0, first.span.start - REACH), first.span.start)).text;
      const place = placeIn(sentence.split(SENTENCE_END).at(-1) + said);
      yield* mention(clause, document, { ...factsOfClause(said), place }, day);
    }
  }
}

const REACH = 60;
const SENTENCE_END = /[。;；!！?？\n]/u;

/** Findings of one block by person: a name begins a new one, and so does a sentence. */
function clausesOf(findings: readonly Finding[], text: string): readonly (readonly Finding[])[] {
  const sorted = [...findings].sort((a, b) => a.span.start - b.span.start);
  const clauses: Finding[][] = [];
  for (const finding of sorted) {
    const clause = clauses.at(-1);
    const last = clause?.at(-1);
    const goesOn =
      last !== undefined &&
      fieldOf(finding) !== 'name' &&
      !SENTENCE_END.test(text.slice(last.span.end, finding.span.start));
    if (goesOn) clause?.push(finding);
    else clauses.push([finding]);
  }
  return clauses;
}

function endOfClause(clause: readonly Finding[], all: readonly Finding[], text: string): number {
  const end = clause.at(-1)?.span.end ?? 0;
  const next = all.reduce((least, { span }) => (span.start >= end ? Math.min(least, span.start) : least), text.length);
  const rest = text.slice(end, Math.min(next, end + REACH));
  return end + (rest.split(SENTENCE_END)[0]?.length ?? 0);
}

interface Said extends StatedFacts {
  readonly place: string | undefined;
  readonly list?: number | undefined;
  /** A name that its column tells, whether or not it was found as one. */
  readonly name?: NameMask | undefined;
}

/** One person of several findings; of two names or numbers of a kind the first is taken. */
function* mention(
  findings: readonly Finding[],
  document: Document,
  { sex, age, born, place, list, name: labelled }: Said,
  day: Day,
): Iterable<PlacedMention> {
  const [name, id, phone] = (['name', 'id', 'phone'] as const).map((field) =>
    findings.find((finding) => fieldOf(finding) === field),
  );
  const [first, ...more] = [name, id, phone].filter((finding) => finding !== undefined);
  if (first === undefined) return;
  yield {
    mention: {
      name: labelled ?? (name && parseMaskedName(textOf(name, document))),
      id: id && parseMaskedId(textOf(id, document)),
      phone: phone && parseMaskedPhone(textOf(phone, document)),
      sex,
      ages: age === undefined ? undefined : [{ years: age, asOf: day }],
      born,
      place,
      list,
    },
    findings: [first, ...more],
  };
}

function fieldOf({ category }: Finding): Field | undefined {
  return FIELDS.find(([known]) => isWithin(category, known))?.[1];
}

const NAME_LABEL = /姓名|^(?:户主|申请人|领取人|受益人|学生|当事人)$/u;

function nameInRow(cells: readonly Block[]): NameMask | undefined {
  const cell = cells.find(({ label }) => label !== undefined && NAME_LABEL.test(label));
  return cell && parseMaskedName(normalize(cell.text).text);
}

const PLACE_LABEL = /村|社区|单位|部门|学校|住址|地址/u;
const VILLAGE = /[^\s\d省市县区镇乡街道年月日,，。:：;；、()（）的和与在系]{2,6}?(?:村|社区)/u;

/** The village or unit of a row: its village by name, or else the cell of the unit as it is. */
function placeOfRow(cells: readonly Block[]): string | undefined {
  const labelled = cells.filter(({ label }) => label !== undefined && PLACE_LABEL.test(label));
  const texts = labelled.map(({ text }) => normalize(text).text.replace(/\s/gu, ''));
  return texts.map(placeIn).find((place) => place !== undefined) ?? texts.find((text) => text !== '');
}

function placeIn(text: string): string | undefined {
  return VILLAGE.exec(text)?.[0];
}

function textOf({ block, span }: Finding, document: Document): string {
  return normalize(document.blocks[block]?.text.slice(span.start, span.end) ?? '').text;
}
