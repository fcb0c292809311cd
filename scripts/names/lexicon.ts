import { buildAlphabet } from '../../src/names/alphabet.ts';
import { COMPOUND_SURNAME, GIVEN_PAIR, type Lexicon, packTraits } from '../../src/names/features.ts';
import { extend, insert, keyOf, keyTable } from '../../src/names/hash.ts';
import type { Lists } from './lists.ts';

/** What the packed model stores of the lexicon: traits by symbol, and keys by class. */
export interface LexiconSource {
  readonly traits: ReadonlyMap<number, number>;
  /** Key → word class, and name class times sixteen. */
  readonly words: ReadonlyMap<number, number>;
  /** Pairs of given-name characters, for the sampler as well. */
  readonly pairs: readonly string[];
}

const NAME_PARTS = new Set(['nr', 'nrt', 'nrfg']);

/** Derives classes of characters, words and names from the lists. */
export function buildLexicon(lists: Lists): LexiconSource {
  const alphabet = buildAlphabet(lists.traditional);
  const fold = (text: string): string =>
    Array.from(text, (c) => String.fromCharCode(alphabet[c.charCodeAt(0)] ?? 0)).join('');
  const frequency = characterFrequency(lists);
  const pairs = givenPairs(lists);
  const traits = new Map<number, number>();
  const given = {
    first: new Map<string, number>(),
    second: new Map<string, number>(),
    single: new Map<string, number>(),
  };
  const add = (map: Map<string, number>, c: string, n: number): void => {
    map.set(c, (map.get(c) ?? 0) + n);
  };
  for (const sex of ['male', 'female'])
    for (const slot of ['first', 'second'] as const)
      for (const [i, c] of (lists.given.get(`${sex}-${slot}`) ?? []).entries()) add(given[slot], c, 60 / (i + 12));
  for (const [i, c] of (lists.given.get('single') ?? []).entries()) add(given.single, c, 60 / (i + 20));
  for (const pair of pairs) {
    add(given.first, pair.charAt(0), 0.05);
    add(given.second, pair.charAt(1), 0.05);
  }
  for (const { word, part } of lists.dictionary)
    if (part === 'nr' && word.length === 2 && lists.surnames.has(word.charAt(0)))
      add(given.single, word.charAt(1), 0.05);
  const foreign = new Map<string, number>();
  for (const { word, part } of lists.dictionary)
    if ((part === 'nrt' || part === 'nrfg') && word.length >= 3 && !lists.surnames.has(word.charAt(0)))
      for (const c of word) add(foreign, c, 1);
  for (const c of [...(lists.foreign.get('given') ?? []), ...(lists.foreign.get('family') ?? [])].join(''))
    add(foreign, c, 2);
  const minority = new Map<string, number>();
  for (const parts of lists.minority.values()) for (const c of parts.join('')) add(minority, c, 1);
  const pieces = new Set(lists.foreign.get('pieces'));
  const all = new Set([
    ...lists.surnames.keys(),
    ...given.first.keys(),
    ...given.second.keys(),
    ...given.single.keys(),
    ...foreign.keys(),
    ...minority.keys(),
  ]);
  for (const c of all) {
    if (c.length !== 1) continue;
    const usual = frequency(c);
    const band = (n: number, low: number, high: number): number =>
      n <= 0 || n / usual < low / 8 ? 0 : n / usual < low ? 1 : n / usual < high ? 2 : 3;
    const share = lists.surnames.get(c) ?? 0;
    traits.set(
      fold(c).charCodeAt(0),
      packTraits({
        surname: share === 0 ? 0 : surnameBand(share / usual),
        first: band(given.first.get(c) ?? 0, 0.01, 0.06),
        second: band(given.second.get(c) ?? 0, 0.01, 0.06),
        single: band(given.single.get(c) ?? 0, 0.01, 0.06),
        foreign: pieces.has(c) ? ((foreign.get(c) ?? 0) / usual > 3 ? 3 : 2) : (foreign.get(c) ?? 0) > 2 ? 1 : 0,
        minority: band(minority.get(c) ?? 0, 0.05, 0.4),
      }),
    );
  }
  const words = wordClasses(lists, fold);
  for (const [name, value] of nameClasses(lists, pairs, fold)) words.set(name, (words.get(name) ?? 0) | (value << 4));
  return { traits, words, pairs };
}

/** The lexicon in the form that the features read. */
export function toLexicon(source: LexiconSource): Lexicon {
  const traits = new Uint16Array(65536);
  for (const [symbol, packed] of source.traits) traits[symbol] = packed;
  const words = keyTable(source.words.size);
  for (const [key, value] of source.words) insert(words, key, value);
  return { traits, words };
}

