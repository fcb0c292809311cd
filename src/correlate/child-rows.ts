import { civilOf } from '../masks/calendar.ts';
import { isWithin } from '../model/categories.ts';
import type { Finding } from '../model/finding.ts';
import type { RosterRow } from '../rosters/row.ts';
import type { Correlation } from './correlator.ts';
import { documentDay } from './document-day.ts';

/** Below this age the law takes all personal information for sensitive (个人信息保护法第二十八条). */
const CHILD = 14;
/** The first year in a date of birth or an ID number. */
const YEAR = /(?:19|20)\d{2}/u;

/**
 * Tells the rows of lists that are about a child: one says so, or shows a birth
 * less than fourteen years before the day of the document.
 */
export function childRowsOf(findings: readonly Finding[], { document }: Correlation): (row: RosterRow) => boolean {
  const day = documentDay(document);
  const year = day === undefined ? undefined : civilOf(day).year;
  const blocks = new Set<number>();
  for (const { block, span, category } of findings) {
    const born =
      category === 'personal.birth-date' || isWithin(category, 'personal.id-card')
        ? YEAR.exec(document.blocks[block]?.text.slice(span.start, span.end) ?? '')?.[0]
        : undefined;
    const isChild = born !== undefined && year !== undefined && year - Number(born) < CHILD;
    if (category === 'personal.minor' || isChild) blocks.add(block);
  }
  return ({ first, last }) => {
    if (blocks.size === 0) return false;
    for (let block = first; block <= last; block++) if (blocks.has(block)) return true;
    return false;
  };
}
