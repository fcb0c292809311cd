import { type CellIndex, type CountTable, differenceOf } from './count-table.ts';

/** A total that its parts do not add up to. */
export interface TotalFault {
  readonly code: 'total-contradicts';
  readonly total: CellIndex;
  readonly params: {
    /** How many cells should add up to it. */
    readonly parts: number;
    readonly direction: 'down' | 'across';
  };
}

/**
 * Totals that contradict their rows or columns (网站错误信息). Decimal figures
 * may be off by what rounding explains. If none of two or more columns adds
 * up, the table is not what its labels say, and nothing is claimed.
 */
export function contradictingTotals({ figures, sums, decimals }: CountTable): readonly TotalFault[] {
  const checked = sums.flatMap((sum) => {
    const difference = differenceOf(figures, sum);
    if (difference === undefined) return [];
    const digits = decimals[sum.total.column] ?? 0;
    const rounding = digits === 0 ? 0 : 0.5 * 10 ** -digits * (sum.parts.length + 1);
    return [{ sum, direction: directionOf(sum.total, sum.parts), wrong: Math.abs(difference) > rounding + 1e-9 }];
  });
  const down = checked.filter(({ direction }) => direction === 'down');
  const senseless = down.length > 1 && down.every(({ wrong }) => wrong);
  return checked
    .filter(({ wrong, direction }) => wrong && !(senseless && direction === 'down'))
    .map(({ sum, direction }) => ({
      code: 'total-contradicts',
      total: sum.total,
      params: { parts: sum.parts.length, direction },
    }));
}

function directionOf(total: CellIndex, parts: readonly CellIndex[]): 'down' | 'across' {
  return parts.every(({ column }) => column === total.column) ? 'down' : 'across';
}
