import { DOT, isHan } from './alphabet.ts';
import { dotsAt, edgesKey, followingKey, foreignKey, givenKey, SURNAME, singleKey } from './features.ts';
import { extend, keyOf, lookUp } from './hash.ts';
import { GIVEN, LONGER_OR_NAMED, NAMED, notesOf, WORDS, wordAt, wordBefore } from './notes.ts';
import {
  BEFORE,
  beginSegment,
  longWordNumber,
  PAIR_SIZE,
  pairAt,
  patternNumber,
  type RowTable,
  rowNumber,
} from './rows.ts';

/**
 * A segment of a text and the rows of weights of its positions. Keys are those that `computeKeys` in features.ts defines;
 * here they are looked up without being written down, most positions having but two rows.
 */
export interface Segment {
  readonly table: RowTable;
  /** The symbols between two edges, and zeros behind. */
  readonly symbols: Uint16Array;
  /** The number that the sums of each position begin with, see gate.ts. */
  readonly base: Float64Array;
  /** The numbers of the rows of pairs. */
  readonly pairs: Int32Array;
  /** What the lexicon tells of each position, see notes.ts, from {@link LEAD} on. */
  readonly notes: Int32Array;
  /** The numbers of the other rows of the position that was asked for last. */
  readonly others: Int32Array;
  hasDots: boolean;
}

/** So many notes stand before those of the first position. */
export const LEAD = 4;
/** Rows of a position beside those of pair and pattern: four of surnames, of a longer word, a known name, dots. */
const MOST_OTHERS = 7;
/** What two nibbles of a pattern tell of minority traits; the rest is foreign. */
const NO_FOREIGN = 0xccc;

/** Space for segments of up to `capacity` symbols. */
export function segmentOf(table: RowTable, capacity: number): Segment {
  const size = capacity + 16;
  return {
    table,
    symbols: new Uint16Array(size),
    base: new Float64Array(1),
    pairs: new Int32Array(size),
    notes: new Int32Array(size),
    others: new Int32Array(MOST_OTHERS),
    hasDots: false,
  };
}

/** Looks up the pairs and words of all positions of a segment. */
export function findWords(segment: Segment, count: number): void {
  const { table, symbols, pairs, notes } = segment;
  const { firstPair } = table;
  const { words } = table.model.lexicon;
  beginSegment(table);
  segment.hasDots = false;
  let symbol = symbols[0] ?? 0;
  for (let i = 0; i < count; i++) {
    const next = symbols[i + 1] ?? 0;
    const slot = pairAt(table, symbol, next);
    const at = slot * PAIR_SIZE;
    let note = table.pairs[at + 1] ?? 0;
    if (isHan(symbol)) {
      const third = symbols[i + 2] ?? 0;
      if (isHan(next) && isHan(third)) {
        const hash = extend(table.pairs[at + 2] ?? 0, third);
        const three = lookUp(words, keyOf(hash));
        if (three !== 0) note = joined(note, notesOf(three, 3));
        const fourth = symbols[i + 3] ?? 0;
        if (isHan(fourth)) {
          const four = lookUp(words, keyOf(extend(hash, fourth)));
          if (four !== 0) note = joined(note, notesOf(four, 4));
        }
      }
    } else if (symbol === DOT) segment.hasDots = true;
    pairs[i] = firstPair + slot;
    notes[i + LEAD] = note;
    symbol = next;
  }
  pairs.fill(0, count, count + BEFORE);
  notes.fill(0, count + LEAD, count + LEAD + BEFORE + 2);
}

/** Notes with those of something longer: of names the longest counts. */
function joined(notes: number, longer: number): number {
  return longer >>> NAMED === 0 ? notes | longer : (notes & ~(-1 << NAMED)) | longer;
}

/** The number of the row for the pattern of foreign and minority traits at a position. */
export function patternRow({ table, symbols, hasDots }: Segment, i: number, pattern: number): number {
  return patternNumber(table, hasDots && dotsAt(symbols, i) !== 0 ? pattern & NO_FOREIGN : pattern);
}

/** The pattern at a position: four bits of traits for it and each of the next two. */
export function patternAt({ notes }: Segment, i: number): number {
  const at = i + LEAD;
  return (((notes[at] ?? 0) >> 9) & 15) | (((notes[at + 1] ?? 0) >> 5) & 0xf0) | (((notes[at + 2] ?? 0) >> 1) & 0xf00);
}

/** Looks up the rows of a position beside those of its pair and its pattern, and tells how many they are. */
export function findOthers({ table, symbols, notes, others, hasDots }: Segment, i: number): number {
  const at = i + LEAD;
  const note = notes[at] ?? 0;
  let count = 0;
  const surname = note & SURNAME;
  if (surname !== 0) {
    const next = notes[at + 1] ?? 0;
    const after = notes[at + 2] ?? 0;
    const given = (next & GIVEN) === 0 ? 0 : 1;
    const third = wordAt(after);
    const before = wordBefore(notes[at - 2] ?? 0, notes[at - 3] ?? 0, notes[at - 4] ?? 0);
    others[count++] = rowNumber(table, 2, givenKey(surname, next, after, given));
    others[count++] = rowNumber(table, 3, singleKey(surname, next, third));
    others[count++] = rowNumber(table, 5, edgesKey(surname, wordAt(note), before, given));
    others[count++] = rowNumber(table, 6, followingKey(surname, wordAt(next), third, wordAt(notes[at + 3] ?? 0)));
  }
  if ((note & LONGER_OR_NAMED) !== 0) {
    const word = wordAt(note);
    if ((word & 3) > 1) others[count++] = longWordNumber(table, word, (note >> WORDS) & 15);
    const name = note >>> NAMED;
    if (name !== 0) others[count++] = rowNumber(table, 8, name);
  }
  const dots = hasDots ? dotsAt(symbols, i) : 0;
  if (dots !== 0)
    others[count++] = rowNumber(table, 7, foreignKey(note, notes[at + 1] ?? 0, notes[at + 2] ?? 0) | dots);
  return count;
}
