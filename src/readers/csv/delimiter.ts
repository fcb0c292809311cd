import { recordsOf } from './records.ts';

/**
 * What divides the fields of a text: the candidate that gives most of its first
 * records the same number of fields, more than one; a comma where none does.
 * A first line `sep=;` decides, as it does in Excel.
 */
export function delimiterOf(text: string): string {
  const declared = /^sep=(.)[\r\n]/u.exec(text)?.[1];
  if (declared !== undefined) return declared;
  const head = text.slice(0, SAMPLE);
  const scored = CANDIDATES.map((delimiter) => ({ delimiter, score: evenness(head, delimiter) }));
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).delimiter;
}

/** In order of preference, the full-width comma last: it is also punctuation. */
const CANDIDATES = [',', '\t', ';', '|', '，'] as const;
const SAMPLE = 32_768;
const RECORDS = 50;

/** How many records have the commonest number of fields, if that is more than one; ties go to more fields. */
function evenness(text: string, delimiter: string): number {
  const counts = new Map<number, number>();
  let seen = 0;
  for (const { cells } of recordsOf(text, delimiter)) {
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    if (++seen === RECORDS) break;
  }
  let best = 0;
  for (const [fields, records] of counts) {
    if (fields > 1) best = Math.max(best, records + Math.min(fields, 99) / 100);
  }
  return best;
}
