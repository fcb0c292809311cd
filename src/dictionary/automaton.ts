import { CLASS, CLASSES, TERM_FOLD } from '../normalize/tables.ts';

/**
 * Finds many words in one pass. A bit set of the pairs of characters that words
 * begin with tells, for nearly every place, that no word starts there; the rest
 * is looked up in a trie whose edges lie in one open-addressing hash table.
 * Words are compared folded: any width, case, simplified or traditional form.
 */
export interface Automaton {
  /** One bit per hash of the first two characters of some word. */
  readonly pairs: Uint32Array;
  readonly pairMask: number;
  /** The trie: open addressing over (node, character). */
  readonly edgeNode: Int32Array;
  readonly edgeUnit: Uint16Array;
  readonly edgeNext: Int32Array;
  readonly edgeMask: number;
  /** For each node, the index of the word that ends there, or -1. */
  readonly wordAt: Int32Array;
}

/** Between two characters of a word, this many signs or spaces may stand (`机 密`, `机*密`). */
export const MOST_SKIPPED = 3;

/**
 * Builds the automaton. A word is known by its index; of equal words (after
 * folding) the first index counts. Words of fewer than two characters are never found.
 */
export function buildAutomaton(words: readonly string[]): Automaton {
  let characters = 1;
  for (const word of words) characters += word.length;
  const edges = powerOfTwo(characters + (characters >> 2));
  const bits = powerOfTwo(Math.max(1 << 16, words.length * 32));
  const automaton = {
    pairs: new Uint32Array(bits >> 5),
    pairMask: bits - 1,
    edgeNode: new Int32Array(edges).fill(-1),
    edgeUnit: new Uint16Array(edges),
    edgeNext: new Int32Array(edges),
    edgeMask: edges - 1,
    wordAt: new Int32Array(characters).fill(-1),
  };
  let nodes = 1;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    let node = 0;
    let previous = 0;
    let length = 0;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      if (isSkipped(unit)) continue;
      const folded = TERM_FOLD[unit] ?? unit;
      if (length === 1) {
        const pair = pairHash(previous, folded) & automaton.pairMask;
        automaton.pairs[pair >>> 5] = (automaton.pairs[pair >>> 5] ?? 0) | (1 << (pair & 31));
      }
      const slot = slotOf(automaton, node, folded);
      if (automaton.edgeNode[slot] === -1) {
        automaton.edgeNode[slot] = node;
        automaton.edgeUnit[slot] = folded;
        automaton.edgeNext[slot] = nodes++;
      }
      node = automaton.edgeNext[slot] ?? 0;
      previous = folded;
      length++;
    }
    if (length > 1 && automaton.wordAt[node] === -1) automaton.wordAt[node] = index;
  }
  return { ...automaton, wordAt: automaton.wordAt.slice(0, nodes) };
}

/**
 * Calls `found` for every word that starts at `start` and ends before `end`, skipping up to
 * {@link MOST_SKIPPED} signs or spaces between two of its characters. `end` is
 * exclusive.
 */
export function wordsAt(
  automaton: Automaton,
  units: Uint16Array,
  end: number,
  start: number,
  found: (word: number, start: number, end: number) => void,
): void {
  const { edgeNode, edgeUnit, edgeNext, wordAt } = automaton;
  let node = 0;
  let skipped = 0;
  for (let i = start; i < end; i++) {
    const unit = units[i] ?? 0;
    if (isSkipped(unit)) {
      if (++skipped > MOST_SKIPPED) return;
      continue;
    }
    skipped = 0;
    const folded = TERM_FOLD[unit] ?? unit;
    const slot = slotOf(automaton, node, folded);
    if (edgeNode[slot] !== node || edgeUnit[slot] !== folded) return;
    node = edgeNext[slot] ?? 0;
    const word = wordAt[node] ?? -1;
    if (word >= 0) found(word, start, i + 1);
  }
}

/** The hash by which {@link Automaton.pairs} knows two neighbouring characters. */
export function pairHash(first: number, second: number): number {
  return Math.imul(first, 0x9e3b) ^ second;
}

function slotOf(automaton: Pick<Automaton, 'edgeNode' | 'edgeUnit' | 'edgeMask'>, node: number, unit: number): number {
  const { edgeNode, edgeUnit, edgeMask } = automaton;
  let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 7;
  for (slot &= edgeMask; ; slot = (slot + 1) & edgeMask) {
    const at = edgeNode[slot];
    if (at === -1 || (at === node && edgeUnit[slot] === unit)) return slot;
  }
}

function isSkipped(unit: number): boolean {
  return ((CLASSES[unit] ?? 0) & CLASS.skip) !== 0;
}

function powerOfTwo(least: number): number {
  let power = 1;
  while (power < least) power *= 2;
  return power;
}
