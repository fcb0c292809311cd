import { cellOf, type Document } from './document.ts';

/**
 * The text that a block stands in: itself and its label, or all cells of its
 * row. Whoever approved a finding saw it there, and not elsewhere.
 */
export function contextOf({ blocks }: Document, block: number): string {
  const own = blocks[block];
  if (own === undefined) throw new RangeError(`no block ${block}`);
  const cell = cellOf(own.place);
  if (cell === undefined) return [own.label ?? '', own.text].join('\n');
  const isSameRow = (index: number): boolean => {
    const other = blocks[index];
    const place = other === undefined ? undefined : cellOf(other.place);
    return other?.layer === own.layer && place?.table === cell.table && place.row === cell.row;
  };
  // The cells of a row follow each other.
  let [first, last] = [block, block];
  while (isSameRow(first - 1)) first--;
  while (isSameRow(last + 1)) last++;
  return blocks
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join('\n');
}
