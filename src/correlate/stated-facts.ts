import { type DaySpan, dayOf, spanOf } from '../masks/calendar.ts';
import type { Sex } from '../masks/id-mask.ts';
import type { Block } from '../model/document.ts';
import { normalize } from '../normalize/normalize.ts';
import { numberOf } from '../residue/printed-dates.ts';

/** What a row or clause says of one person besides names and numbers. */
export interface StatedFacts {
  readonly sex?: Sex | undefined;
  /** In completed years, on the day of the document. */
  readonly age?: number | undefined;
  /** A birth date, month or year that is printed. */
  readonly born?: DaySpan | undefined;
}

const SEX = /(?<!\p{L})([男女])性?(?!\p{L})/u;
const AGE =
  /(?<![\d.〇一二三四五六七八九十])(\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])\x20?周?岁(?![以及至到])/u;
const DATE = String.raw`(?<!\d)(\d{4})(?:\x20?[年./-](?:\x20?(\d{1,2})(?:\x20?[月./-]\x20?(\d{1,2}))?)?\x20?[月日]?)?(?!\d)`;
const BORN = new RegExp(
  String.raw`(?:出生(?:年月日?|日期|时间|于)?|生于|生日)[\x20:(为是]{0,3}${DATE}|${DATE}\x20?(?:出生|生(?=[,。;、()\s]|$))`,
  'u',
);
const WHOLE_DATE = new RegExp(`^${DATE}$`, 'u');
const WHOLE_AGE = /^(\d{1,3})(?:周?岁)?$/u;
const OLDEST = 130;

/** The facts that a clause states in so many words: 男，42岁，1982年3月生. `text` is normalised. */
export function factsOfClause(text: string): StatedFacts {
  const age = numberOf(AGE.exec(text)?.[1]);
  return {
    sex: sexOf(SEX.exec(text)?.[1]),
    age: age !== undefined && age <= OLDEST ? age : undefined,
    born: bornIn(text),
  };
}

/** The facts that the cells of a row state, by the headings of their columns or in words. */
export function factsOfRow(cells: readonly Block[]): StatedFacts {
  let facts: StatedFacts = {};
  for (const cell of cells) {
    const stated = factsOfCell(normalize(cell.text).text.trim(), cell.label ?? '');
    facts = { sex: facts.sex ?? stated.sex, age: facts.age ?? stated.age, born: facts.born ?? stated.born };
  }
  return facts;
}

function factsOfCell(text: string, label: string): StatedFacts {
  if (/年龄|周岁|岁数/u.test(label)) {
    const age = Number(WHOLE_AGE.exec(text)?.[1] ?? Number.NaN);
    return age <= OLDEST ? { age } : {};
  }
  if (/出生|生日/u.test(label)) return { born: spanOfParts(WHOLE_DATE.exec(text) ?? []) };
  return factsOfClause(text);
}

function sexOf(character: string | undefined): Sex | undefined {
  return character === undefined ? undefined : character === '男' ? 'male' : 'female';
}

function bornIn(text: string): DaySpan | undefined {
  const match = BORN.exec(text);
  if (match === null) return undefined;
  return spanOfParts(match[1] === undefined ? match.slice(3) : match);
}

/** The days of a date of which day and month may be missing; the parts follow the whole match. */
function spanOfParts([, year, month, day]: readonly (string | undefined)[]): DaySpan | undefined {
  if (year === undefined) return undefined;
  if (month === undefined || day === undefined) {
    return spanOf(Number(year), month === undefined ? undefined : Number(month));
  }
  const only = dayOf(Number(year), Number(month), Number(day));
  return only === undefined ? undefined : { from: only, to: only };
}
