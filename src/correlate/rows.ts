import { type Block, cellOf, type Document, partOf } from '../model/document.ts';

/** Names the row of a table that a block is a cell of, within its document; undefined outside tables. */
export function rowKeyOf(block: Block): string | undefined {
  const cell = cellOf(block.place);
  return cell === undefined ? undefined : `${tableKeyOf(block)}#${cell.row}`;
}

/** Names the table that a block is a cell of; undefined outside tables. */
export function tableKeyOf({ place, layer }: Block): string | undefined {
  const cell = cellOf(place);
  if (cell === undefined) return undefined;
  return `${layer}#${partOf(place)}#${cell.table}`;
}

/** The blocks of each row of the document's tables, by the key of the row. */
export function rowsOf({ blocks }: Document): ReadonlyMap<string, readonly Block[]> {
  const rows = new Map<string, Block[]>();
  for (const block of blocks) {
    const key = rowKeyOf(block);
    if (key === undefined) continue;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [block]);
    else row.push(block);
  }
  return rows;
}
