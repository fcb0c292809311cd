import type { Finding } from '../../model/finding.ts';
import type { Outcome, Ruling, Verdict } from '../../model/verdict.ts';
import { byPlace, isExempted } from '../summary.ts';

/** A ruling and the number by which the page speaks of it; none where it simply passes. */
export interface Numbered extends Ruling {
  readonly number: number | undefined;
}

/** Numbers what calls for attention, from the beginning of the document; sorted by block, with those of each. */
export function numberRulings({ rulings }: Verdict): ReadonlyMap<Finding['block'], readonly Numbered[]> {
  const byBlock = new Map<number, Numbered[]>();
  let count = 0;
  for (const ruling of rulings.toSorted(byPlace)) {
    const number = ruling.outcome === 'pass' && !isExempted(ruling) ? undefined : ++count;
    const others = byBlock.get(ruling.finding.block);
    if (others === undefined) byBlock.set(ruling.finding.block, [{ ...ruling, number }]);
    else others.push({ ...ruling, number });
  }
  return byBlock;
}

/** How an outcome looks where colours are not seen. */
export const SIGNS: Readonly<Record<Outcome, string>> = { pass: '✓', redact: '△', refer: '?', block: '✗' };
