import { entryOf, GIVEN_PAIR } from './features.ts';

/**
 * What the lexicon tells of a position, in one integer: the traits of the symbol in the lowest bits, then the classes of
 * the words of two, three and four characters that begin here, four bits each; whether a pair of given-name characters
 * does; and the longest known name, as an entry.
 */
export const WORDS = 13;
export const GIVEN: number = 1 << (WORDS + 12);
export const NAMED: number = WORDS + 13;
/** Words that are longer than two characters, and names. */
export const LONGER_OR_NAMED: number = (0xff << (WORDS + 4)) | (-1 << NAMED);

/** What is noted of something of so many characters that the lexicon has. */
export function notesOf(found: number, length: number): number {
  const name = found >> 4;
  const notes = (found & 15) << (WORDS + 4 * (length - 2));
  if (name === GIVEN_PAIR) return notes | GIVEN;
  return name === 0 ? notes : notes | (entryOf(name, length) << NAMED);
}

/** The entry of the longest word that begins here. */
export function wordAt(notes: number): number {
  const words = notes >> WORDS;
  if ((words & 0xf00) !== 0) return entryOf((words >> 8) & 15, 4);
  return (words & 0xf0) === 0 ? entryOf(words & 15, 2) : entryOf((words >> 4) & 15, 3);
}

/** The entry of the longest word that ends here, by what is noted one, two and three positions before. */
export function wordBefore(one: number, two: number, three: number): number {
  const four = (three >> (WORDS + 8)) & 15;
  if (four !== 0) return entryOf(four, 4);
  const words = (two >> (WORDS + 4)) & 15;
  return words === 0 ? entryOf((one >> WORDS) & 15, 2) : entryOf(words, 3);
}
