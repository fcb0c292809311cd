import { categoryOf } from './categories.ts';

/** No excerpt is longer than this, however long the value: its length is told too. */
const LONGEST = 12;

/**
 * A value with its telling part masked, for people: `139********`. At most
 * three characters show, and never more than a third.
 */
export function excerptOf(value: string, category: string): string {
  const { head, tail } = categoryOf(category).excerpt;
  // Numbers need no taking apart: each of their units is a character.
  const characters = /^[!-~]*$/u.test(value) ? value : [...value.replace(/\s/gu, '')];
  const { length } = characters;
  const room = Math.floor(length / 3);
  const shownHead = Math.min(head, room, 3);
  const shownTail = Math.min(tail, room - shownHead, 3 - shownHead);
  const hidden = Math.min(length, LONGEST) - shownHead - shownTail;
  return (
    textOf(characters, 0, shownHead) + '*'.repeat(Math.max(1, hidden)) + textOf(characters, length - shownTail, length)
  );
}

function textOf(characters: string | readonly string[], start: number, end: number): string {
  const piece = characters.slice(start, end);
  return typeof piece === 'string' ? piece : piece.join('');
}
