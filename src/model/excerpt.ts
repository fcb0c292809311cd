import { categoryOf } from './categories.ts';

/** No excerpt is longer than this, however long the value: its length is told too. */
const LONGEST = 12;

/**
 * A value with its telling part masked, for people: `139********`. At most
 * three characters show, and never more than a third.
 */
export function excerptOf(value: string, category: string): string {
  const { head, tail } = categoryOf(category).excerpt;
  const characters = [...value.replace(/\s/gu, '')];
  const room = Math.floor(characters.length / 3);
  const shownHead = Math.min(head, room, 3);
  const shownTail = Math.min(tail, room - shownHead, 3 - shownHead);
  const hidden = Math.min(characters.length, LONGEST) - shownHead - shownTail;
  return (
    characters.slice(0, shownHead).join('') +
    '*'.repeat(Math.max(1, hidden)) +
    characters.slice(characters.length - shownTail).join('')
  );
}
