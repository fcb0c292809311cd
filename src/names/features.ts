import { DOT, isHan } from './alphabet.ts';
import { extend, type KeyTable, keyOf, lookUp } from './hash.ts';

/** What the features know of characters and words; a part of the model. */
export interface Lexicon {
  /** Per symbol, packed by {@link packTraits}. */
  readonly traits: Uint16Array;
  /**
   * A table (see hash.ts) of what has two to four characters: the lower four bits are the class of an ordinary word,
   * the upper four that of a full name, a compound surname or a pair of given-name characters; 0 where it is none.
   */
  readonly words: KeyTable;
}

/** How much a character is a surname (0–7), a given-name character by position, part of a transliteration (0–3 each). */
export interface Traits {
  readonly surname: number;
  readonly first: number;
  readonly second: number;
  readonly single: number;
  readonly foreign: number;
  readonly minority: number;
}

/** Name classes in {@link Lexicon.words}. */
export const GIVEN_PAIR = 1;
export const COMPOUND_SURNAME = 2;

/**
 * A template: one n-gram or class pattern looked up at a position adds weights to `width` positions from `low` on.
 * `size` is the number of its possible values, or 0 where values are 24-bit hashes.
 */
export interface Template {
  readonly low: number;
  readonly width: number;
  readonly size: number;
}

/** The templates, in the order of the keys that {@link computeKeys} writes. */
export const TEMPLATES: readonly Template[] = [
  { low: -3, width: 7, size: 65536 }, // the character
  { low: -2, width: 6, size: 0 }, // the character and the next
  { low: -1, width: 5, size: 512 }, // surname, first and second given character, known pair
  { low: -1, width: 4, size: 512 }, // surname, only given character, what begins after
  { low: -2, width: 7, size: 512 }, // the longest word that begins here
  { low: 0, width: 3, size: 4096 }, // surname against the words that begin here and end before
  { low: 0, width: 4, size: 4096 }, // surname against the words that begin on the next three characters
  { low: -1, width: 5, size: 512 }, // transliteration pattern
  { low: -1, width: 6, size: 512 }, // the longest known name that begins here
  { low: -1, width: 5, size: 128 }, // pattern of syllables of minority names
];

/** The longest words and names that are known as such. */
export const LONGEST_WORD = 4;

/** How many keys a position has. */
export const KEY_COUNT = 10;

/** How far templates reach to the left and right of a position. */
export const REACH_LEFT = 3;
export const REACH_RIGHT = 5;

/** How many positions around its own any row of weights may reach, the first {@link REACH_LEFT} before it. */
export const ROW_WIDTH: number = REACH_LEFT + REACH_RIGHT;

/** Space for the features of one segment; `capacity` counts symbols with the two edges. */
export interface FeatureSpace {
  readonly symbols: Uint16Array;
  readonly keys: Int32Array;
  readonly begins: Uint8Array;
  readonly ends: Uint8Array;
  readonly named: Uint8Array;
  readonly pairs: Uint8Array;
}

/** Packs traits into sixteen bits. */
export function packTraits(t: Traits): number {
  return t.surname | (t.first << 3) | (t.second << 5) | (t.single << 7) | (t.foreign << 9) | (t.minority << 11);
}

/** Allocates space for segments of up to `capacity` symbols. */
export function featureSpace(capacity: number): FeatureSpace {
  return {
    symbols: new Uint16Array(capacity + 8),
    keys: new Int32Array((capacity + 8) * KEY_COUNT),
    begins: new Uint8Array(capacity + 8),
    ends: new Uint8Array(capacity + 8),
    named: new Uint8Array(capacity + 8),
    pairs: new Uint8Array(capacity + 8),
  };
}

/**
 * Writes the keys of positions 0…count-1 of `space.symbols` to `space.keys`; a key of 0 stands for no feature.
 * The symbols behind `count` must be 0.
 */
