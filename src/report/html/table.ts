import { cellOf } from '../../model/document.ts';
import type { Shown } from './layout.ts';

/** A cell with all that stands in it; none where the table has nothing. */
export interface TableCell {
  readonly blocks: readonly Shown[];
  /** Whether the cells below answer to it. */
  readonly isHeading: boolean;
}

/** A table larger than so many times its cells is told row by row: a sheet may have one cell in column XFD. */
const SPARSEST = 4;

/** The cells of a table in rows, as far as that makes sense each in its column. */
export function tableRows(blocks: readonly Shown[]): readonly (readonly TableCell[])[] {
  const rows = new Map<number, Map<number, Shown[]>>();
  const columns = new Set<number>();
  for (const shown of blocks) {
    const { row, column } = cellOf(shown.block.place) ?? { row: 0, column: 0 };
    columns.add(column);
    const cells = rows.get(row) ?? new Map<number, Shown[]>();
    rows.set(row, cells);
    const cell = cells.get(column);
    if (cell === undefined) cells.set(column, [shown]);
    else cell.push(shown);
  }
  const order = [...columns].sort((a, b) => a - b);
  const isSparse = rows.size * order.length > SPARSEST * blocks.length + order.length;
  const labels = new Set(blocks.flatMap(({ block }) => block.label ?? []));
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([, cells], at) =>
      (isSparse ? order.filter((column) => cells.has(column)) : order).map((column) => {
        const own = cells.get(column) ?? [];
        const isHeading = at === 0 && own.length > 0 && own.every(({ block }) => labels.has(block.text.trim()));
        return { blocks: own, isHeading };
      }),
    );
}
