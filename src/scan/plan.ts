import type { Detector } from '../detectors/detector.ts';
import { type Automaton, buildAutomaton } from '../dictionary/automaton.ts';
import { foldTerm } from '../normalize/fold-term.ts';
import { CHARACTERS, FOLD } from '../normalize/tables.ts';

/** The bit that a plan adds to the classes of the characters some detector wants to be woken at. */
export const SIGN = 64;

/** What the scanner needs to know to wake every detector where it wants to be woken. */
export interface ScanPlan {
  readonly detectors: readonly Detector[];
  /** By code unit what it is in terms (see {@link TERM_FOLD}), and from bit 16 on its classes, with {@link SIGN} added. */
  readonly characters: Uint32Array;
  readonly automaton: Automaton;
  /** For each word of the automaton that is a cue, the detectors it wakes, by index. */
  readonly wokenByWord: readonly (readonly number[])[];
  /** For each word of the automaton that is a term, its number in the lexicon; -1 otherwise. */
  readonly termOfWord: Int32Array;
  readonly wokenBySign: ReadonlyMap<number, readonly number[]>;
  /** For an unbroken run of n digits (the last entry: n and more), the detectors it wakes. */
  readonly wokenByDigits: readonly (readonly number[])[];
  /** Likewise for a run of several groups. */
  readonly wokenByGroups: readonly (readonly number[])[];
  /** Likewise for words of letters and digits. */
  readonly wokenByCode: readonly (readonly number[])[];
  /** Detectors that every block wakes. */
  readonly wokenByBlock: readonly number[];
  readonly labels: readonly { readonly detector: number; readonly words: readonly string[] }[];
}

const LONGEST = 64;

/** Gathers what all detectors want to be woken at, and the terms of the dictionaries. */
export function planScan(detectors: readonly Detector[], terms: readonly string[]): ScanPlan {
  const words = new Map<string, number[]>();
  const signs = new Map<number, number[]>();
  detectors.forEach(({ wakes }, index) => {
    for (const cue of wakes.cues ?? []) push(words, foldTerm(cue), index);
    for (const sign of wakes.signs ?? '') push(signs, FOLD[sign.charCodeAt(0)] ?? 0, index);
  });
  const characters = CHARACTERS.slice();
  for (const sign of signs.keys()) characters[sign] = (characters[sign] ?? 0) | (SIGN << 16);
  const cues = [...words.keys()];
  const termNumbers = numberTerms(terms, cues);
  return {
    detectors,
    characters,
    automaton: buildAutomaton([...cues, ...terms]),
    wokenByWord: cues.map((cue) => words.get(cue) ?? []),
    termOfWord: termNumbers,
    wokenBySign: signs,
    wokenByDigits: byLength(detectors, ({ wakes }) => (wakes.grouped === true ? undefined : wakes.digits)),
    // A run of groups may hold several numbers, so that only its least length counts.
    wokenByGroups: byLength(detectors, ({ wakes }) => wakes.digits && [wakes.digits[0], LONGEST]),
    wokenByCode: byLength(detectors, ({ wakes }) => wakes.codes),
    wokenByBlock: detectors.flatMap(({ wakes }, detector) => (wakes.blocks ? [detector] : [])),
    labels: detectors.flatMap(({ wakes }, detector) =>
      wakes.labels === undefined ? [] : [{ detector, words: wakes.labels }],
    ),
  };
}

/** The automaton's words are the cues and then the terms; a term that equals a cue goes by the cue's place. */
function numberTerms(terms: readonly string[], cues: readonly string[]): Int32Array {
  const numbers = new Int32Array(cues.length + terms.length).fill(-1);
  const places = new Map(cues.map((cue, place) => [cue, place]));
  terms.forEach((term, number) => {
    const place = places.get(foldTerm(term));
    if (place !== undefined && numbers[place] === -1) numbers[place] = number;
    numbers[cues.length + number] = number;
  });
  return numbers;
}

/** The entry of a table by length, the last one standing for all that is longer. */
export function atLength(table: readonly (readonly number[])[], length: number): readonly number[] {
  return table[Math.min(length, LONGEST)] ?? [];
}

/** For each length the detectors whose range has it, in their order. */
function byLength(
  detectors: readonly Detector[],
  rangeOf: (detector: Detector) => readonly [least: number, most: number] | undefined,
): readonly (readonly number[])[] {
  const table: number[][] = Array.from({ length: LONGEST + 1 }, () => []);
  detectors.forEach((detector, index) => {
    const [least, most] = rangeOf(detector) ?? [1, 0];
    for (let length = least; length <= Math.min(most, LONGEST); length++) table[length]?.push(index);
  });
  return table;
}

function push<Key>(lists: Map<Key, number[]>, key: Key, index: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [index]);
  else if (!list.includes(index)) list.push(index);
}