export function computeKeys(lexicon: Lexicon, space: FeatureSpace, count: number): void {
  matchWords(lexicon, space, count);
  const { symbols, keys, begins, ends, named, pairs } = space;
  const { traits } = lexicon;
  let here = traits[symbols[0] ?? 0] ?? 0;
  let next = traits[symbols[1] ?? 0] ?? 0;
  for (let i = 0; i < count; i++) {
    const symbol = symbols[i] ?? 0;
    const after = traits[symbols[i + 2] ?? 0] ?? 0;
    const surname = here & SURNAME;
    const at = i * KEY_COUNT;
    keys[at] = symbol;
    keys[at + 1] = keyOf(extend(extend(0, symbol), symbols[i + 1] ?? 0));
    keys[at + 2] = surname === 0 ? 0 : givenKey(surname, next, after, pairs[i + 1] ?? 0);
    keys[at + 3] = surname === 0 ? 0 : singleKey(surname, next, begins[i + 2] ?? 0);
    keys[at + 4] = wordKey(begins[i] ?? 0);
    keys[at + 5] =
      surname === 0 ? 0 : edgesKey(surname, begins[i] ?? 0, i > 0 ? (ends[i - 1] ?? 0) : 0, pairs[i + 1] ?? 0);
    keys[at + 6] =
      surname === 0 ? 0 : followingKey(surname, begins[i + 1] ?? 0, begins[i + 2] ?? 0, begins[i + 3] ?? 0);
    keys[at + 7] = foreignKey(here, next, after) | dotsAt(symbols, i);
    keys[at + 8] = named[i] ?? 0;
    keys[at + 9] = minorityKey(here, next, after);
    here = next;
    next = after;
  }
}

/** The part of a symbol's traits that tells how much it is a surname. */
export const SURNAME = 7;

/** The keys of the third to tenth template, of traits and of entries as {@link matchWords} notes them. */
export function givenKey(surname: number, next: number, after: number, pair: number): number {
  return surname | (next & 0x18) | (after & 0x60) | (pair << 7);
}

export function singleKey(surname: number, next: number, third: number): number {
  return surname | (((next >> 7) & 3) << 3) | (groupOf(third) << 5);
}

export function wordKey(word: number): number {
  return word === 0 ? 0 : word + 1;
}

export function edgesKey(surname: number, word: number, before: number, pair: number): number {
  return surname | (lengthOf(word) << 3) | (groupOf(word) << 5) | (groupOf(before) << 8) | (pair << 11);
}

export function followingKey(surname: number, second: number, third: number, fourth: number): number {
  return surname | (groupOf(second) << 3) | (groupOf(third) << 6) | (groupOf(fourth) << 9);
}

export function foreignKey(here: number, next: number, after: number): number {
  return ((here >> 9) & 3) | (((next >> 9) & 3) << 2) | (((after >> 9) & 3) << 4);
}

export function minorityKey(here: number, next: number, after: number): number {
  return ((here >> 11) & 3) | (((next >> 11) & 3) << 2) | (((after >> 11) & 3) << 4);
}

/** What dots among a symbol and the next two add to the key of transliterations. */
export function dotsAt(symbols: Uint16Array, i: number): number {
  return (symbols[i] === DOT ? 0x40 : 0) | (symbols[i + 1] === DOT ? 0x80 : 0) | (symbols[i + 2] === DOT ? 0x100 : 0);
}

/** Notes the longest word and name that begin, and the longest word that ends, at each position: class × 4 + length - 1. */
function matchWords(lexicon: Lexicon, space: FeatureSpace, count: number): void {
  const { symbols, begins, ends, named, pairs } = space;
  const { words } = lexicon;
  begins.fill(0, 0, count + 6);
  ends.fill(0, 0, count + 6);
  named.fill(0, 0, count + 6);
  pairs.fill(0, 0, count + 6);
  for (let i = 0; i < count; i++) {
    const head = symbols[i] ?? 0;
    if (!isHan(head)) continue;
    let hash = extend(0, head);
    for (let length = 2; length <= LONGEST_WORD; length++) {
      const symbol = symbols[i + length - 1] ?? 0;
      if (!isHan(symbol)) break;
      hash = extend(hash, symbol);
      const found = lookUp(words, keyOf(hash));
      if (found === 0) continue;
      const word = found & 15;
      if (word !== 0) {
        const entry = (word << 2) | (length - 1);
        begins[i] = entry;
        if (((ends[i + length - 1] ?? 0) & 3) < length - 1) ends[i + length - 1] = entry;
      }
      const name = found >> 4;
      if (name === GIVEN_PAIR) pairs[i] = 1;
      else if (name !== 0) named[i] = (name << 2) | (length - 1);
    }
  }
}

/** The entry of a word or name of some class and so many characters; 0 for class 0. */
export function entryOf(kind: number, length: number): number {
  return kind === 0 ? 0 : (kind << 2) | (length - 1);
}

function lengthOf(entry: number): number {
  return entry & 3;
}

/** Word classes fall into eight groups (class 1…15 → 1…7), so that patterns of several words stay few. */
function groupOf(entry: number): number {
  return GROUPS[entry >> 2] ?? 0;
}

const GROUPS: readonly number[] = [0, 1, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 7, 7, 7];
