import { isHan } from './alphabet.ts';
import { entryOf, foreignKey, minorityKey, REACH_LEFT, ROW_WIDTH, TEMPLATES, wordKey } from './features.ts';
import { extend, keyOf, lookUp } from './hash.ts';
import { type Model, rowOf } from './model.ts';
import { notesOf, WORDS } from './notes.ts';
import { LONGEST_SHAPE, SHAPES } from './shapes.ts';
import { NAME_TAGS } from './tags.ts';

/**
 * The rows of a model in the two forms in which they are added up: what each adds to the sums of the shapes that begin
 * around it, and to the scores of the tags around it. Several sums or scores stand side by side in one number, which
 * holds integers of 53 bits exactly, so that one addition adds them all.
 */
export interface RowTable {
  readonly model: Model;
  /** {@link STARTS} numbers a row. */
  readonly sums: Float64Array;
  /** {@link SCORES} numbers a row. */
  readonly scores: Float64Array;
  /**
   * Per template, by key: where the row is packed, or its number here, negative, once it was asked for, or 0 for none.
   * Empty for pairs of symbols, which are too many.
   */
  readonly places: readonly Int32Array[];
  /** The numbers of the rows of longer words and of patterns, once they were asked for. */
  readonly longWords: Int32Array;
  readonly patterns: Int32Array;
  /** The pairs of symbols seen last, by a hash of both, in {@link PAIR_SIZE} integers each: the pair, what the lexicon
   * has of it and the traits of the first, the hash that longer n-grams extend, and the segment that needs it. */
  readonly pairs: Int32Array;
  /** The number of the row of the first of them: of the symbol, the pair, and the word that they are. */
  readonly firstPair: number;
  /** The number that the next row gets. */
  next: number;
  /** Which segment is being worked on, and how many of its pairs found their slot taken by another of it. */
  segment: number;
  spares: number;
}

/** A row adds to the sums of names that begin up to so far before its own position, … */
export const BEFORE: number = REACH_LEFT + LONGEST_SHAPE - 1;
/** … at so many positions in all. */
export const STARTS: number = ROW_WIDTH + LONGEST_SHAPE - 1;
/** Bits of a sum. */
export const SUM_BITS = 10;

/** Two numbers for each position that a row reaches, of three tags each. */
export const SCORES: number = 2 * ROW_WIDTH;
/** Bits of a score. */
export const SCORE_BITS = 17;

const PAIR_BITS = 14;
const SLOTS = 2 ** PAIR_BITS;
export const PAIR_SIZE = 4;

/** Templates by their places. */
const [SYMBOL, PAIR, WORD, FOREIGN, MINORITY] = [0, 1, 4, 7, 9] as const;
/** Entries of words with the classes of shorter ones, and patterns of foreign and minority traits. */
const LONG_WORDS = 1024;
const PATTERNS = 4096;

/** What a weight of each tag is multiplied by in its score. */
const SCORE_FACTORS: Float64Array = Float64Array.from({ length: NAME_TAGS }, (_, s) => 2 ** (SCORE_BITS * (s % 3)));
/** What a weight of each tag adds to the sums, by its place in the shapes. */
const FACTORS: readonly Float64Array[] = Array.from({ length: LONGEST_SHAPE }, (_, n) =>
  Float64Array.from({ length: NAME_TAGS }, (__, s) =>
    SHAPES.reduce((sum, tags, lane) => sum + (tags[n] === s + 1 ? 2 ** (SUM_BITS * lane) : 0), 0),
  ),
);

/** An empty table for segments of up to `capacity` symbols. */
export function rowTable(model: Model, capacity: number): RowTable {
  const places = model.indexes.map((index) => (index.hashed ? new Int32Array() : index.places.slice()));
  let rows = 1 + LONG_WORDS + PATTERNS;
  for (const each of places) for (let key = 0; key < each.length; key++) if (each[key] !== 0) rows++;
  return {
    model,
    sums: new Float64Array((rows + SLOTS + capacity) * STARTS),
    scores: new Float64Array(rows * SCORES),
    places,
    longWords: new Int32Array(LONG_WORDS),
    patterns: new Int32Array(PATTERNS),
    firstPair: rows,
    pairs: new Int32Array((SLOTS + capacity) * PAIR_SIZE).fill(-1),
    next: 1,
    segment: 0,
    spares: 0,
  };
}

