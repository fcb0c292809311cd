import type { Span } from './span.ts';

/**
 * A document as its reader saw it: the text a person sees, the text a person
 * does not see, and a note of everything the reader could not open.
 *
 * It holds the confidential text itself, so it never leaves the process; what
 * leaves is the verdict.
 */
export interface Document {
  readonly name: string;
  readonly mediaType: string;
  /** SHA-256 in hex: of the bytes that were read, or of the UTF-8 form of text in hand. */
  readonly digest: string;
  readonly blocks: readonly Block[];
  readonly gaps: readonly Gap[];
}

/**
 * The unit of detection: one paragraph, cell, comment or property. Every
 * public offset in this library counts UTF-16 code units of `text`.
 */
export interface Block {
  readonly place: Place;
  readonly layer: Layer;
  /** The text exactly as the document has it, before normalisation. */
  readonly text: string;
  /** What the text answers to: a table heading, a form label, a property name. */
  readonly label?: string | undefined;
  /** Where pieces of `text` lie in the file, in order, for redaction and highlighting. */
  readonly anchors?: readonly Anchor[] | undefined;
}

export const LAYERS = ['body', 'header', 'note', 'comment', 'revision', 'hidden', 'metadata', 'embedded'] as const;

/** Who gets to see a block: `body` is on the page, the rest must be looked for. */
export type Layer = (typeof LAYERS)[number];

/** A cell's position in its table. Numbers start at 1; `table` counts within the part or text. */
export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** Where a block stands, in the terms of its own format. Numbers start at 1, `offset` at 0. */
export type Place =
  /** A line (or part of one, when the line is a row of cells) of a plain text; `offset` is where the block starts in it. */
  | { readonly kind: 'line'; readonly line: number; readonly offset: number; readonly cell?: Cell | undefined }
  | { readonly kind: 'paragraph'; readonly part: string; readonly paragraph: number }
  | {
      readonly kind: 'cell';
      /** The package part, or the sheet's name in a workbook. */
      readonly part: string;
      readonly table: number;
      readonly row: number;
      readonly column: number;
      readonly paragraph: number;
    }
  | { readonly kind: 'page'; readonly page: number; readonly block: number; readonly cell?: Cell | undefined }
  | { readonly kind: 'property'; readonly name: string }
  /** A field of an entry, such as a CMS keeps: `field` is its path (`sections.0.body`), `paragraph` counts within it. */
  | { readonly kind: 'field'; readonly field: string; readonly paragraph: number; readonly cell?: Cell | undefined };

/** A piece of a block's text and the thing in the file that carries it. */
export interface Anchor extends Span {
  /** A DOCX run path, a PDF text item, an HTML source range: opaque outside its own format. */
  readonly ref: string;
  readonly box?: readonly [x: number, y: number, width: number, height: number] | undefined;
}

export const GAP_CODES = [
  'encrypted',
  'unreadable',
  'unsupported',
  'image-only',
  'embedded-object',
  'over-limit',
  'detector-failed',
] as const;

/** Something that could not be looked at. A gap is never silent: policy rules on it. */
export interface Gap {
  readonly code: (typeof GAP_CODES)[number];
  readonly place?: Place | undefined;
  /** For people, in Chinese; says what and why, and never quotes the document. */
  readonly note: string;
}

/** The cell a place stands for, whatever the format; undefined outside tables. */
export function cellOf(place: Place): Cell | undefined {
  if (place.kind === 'cell') return place;
  return place.kind === 'paragraph' || place.kind === 'property' ? undefined : place.cell;
}

/** Whether two blocks are cells of one table, in one layer. */
export function isSameTable(a: Block, b: Block): boolean {
  const [one, other] = [cellOf(a.place), cellOf(b.place)];
  if (one === undefined || other === undefined || one.table !== other.table || a.layer !== b.layer) return false;
  return partOf(a.place) === partOf(b.place);
}

/** What a place's tables are counted within: the part, page or field; empty where that is the whole document. */
export function partOf(place: Place): string | number {
  switch (place.kind) {
    case 'cell':
    case 'paragraph':
      return place.part;
    case 'page':
      return place.page;
    case 'field':
      return place.field;
    default:
      return '';
  }
}
