import type { Block } from '../../model/document.ts';
import { viewOf, windows1252 } from '../bytes.ts';

/** The texts of a property set stream ([MS-OLEPS]): title, author, company, and whatever the office added. */
export function* propertyBlocks(bytes: Uint8Array, kind: 'summary' | 'document'): Iterable<Block> {
  const view = viewOf(bytes);
  if (bytes.length < 48 || view.getUint16(0, true) !== 0xfffe) return;
  const sections = Math.min(view.getUint32(24, true), 2);
  for (let section = 0; section < sections && 48 + section * 20 <= bytes.length; section++) {
    const start = view.getUint32(44 + section * 20, true);
    yield* sectionBlocks(bytes.subarray(Math.min(start, bytes.length)), section === 0 ? NAMES[kind] : new Map());
  }
}

const NAMES: Readonly<Record<'summary' | 'document', ReadonlyMap<number, string>>> = {
  summary: new Map([
    [2, 'Title'],
    [3, 'Subject'],
    [4, 'Author'],
    [5, 'Keywords'],
    [6, 'Comments'],
    [7, 'Template'],
    [8, 'LastAuthor'],
    [18, 'Application'],
  ]),
  document: new Map([
    [2, 'Category'],
    [14, 'Manager'],
    [15, 'Company'],
  ]),
};

const CODE_PAGE = 1;
const NARROW = 30;
const WIDE = 31;
const MAX_PROPERTIES = 512;

function* sectionBlocks(section: Uint8Array, names: ReadonlyMap<number, string>): Iterable<Block> {
  const view = viewOf(section);
  if (section.length < 8) return;
  const offsets = new Map<number, number>();
  const count = Math.min(view.getUint32(4, true), MAX_PROPERTIES);
  for (let at = 8; at < 8 + count * 8 && at + 8 <= section.length; at += 8) {
    offsets.set(view.getUint32(at, true), view.getUint32(at + 4, true));
  }
  const codePage = offsets.get(CODE_PAGE);
  const encoding = codePage !== undefined && codePage + 6 <= section.length ? view.getUint16(codePage + 4, true) : 1252;
  for (const [id, at] of offsets) {
    if (at + 8 > section.length) continue;
    const type = view.getUint16(at, true);
    if (type !== NARROW && type !== WIDE) continue;
    const size = view.getUint32(at + 4, true) * (type === WIDE ? 2 : 1);
    const text = decode(section.subarray(at + 8, at + 8 + size), type === WIDE ? 1200 : encoding);
    const name = names.get(id) ?? `Property ${id}`;
    if (text !== '') yield { place: { kind: 'property', name }, layer: 'metadata', text, label: name };
  }
}

/** Windows code pages, as the browsers name them. */
const ENCODINGS: ReadonlyMap<number, string> = new Map([
  [936, 'gb18030'],
  [54936, 'gb18030'],
  [950, 'big5'],
  [1200, 'utf-16le'],
  [65001, 'utf-8'],
]);

function decode(bytes: Uint8Array, codePage: number): string {
  const encoding = ENCODINGS.get(codePage);
  const text = encoding === undefined ? windows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  const end = text.indexOf('\0');
  return (end === -1 ? text : text.slice(0, end)).trim();
}