/** Share per hundred thousand names over share per hundred thousand characters of text. */
function surnameBand(odds: number): number {
  const limits = [0.02, 0.08, 0.3, 1, 4, 15];
  return 1 + limits.filter((limit) => odds > limit).length;
}

/** Occurrences per hundred thousand characters, by the counts of the dictionary's words. */
function characterFrequency(lists: Lists): (c: string) => number {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { word, count, part } of lists.dictionary) {
    if (NAME_PARTS.has(part) || (word.length === 1 && part === 'zg')) continue;
    for (const c of word) counts.set(c, (counts.get(c) ?? 0) + count);
    total += count * word.length;
  }
  return (c) => (1e5 * ((counts.get(c) ?? 0) + 40)) / total;
}

/** Given names of two characters: our own list, and what at least two surnames of the dictionary's names share. */
function givenPairs(lists: Lists): string[] {
  const second = new Set([
    ...(lists.given.get('male-second') ?? []),
    ...(lists.given.get('female-second') ?? []),
    ...(lists.given.get('single') ?? []),
  ]);
  const counts = new Map<string, Set<string>>();
  for (const { word, part } of lists.dictionary) {
    if (part !== 'nr' || word.length !== 3 || !lists.surnames.has(word.charAt(0))) continue;
    const pair = word.slice(1);
    const set = counts.get(pair) ?? new Set<string>();
    counts.set(pair, set.add(word.charAt(0)));
  }
  const shared = [...counts]
    .filter(([pair, by]) => by.size >= (second.has(pair.charAt(1)) ? 2 : 3))
    .map(([pair]) => pair);
  return [...new Set([...(lists.given.get('modern') ?? []), ...shared])].filter((pair) => pair.length === 2);
}

function key(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = extend(hash, text.charCodeAt(i));
  return keyOf(hash);
}

function wordClasses(lists: Lists, fold: (text: string) => string): Map<number, number> {
  const classes = new Map<number, number>();
  const set = (word: string, value: number): void => {
    if (word.length >= 2 && word.length <= 4 && /^\p{Script=Han}+$/u.test(word)) classes.set(key(fold(word)), value);
  };
  for (const { word, count, part } of lists.dictionary) {
    if (count < 40 || NAME_PARTS.has(part)) continue;
    set(word, classOfPart(part, count));
  }
  for (const word of lists.roles.get('official') ?? []) set(word, 6);
  for (const word of lists.words) set(word, 15);
  for (const [role, value] of [
    ['speech', 13],
    ['title', 11],
    ['person', 12],
    ['kin', 14],
  ] as const)
    for (const word of lists.roles.get(role) ?? []) set(word, value);
  return classes;
}

function classOfPart(part: string, count: number): number {
  const often = count >= 1000;
  const head = part.charAt(0);
  if (part === 'ns') return 9;
  if (part === 'nt') return 10;
  if ('cpdurfy'.includes(head)) return 1;
  if ('tmq'.includes(head)) return 2;
  if (head === 'v') return often ? 3 : 4;
  if (head === 'n' && part !== 'nz') return often ? 5 : 6;
  return often ? 7 : 8;
}

function nameClasses(lists: Lists, pairs: readonly string[], fold: (text: string) => string): Map<number, number> {
  const classes = new Map<number, number>();
  const set = (word: string, value: number): void => {
    if (word.length >= 2 && word.length <= 4) classes.set(key(fold(word)), value);
  };
  for (const pair of pairs) set(pair, GIVEN_PAIR);
  const plain = new Set(lists.dictionary.filter((d) => !NAME_PARTS.has(d.part) && d.count >= 20).map((d) => d.word));
  const surname = (word: string): boolean => lists.surnames.has(word.charAt(0));
  const foreignLike = new Set([...(lists.foreign.get('pieces') ?? [])]);
  for (const { word, count, part } of lists.dictionary) {
    if (!NAME_PARTS.has(part) || word.length < 2 || word.length > 4 || plain.has(word)) continue;
    if (
      part === 'nrt' ||
      (part === 'nrfg' && !surname(word)) ||
      (part === 'nr' && word.length >= 3 && [...word].every((c) => foreignLike.has(c)))
    ) {
      if (word.length > 2 || count >= 30) set(word, count >= 30 ? 5 : 6);
    } else if (surname(word) && (word.length === 3 ? count >= 6 : word.length === 2 && count >= 10))
      set(word, count >= 50 ? 3 : 4);
  }
  for (const parts of lists.minority.values()) for (const part of parts) set(part, 7);
  for (const kind of ['given', 'family']) for (const part of lists.foreign.get(kind) ?? []) set(part, 8);
  for (const part of lists.foreign.get('japan-family') ?? []) set(part, 9);
  for (const word of lists.surnames.keys()) if (word.length === 2) set(word, COMPOUND_SURNAME);
  return classes;
}
