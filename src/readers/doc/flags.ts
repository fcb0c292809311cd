/** What is known of a character besides what it is: marked as deleted, formatted as hidden. */
export const DELETED = 1;
export const HIDDEN = 2;
/** Of the mark that ends a paragraph in a table, and one that ends a row. */
export const IN_TABLE = 4;
export const ROW_END = 8;

/** Bytes of the document's stream that have the same properties. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly flags: number;
}
