import type { Day } from '../masks/calendar.ts';
import { cellOf, type Document } from '../model/document.ts';
import { dayOfPrinted, printedDates } from '../residue/printed-dates.ts';

/** So many blocks from the end hold the date of signing, annexes aside. */
const LAST = 200;
const LONGEST_LINE = 60;

/**
 * The day a document bears: the last line that is a date and hardly anything
 * else (成文日期), or else the last whole date of its running text.
 */
export function documentDay({ blocks }: Document): Day | undefined {
  const running = blocks.filter(({ layer, place }) => layer === 'body' && cellOf(place) === undefined).slice(-LAST);
  let mentioned: Day | undefined;
  for (const { text } of running.reverse()) {
    const tail = text.slice(-LONGEST_LINE * 4);
    const dates = printedDates(tail);
    const last = dates.at(-1);
    const day = last === undefined ? undefined : dayOfPrinted(last);
    if (last === undefined || day === undefined) continue;
    const isAlone = text.length <= LONGEST_LINE && /^[\s)）]*(?:印发)?$/u.test(tail.slice(last.end));
    if (isAlone) return day;
    mentioned ??= day;
  }
  return mentioned;
}
