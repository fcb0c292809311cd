import type { Document } from '../model/document.ts';
import { lineRows } from './lines.ts';
import type { RosterRow } from './row.ts';
import { tableRows } from './tables.ts';

/**
 * The rows of a document's lists of people: tables with a column of names,
 * whatever format they come from, and runs of lines of one shape that begin
 * with names. In the order of the document.
 */
export function rosterRowsOf(document: Document): readonly RosterRow[] {
  return [...tableRows(document.blocks), ...lineRows(document.blocks)].sort((a, b) => a.first - b.first);
}