/** The number of the row that a key of a template has, 0 for none. */
export function rowNumber(table: RowTable, template: number, key: number): number {
  const place = table.places[template]?.[key] ?? 0;
  return place > 0 ? turnRow(table, template, key, place) : -place;
}

/** Puts a packed row in the table, and its number, negative, where its place was. */
function turnRow(table: RowTable, template: number, key: number, row: number): number {
  const number = table.next++;
  addSums(table.model, template, row, table.sums, number * STARTS);
  addPacked(table.model, template, row, table.scores, number * SCORES);
  const places = table.places[template];
  if (places !== undefined) places[key] = -number;
  return number;
}

/** The number of the row that a longer word has in place of that of the word which its first two characters are. */
export function longWordNumber(table: RowTable, entry: number, short: number): number {
  const key = (entry << 4) | short;
  const known = table.longWords[key] ?? 0;
  if (known !== 0) return known;
  const [plus, minus] = [entry, entryOf(short, 2)].map((word) => rowNumber(table, WORD, wordKey(word)));
  const number = table.next++;
  table.longWords[key] = number;
  combine(table, number, plus ?? 0, 1);
  combine(table, number, minus ?? 0, -1);
  return number;
}

/** The number of the row of a pattern of foreign and minority traits, four bits for each of three positions. */
export function patternNumber(table: RowTable, pattern: number): number {
  const known = table.patterns[pattern] ?? 0;
  return known === 0 ? turnPattern(table, pattern) : known;
}

function turnPattern(table: RowTable, pattern: number): number {
  const [here, next, after] = [pattern << 9, (pattern >> 4) << 9, (pattern >> 8) << 9] as const;
  const foreign = rowNumber(table, FOREIGN, foreignKey(here, next, after));
  const minority = rowNumber(table, MINORITY, minorityKey(here, next, after));
  const number = table.next++;
  table.patterns[pattern] = number;
  combine(table, number, foreign, 1);
  combine(table, number, minority, 1);
  return number;
}

/** Adds one row of the table to another, or takes it away. */
function combine({ sums, scores }: RowTable, to: number, from: number, sign: number): void {
  if (from === 0) return;
  for (let n = 0; n < STARTS; n++)
    sums[to * STARTS + n] = (sums[to * STARTS + n] ?? 0) + sign * (sums[from * STARTS + n] ?? 0);
  for (let n = 0; n < SCORES; n++)
    scores[to * SCORES + n] = (scores[to * SCORES + n] ?? 0) + sign * (scores[from * SCORES + n] ?? 0);
}

/** From here on pairs are kept in their slots until the next call, so that all the rows of a segment hold together. */
export function beginSegment(table: RowTable): void {
  table.segment++;
  table.spares = 0;
}

/** The place of a pair in {@link RowTable.pairs}, where it is put if it is not there. */
export function pairAt(table: RowTable, first: number, second: number): number {
  const { pairs, segment } = table;
  const pair = (first << 16) | second;
  let slot = Math.imul(pair, 0x9e3779b1) >>> (32 - PAIR_BITS);
  if (pairs[slot * PAIR_SIZE] !== pair) {
    if (pairs[slot * PAIR_SIZE + 3] === segment) slot = SLOTS + table.spares++;
    learnPair(table, slot, first, second);
  }
  pairs[slot * PAIR_SIZE + 3] = segment;
  return slot;
}

