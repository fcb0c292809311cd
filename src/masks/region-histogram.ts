import type { DigitSet } from './digits.ts';
import { type Histogram, MOD, residueOf } from './residues.ts';

const PLACES = 6;
const FOREIGNER = 9;
/** Country numbers of ISO 3166-1 have three digits; which are in use changes, so all of them count. */
const COUNTRIES = 1000;

/** Makes the function that counts region codes by what they add to the weighted sum; it remembers each shape. */
export function regionHistograms(
  regions: readonly number[],
): (layout: readonly DigitSet[], prefixes: readonly string[] | undefined) => Histogram {
  const tables = new Map<string, readonly number[]>();
  const memo = new Map<string, Histogram>();
  return (layout, prefixes) => {
    const key = `${layout[0]},${layout[1]},${layout[2]},${layout[3]},${layout[4]},${layout[5]}:${prefixes?.join() ?? ''}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const histogram = count(layout, prefixes, tableOf(tables, regions, prefixes));
    if (memo.size >= MAX_MEMO) memo.clear();
    memo.set(key, histogram);
    return histogram;
  };
}

/** Documents choose masks and places, so neither memo may grow without end. */
const MAX_MEMO = 4096;
const MAX_TABLES = 256;

function count(
  layout: readonly DigitSet[],
  prefixes: readonly string[] | undefined,
  codes: readonly number[],
): Histogram {
  const histogram = new Array<number>(MOD).fill(0);
  const add = (code: number): void => {
    const at = residueOf(code, 0, PLACES);
    histogram[at] = (histogram[at] ?? 0) + 1;
  };
  const whole = wholeCode(layout);
  if (whole !== undefined) {
    // A code that no table has may be a historic one: the document is the better witness.
    if (allowed(whole, prefixes)) add(whole);
    return histogram;
  }
  for (const code of layout[0] === 1 << FOREIGNER ? foreignerCodes(codes) : codes) if (fits(code, layout)) add(code);
  return histogram;
}

/** The codes that begin as one of the prefixes says; a whole code as prefix stands for itself even if no table has it. */
function tableOf(
  tables: Map<string, readonly number[]>,
  regions: readonly number[],
  prefixes: readonly string[] | undefined,
): readonly number[] {
  if (prefixes === undefined) return regions;
  const key = prefixes.join();
  const known = tables.get(key);
  if (known !== undefined) return known;
  const listed = regions.filter((code) => allowed(code, prefixes));
  const whole = prefixes.filter((prefix) => prefix.length === PLACES).map(Number);
  const table = [...new Set([...listed, ...whole])];
  if (tables.size >= MAX_TABLES) tables.clear();
  tables.set(key, table);
  return table;
}

function allowed(code: number, prefixes: readonly string[] | undefined): boolean {
  return prefixes?.some((prefix) => String(code).startsWith(prefix)) ?? true;
}

function fits(code: number, layout: readonly DigitSet[]): boolean {
  let rest = code;
  for (let place = PLACES - 1; place >= 0; place--) {
    if ((((layout[place] ?? 0) >> (rest % 10)) & 1) === 0) return false;
    rest = Math.floor(rest / 10);
  }
  return true;
}

function wholeCode(layout: readonly DigitSet[]): number | undefined {
  let code = 0;
  for (let place = 0; place < PLACES; place++) {
    const set = layout[place] ?? 0;
    if ((set & (set - 1)) !== 0) return undefined;
    code = code * 10 + (31 - Math.clz32(set));
  }
  return code;
}

/** Foreign permanent residents (2023 card): 9, the province of application, the country's number. */
function* foreignerCodes(regions: readonly number[]): Generator<number> {
  const provinces = new Set(regions.map((code) => Math.floor(code / 10_000)));
  for (const province of provinces) {
    for (let country = 0; country < COUNTRIES; country++) yield (FOREIGNER * 100 + province) * 1000 + country;
  }
}
