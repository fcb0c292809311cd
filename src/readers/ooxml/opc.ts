import type { Gap } from '../../model/document.ts';
import { type Package, resolveName } from '../package/package.ts';
import { type Attributes, parseXml, type XmlEvents, type XmlOptions } from '../package/xml.ts';
import { isBlank } from './draft.ts';
import { OOXML_PREFIXES } from './namespaces.ts';
import { attributeRef } from './refs.ts';

/** A link from one part to another part, or out of the package (ECMA-376-2, 6.5). */
export interface Relationship {
  /** The part it starts from; empty for the package itself. */
  readonly from: string;
  readonly id: string;
  /** The last step of its type: `hyperlink`, `image`, `attachedTemplate`. */
  readonly type: string;
  /** A part name, or where `external`, the address as written. */
  readonly target: string;
  readonly external: boolean;
  /** Where its target is written. */
  readonly ref: string;
}

/** A package by the Open Packaging Conventions: who links to whom, and of what type each part is. */
export interface OfficePackage {
  readonly relationships: readonly Relationship[];
  readonly gaps: readonly Gap[];
  /** The content type of a part, lower case; empty where none is declared. */
  typeOf(name: string): string;
  /** The part or address that an `r:id` in a part means. */
  target(from: string, id: string | undefined): Relationship | undefined;
}

/** Reads content types and all relationships of a package. What is broken about them becomes a gap. */
export function readOffice(pack: Package, options: XmlOptions): OfficePackage {
  const gaps: Gap[] = [];
  const xml = { ...options, prefixes: OOXML_PREFIXES };
  const each = (name: string, open: XmlEvents['open']) => {
    const entry = pack.find(name);
    if (entry === undefined) return;
    const { bytes, gap } = pack.read(entry);
    if (gap !== undefined) gaps.push(gap);
    if (bytes === undefined) return;
    let isPlain = true;
    const say = (text: string) => {
      isPlain &&= isBlank(text);
    };
    const broken = parseXml(bytes, xml, { open, close: () => undefined, text: say, comment: say });
    if (broken !== undefined) gaps.push(broken);
    if (!isPlain) gaps.push(WORDS);
  };
  const byName = new Map<string, string>();
  const byExtension = new Map<string, string>();
  each('[Content_Types].xml', (element, attributes) => {
    const { ContentType: type = '', PartName: part = '', Extension: extension = '' } = attributes;
    if (localName(element) === 'Override') byName.set(partKey(part), type.toLowerCase());
    if (localName(element) === 'Default') byExtension.set(extension.toLowerCase(), type.toLowerCase());
  });
  const relationships: Relationship[] = [];
  for (const { name } of pack.entries) {
    const from = ownerOf(name);
    if (from === undefined) continue;
    each(name, (element, attributes, at) => {
      const ref = attributeRef(name, at, 'Target');
      if (localName(element) === 'Relationship') relationships.push({ ...relationshipOf(from, attributes), ref });
    });
  }
  const byId = new Map(relationships.map((link) => [`${partKey(link.from)}\n${link.id}`, link]));
  return {
    relationships,
    gaps,
    typeOf: (name) => byName.get(partKey(name)) ?? byExtension.get(extensionOf(name)) ?? '',
    target: (from, id) => (id === undefined ? undefined : byId.get(`${partKey(from)}\n${id}`)),
  };
}

/** What follows the last dot of a name, lower case. */
export function extensionOf(name: string): string {
  return /\.([^./]*)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** An element's name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function relationshipOf(from: string, attributes: Attributes): Omit<Relationship, 'ref'> {
  const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
  const external = mode === 'External';
  return {
    from,
    id,
    type: type.split('/').at(-1) ?? '',
    target: external ? target : resolveName(from, target),
    external,
  };
}

/** The part that a relationships part belongs to: `word/_rels/document.xml.rels` to `word/document.xml`. */
function ownerOf(name: string): string | undefined {
  const match = /^(.*?)_rels\/([^/]*)\.rels$/u.exec(name);
  return match === null ? undefined : `${match[1]}${match[2]}`;
}

function partKey(name: string): string {
  return name.replace(/^\/+/u, '').toLowerCase();
}

const WORDS: Gap = { code: 'unsupported', note: '文件的内部目录里夹有文字，未检查。' };