/** Puts a pair of symbols in the place of another. */
function learnPair(table: RowTable, slot: number, first: number, second: number): void {
  const { model, sums, pairs, firstPair } = table;
  const { traits, words } = model.lexicon;
  const hash = extend(extend(0, first), second);
  const found = isHan(first) && isHan(second) ? lookUp(words, keyOf(hash)) : 0;
  const at = (firstPair + slot) * STARTS;
  const symbol = rowNumber(table, SYMBOL, first) * STARTS;
  const word = rowNumber(table, WORD, wordKey(entryOf(found & 15, 2))) * STARTS;
  for (let n = 0; n < STARTS; n++) sums[at + n] = (sums[symbol + n] ?? 0) + (sums[word + n] ?? 0);
  addSums(model, PAIR, pairRow(model, hash), sums, at);
  const place = slot * PAIR_SIZE;
  pairs[place] = (first << 16) | second;
  pairs[place + 1] = (traits[first] ?? 0) | notesOf(found, 2);
  pairs[place + 2] = hash;
}

/** Adds to the scores from `at` on what a pair of symbols, the symbol and the word that they are add to them. */
export function addPairScores(table: RowTable, slot: number, scores: Float64Array, at: number): void {
  const { model, pairs } = table;
  const place = slot * PAIR_SIZE;
  const word = entryOf(((pairs[place + 1] ?? 0) >> WORDS) & 15, 2);
  addScores(table, rowNumber(table, SYMBOL, (pairs[place] ?? 0) >>> 16), scores, at);
  addScores(table, rowNumber(table, WORD, wordKey(word)), scores, at);
  addPacked(model, PAIR, pairRow(model, pairs[place + 2] ?? 0), scores, at);
}

/** Adds to the scores from `at` on those of a row of the table. */
export function addScores({ scores: rows }: RowTable, number: number, scores: Float64Array, at: number): void {
  for (let n = 0, row = number * SCORES; n < SCORES; n++) scores[at + n] = (scores[at + n] ?? 0) + (rows[row + n] ?? 0);
}

function pairRow({ indexes }: Model, hash: number): number {
  const index = indexes[PAIR];
  return index === undefined ? 0 : rowOf(index, keyOf(hash));
}

/** Adds what a packed row adds to sums. */
function addSums({ rows }: Model, template: number, row: number, sums: Float64Array, at: number): void {
  if (row === 0) return;
  const [first, second, third, fourth] = FACTORS;
  const start = at + BEFORE + (TEMPLATES[template]?.low ?? 0);
  let next = row;
  for (let positions = rows[next++] ?? 0; positions !== 0; positions &= positions - 1) {
    const sum = start + lowestBit(positions);
    for (let tags = rows[next++] ?? 0; tags !== 0; tags &= tags - 1) {
      const s = lowestBit(tags);
      const weight = rows[next++] ?? 0;
      sums[sum] = (sums[sum] ?? 0) + weight * (first?.[s] ?? 0);
      sums[sum - 1] = (sums[sum - 1] ?? 0) + weight * (second?.[s] ?? 0);
      sums[sum - 2] = (sums[sum - 2] ?? 0) + weight * (third?.[s] ?? 0);
      sums[sum - 3] = (sums[sum - 3] ?? 0) + weight * (fourth?.[s] ?? 0);
    }
  }
}

/** Adds what a packed row adds to scores. */
function addPacked({ rows }: Model, template: number, row: number, scores: Float64Array, at: number): void {
  if (row === 0) return;
  const start = at + 2 * (REACH_LEFT + (TEMPLATES[template]?.low ?? 0));
  let next = row;
  for (let positions = rows[next++] ?? 0; positions !== 0; positions &= positions - 1) {
    const score = start + 2 * lowestBit(positions);
    for (let tags = rows[next++] ?? 0; tags !== 0; tags &= tags - 1) {
      const s = lowestBit(tags);
      const half = score + (s >= 3 ? 1 : 0);
      scores[half] = (scores[half] ?? 0) + (rows[next++] ?? 0) * (SCORE_FACTORS[s] ?? 0);
    }
  }
}

/** The place of the lowest bit that is set. */
function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
