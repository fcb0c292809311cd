import { OOXML_PREFIXES } from '../../readers/ooxml/namespaces.ts';

/** A tag, comment or instruction of an XML part, with its range in the text. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty' | 'aside';
  /** With the usual prefix of its namespace, however the part spells it; empty for an aside. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The tags of a well-formed part, in order. Character data lies between them; that of CDATA sections is passed over. */
export function* tagsOf(xml: string): Generator<Tag> {
  const prefixes = prefixesOf(xml);
  for (let start = xml.indexOf('<'); start >= 0; ) {
    const [kind, end] = extentOf(xml, start);
    if (kind !== undefined) yield { kind, name: kind === 'aside' ? '' : nameOf(xml, start, prefixes), start, end };
    start = xml.indexOf('<', end);
  }
}

/** The attributes of a tag as they are written, with the range of each value; names without their prefixes. */
export function* attributesOf(
  xml: string,
  { start, end }: Pick<Tag, 'start' | 'end'>,
): Generator<{ readonly name: string; readonly local: string; readonly from: number; readonly to: number }> {
  for (const match of xml.slice(start, end).matchAll(ATTRIBUTE)) {
    const [whole, name = '', double, single = ''] = match;
    const to = start + match.index + whole.length - 1;
    yield { name, local: name.slice(name.indexOf(':') + 1), from: to - (double ?? single).length, to };
  }
}

const ATTRIBUTE = /(?<=\s)([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

function extentOf(xml: string, start: number): readonly [kind: Tag['kind'] | undefined, end: number] {
  if (xml.startsWith('<!--', start)) return ['aside', after(xml, '-->', start + 4)];
  if (xml.startsWith('<![CDATA[', start)) return [undefined, after(xml, ']]>', start + 9)];
  if (xml.startsWith('<?xml ', start)) return [undefined, after(xml, '?>', start)];
  if (xml.startsWith('<?', start)) return ['aside', after(xml, '?>', start)];
  const end = endOfTag(xml, start);
  if (xml.startsWith('<!', start)) return ['aside', end];
  if (xml.startsWith('</', start)) return ['close', end];
  return [xml.charAt(end - 2) === '/' ? 'empty' : 'open', end];
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found < 0 ? xml.length : found + mark.length;
}

/** A `>` may stand in the value of an attribute. */
function endOfTag(xml: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < xml.length; at++) {
    const sign = xml.charAt(at);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  return xml.length;
}

const NAME = /<\/?([^\s/>]+)/uy;

function nameOf(xml: string, start: number, prefixes: ReadonlyMap<string, string>): string {
  NAME.lastIndex = start;
  const raw = NAME.exec(xml)?.[1] ?? '';
  const colon = raw.indexOf(':');
  const prefix = colon < 0 ? '' : raw.slice(0, colon);
  const usual = prefixes.get(prefix) ?? prefix;
  const local = raw.slice(colon + 1);
  return usual === '' ? local : `${usual}:${local}`;
}

/** What each prefix of the part means; no program declares one twice with different meanings. */
function prefixesOf(xml: string): ReadonlyMap<string, string> {
  const prefixes = new Map<string, string>();
  for (const [, prefix = '', double, single = ''] of xml.matchAll(
    /\sxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/gu,
  )) {
    const usual = OOXML_PREFIXES.get(double ?? single);
    if (usual !== undefined && !prefixes.has(prefix)) prefixes.set(prefix, usual);
  }
  return prefixes;
}
