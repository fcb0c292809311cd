import { labelRows, type TableCell, type TableRow } from '../readers/row-labels.ts';
import { childrenOf, DEEPEST, isLeaf, type Node, nodeOf, typeOf } from './tree.ts';

/** A cell of a table in a tree: where it stands and what it answers to. */
export interface TreeCell extends TableCell {
  readonly path: readonly string[];
  readonly label: string | undefined;
}

type OwnCell = Omit<TreeCell, 'label'>;
interface OwnRow extends TableRow {
  readonly cells: readonly OwnCell[];
}

const ROW = /^(?:table)?[-_]?row$|^tr$/iu;
const CELL = /cell|header|^t[dh]$/iu;
const HEADING = /header|^th$/iu;
const MOST_COLUMNS = 1024;
/** Characters of a cell that are enough to tell whether it is a label. */
const ENOUGH = 64;

export function isTable(node: Node): boolean {
  return /^table$/iu.test(typeOf(node));
}

/** The cells of a table, with merged ones laid out. */
export function* layOutTree(table: Node, path: readonly string[]): Iterable<TreeCell> {
  for (const [{ cells }, labels] of labelRows(rowsOf(table, path)))
    for (const [at, cell] of cells.entries()) yield { ...cell, label: labels[at] };
}

function* rowsOf(table: Node, path: readonly string[]): Iterable<OwnRow> {
  /** For each column, the last row that a cell from above reaches down to. */
  const reach: number[] = [];
  let row = 0;
  for (const [own, at] of nodesLike(table, path, ROW)) {
    row++;
    let [column, isHeading] = [1, true];
    const cells: OwnCell[] = [];
    for (const [node, place] of nodesLike(own, at, CELL)) {
      while (column < MOST_COLUMNS && (reach[column] ?? 0) >= row) column++;
      const columns = Math.min(spanOf(node, 'col'), Math.max(1, MOST_COLUMNS - column));
      cells.push({ path: place, row, column, columns, text: textOf(node).trim() });
      isHeading &&= HEADING.test(typeOf(node));
      for (let each = column; each < column + columns; each++) reach[each] = row + spanOf(node, 'row') - 1;
      column += columns;
    }
    yield { cells, heading: isHeading && cells.length > 0 };
  }
}

/** The nearest nodes below of some type, in order. */
function* nodesLike(node: Node, path: readonly string[], type: RegExp): Iterable<readonly [Node, readonly string[]]> {
  for (const [value, at] of childrenOf(node, path)) {
    const child = nodeOf(value);
    if (child === undefined || at.length > DEEPEST) continue;
    if (type.test(typeOf(child))) yield [child, at];
    else if (typeOf(child) === '' || /^t?(?:head|body|foot)$/iu.test(typeOf(child))) yield* nodesLike(child, at, type);
  }
}

/** `colspan` and `rowspan`, wherever the editor keeps them. */
function spanOf(node: Node, side: 'col' | 'row'): number {
  const held = { ...nodeOf(node['attrs']), ...node };
  const span = held[`${side}span`] ?? held[`${side}Span`];
  return typeof span === 'number' && Number.isInteger(span) && span > 0 ? Math.min(span, MOST_COLUMNS) : 1;
}

function textOf(node: Node, depth = 0): string {
  let text = '';
  for (const [value] of childrenOf(node, [])) {
    if (text.length >= ENOUGH || depth > DEEPEST) break;
    const child = nodeOf(value);
    if (child !== undefined) text += isLeaf(child) ? child.text : textOf(child, depth + 1);
  }
  return text;
}
