import type { Block } from '../../model/document.ts';
import { linesOf } from './lines.ts';
import { blocksOf } from './rows.ts';

/** The blocks of a plain text: its lines, and the cells of its tables. */
export function readText(text: string): readonly Block[] {
  return blocksOf([...linesOf(text)]);
}
