import { parseMaskedName } from '../masks/name-mask.ts';
import { type Codes, encode } from './partition.ts';
import type { ColumnField } from './table.ts';

/** How a column can be made coarser. `keep` leaves it, `drop` leaves it out. */
export type LevelCode =
  | 'keep'
  | 'name-hide-middle'
  | 'name-surname-only'
  | 'age-5-years'
  | 'age-10-years'
  | 'age-stage'
  | 'date-month'
  | 'date-year'
  | 'date-decade'
  | 'place-parent'
  | 'place-grandparent'
  | 'amount-band'
  | 'drop';

export interface Level {
  readonly code: LevelCode;
  readonly codes: Codes;
  /** Share of the column's information that is lost, 0 for `keep` to 1 for `drop`. */
  readonly loss: number;
}

type Coarsen = (value: string) => string;

const STEPS: Readonly<Record<ColumnField, readonly (readonly [LevelCode, Coarsen])[]>> = {
  name: [
    ['name-hide-middle', hideMiddle],
    ['name-surname-only', surnameOnly],
  ],
  age: [
    ['age-5-years', (value) => yearsBand(value, 5)],
    ['age-10-years', (value) => yearsBand(value, 10)],
    ['age-stage', ageStage],
  ],
  date: [
    ['date-month', (value) => datePart(value, 2)],
    ['date-year', (value) => datePart(value, 1)],
    ['date-decade', (value) => datePart(value, 1).slice(0, 3)],
  ],
  place: [
    ['place-parent', (value) => ancestor(value, 1)],
    ['place-grandparent', (value) => ancestor(value, 2)],
  ],
  amount: [['amount-band', amountBand]],
  sex: [],
  category: [],
  other: [],
};

/** The levels of a column from as it is to left out; steps that change nothing are passed over. */
export function levelsOf(field: ColumnField, values: readonly string[]): readonly Level[] {
  const kept = encode(values);
  const before = entropyOf(kept, values.length);
  const levels: Level[] = [{ code: 'keep', codes: kept, loss: 0 }];
  const steps: readonly (readonly [LevelCode, Coarsen])[] = [...STEPS[field], ['drop', () => '']];
  for (const [code, coarsen] of steps) {
    const coarse = values.map((value) => coarsen(value.trim()));
    // A step that leaves nothing of any value is to leave the column out.
    if (code !== 'drop' && coarse.every((value) => value === '')) continue;
    const codes = encode(coarse);
    if (codes.size === levels.at(-1)?.codes.size) continue;
    levels.push({ code, codes, loss: before === 0 ? 0 : 1 - entropyOf(codes, values.length) / before });
  }
  return levels;
}

/** How many bits a value of the column tells, on average. */
function entropyOf({ of, size }: Codes, rows: number): number {
  const counts = new Int32Array(size);
  for (const code of of) counts[code] = (counts[code] ?? 0) + 1;
  let bits = 0;
  for (const count of counts) if (count > 0) bits -= (count / rows) * Math.log2(count / rows);
  return bits;
}

function hideMiddle(value: string): string {
  const name = parseMaskedName(value);
  if (name?.surname === undefined) return value;
  return `${name.surname}*${name.given.length > 1 ? (name.given.at(-1) ?? '*') : ''}`;
}

function surnameOnly(value: string): string {
  return parseMaskedName(value)?.surname ?? '';
}

function yearsBand(value: string, width: number): string {
  const years = Number.parseInt(value, 10);
  return Number.isNaN(years) ? '' : String(Math.floor(years / width));
}

/** Minor, of working age, elderly (老年人权益保障法: from 60). */
function ageStage(value: string): string {
  const years = Number.parseInt(value, 10);
  if (Number.isNaN(years)) return '';
  return years < 18 ? 'minor' : years < 60 ? 'adult' : 'elderly';
}

/** The first parts of a date: year and month, or the year alone. */
function datePart(value: string, parts: 1 | 2): string {
  const digits = /(\d{4})\D{0,2}(\d{1,2})?/u.exec(value);
  if (digits === null) return '';
  return parts === 1 ? (digits[1] ?? '') : `${digits[1]}-${Number(digits[2] ?? 0)}`;
}

const PLACE_PART = /[^省州市县区旗镇乡村组队栋室]{1,12}(?:街道|社区|单元|[省州市县区旗镇乡村组队栋室])/gu;

/** The place without its last steps; '' where nothing would be left. */
function ancestor(value: string, steps: number): string {
  const parts = value.match(PLACE_PART) ?? [];
  return parts.slice(0, -steps).join('');
}

/** Steps of 1, 2 and 5 times a power of ten. */
function amountBand(value: string): string {
  const amount = Number.parseFloat(value.replaceAll(/[,，]/gu, ''));
  if (!Number.isFinite(amount) || amount <= 0) return '';
  const power = 10 ** Math.floor(Math.log10(amount));
  const lead = amount / power;
  return String(power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1));
}
