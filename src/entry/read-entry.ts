import { type Block, cellOf, type Document, type Gap, type Place } from '../model/document.ts';
import { htmlReader } from '../readers/html/index.ts';
import { imageReader } from '../readers/image/index.ts';
import { PLAIN_READERS } from '../readers/plain.ts';
import { readSource } from '../readers/read-source.ts';
import { DEFAULT_LIMITS, type Source } from '../readers/reader.ts';
import { readText } from '../readers/text/blocks.ts';
import { unsupportedReader } from '../readers/unsupported.ts';
import { type Fields, type FieldValue, valuesOf } from './field.ts';
import { readRichText } from './rich-text.ts';

/** An entry of a CMS as a document, and what its file fields refer to. */
export interface EntryReading {
  readonly document: Document;
  /** The values of file fields: whoever keeps the files fetches and reviews them beside the document. */
  readonly files: readonly FieldValue[];
}

/**
 * Reads the fields of an entry as one document: a place is the path of a field
 * and a paragraph in it. A field that does not hold what it is said to hold is a
 * gap. `digest` is SHA-256 in hex, of what the fields hold.
 */
export async function readEntry(
  entry: unknown,
  fields: Fields,
  digest: (content: string) => string,
): Promise<EntryReading> {
  const blocks: Block[] = [];
  const gaps: Gap[] = [];
  const files: FieldValue[] = [];
  const values = [...valuesOf(entry, fields)];
  for (const each of values) {
    if (each.form === 'file') files.push(each);
    else {
      const reading = await readField(each);
      blocks.push(...reading.blocks);
      gaps.push(...reading.gaps);
    }
  }
  const content = JSON.stringify(values.map(({ field, value }) => [field, value]));
  return { document: { name: '', mediaType: ENTRY, digest: digest(content), blocks, gaps }, files };
}

/** The media type of an entry; there is no registered one. */
const ENTRY = 'application/vnd.xianshen.entry+json';

type Reading = Pick<Document, 'blocks' | 'gaps'>;

async function readField({ field, form, value }: FieldValue): Promise<Reading> {
  if (form === 'rich-text' && typeof value === 'object') return readTree(field, value);
  const text = typeof value === 'number' ? `${value}` : value;
  if (typeof text !== 'string')
    return { blocks: [], gaps: [{ code: 'unreadable', note: NOT_TEXT, place: at(field, 1) }] };
  if (form === 'html' || form === 'markdown') return readMarkup(field, text, form);
  return { blocks: placed(field, readText(text)), gaps: [] };
}

const NOT_TEXT = '这个字段里不是文字，与配置的形式不符，未检查。';

function readTree(field: string, tree: unknown): Reading {
  const { blocks, isCut } = readRichText(tree);
  return {
    blocks: blocks.map(({ cell, ...block }, index) => ({ ...block, place: at(field, index + 1, cell) })),
    gaps: isCut ? [{ code: 'over-limit', note: '富文本过大或者嵌套过深，未能全部检查。', place: at(field, 1) }] : [],
  };
}

const READERS = [htmlReader, ...PLAIN_READERS, imageReader, unsupportedReader];

/** What an editor saves of a field that nobody wrote in: `<p></p>`, `<p>&nbsp;</p>`. A page that shows nothing is a gap. */
const EMPTY_PARAGRAPHS = /^(?:\s|&nbsp;|<\/?[a-z][a-z\d]{0,15}\s?\/?>)*$/iu;

async function readMarkup(field: string, text: string, form: 'html' | 'markdown'): Promise<Reading> {
  if (text.trim() === '' || EMPTY_PARAGRAPHS.test(text)) return { blocks: [], gaps: [] };
  const source: Source = { name: form === 'html' ? 'field.html' : 'field.md', bytes: new TextEncoder().encode(text) };
  const { blocks, gaps } = await readSource(source, READERS, { limits: DEFAULT_LIMITS });
  return { blocks: placed(field, blocks), gaps: gaps.map((gap) => ({ ...gap, place: at(field, 1) })) };
}

/** Moves what a reader found into the field; the name of a property becomes what its text answers to. */
function placed(field: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => ({
    ...block,
    place: at(field, index + 1, cellOf(block.place)),
    label: block.label ?? (block.place.kind === 'property' ? block.place.name : undefined),
    anchors: block.anchors ?? rangeOf(block),
  }));
}

/** Where a line of plain text stands in the field. */
function rangeOf({ place, text }: Block): Block['anchors'] {
  if (place.kind !== 'line') return undefined;
  return [{ start: 0, end: text.length, ref: `${place.offset}-${place.offset + text.length}` }];
}

function at(field: string, paragraph: number, cell?: ReturnType<typeof cellOf>): Place {
  return cell === undefined
    ? { kind: 'field', field, paragraph }
    : { kind: 'field', field, paragraph, cell: { table: cell.table, row: cell.row, column: cell.column } };
}
