/** A piece of text in an XMP packet and the property it belongs to. */
export interface XmpText {
  readonly name: string;
  readonly text: string;
}

/** Longer packets are not metadata. */
const MAX_LENGTH = 1_000_000;

/**
 * All text in an XMP packet (ISO 16684-1), element contents and attributes
 * alike. It is read tag by tag and not as XML, so that broken packets are read too.
 */
export function xmpTexts(packet: string): readonly XmpText[] {
  const texts: XmpText[] = [];
  let property = '';
  for (const [, name = '', attributes = '', content = ''] of packet.slice(0, MAX_LENGTH).matchAll(TAG)) {
    if (name !== '' && !name.startsWith('rdf:')) property = name;
    for (const [, key = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
      if (!FORMAT.test(key)) add(texts, key, value);
    }
    add(texts, property, content);
  }
  return texts;
}

const TAG = /<\/?([\w:.-]*)((?:[^<>\w:.-][^<>]*)?)>([^<]*)/gu;
const ATTRIBUTE = /(?<![\w:.-])([\w:.-]{1,80})\s{0,8}=\s{0,8}["']([^"']*)["']/gu;
/** Attributes that XML and RDF need for themselves. */
const FORMAT = /^(?:xmlns|xml:|rdf:|x:|begin$|id$|end$|version$|encoding$)/u;

function add(texts: XmpText[], name: string, raw: string): void {
  const text = raw.replace(ENTITY, (whole, hex: string | undefined, decimal: string | undefined, named: string) =>
    hex !== undefined || decimal !== undefined ? character(whole, hex, decimal) : (NAMED.get(named) ?? whole),
  );
  if (text.trim() !== '') texts.push({ name, text: text.trim() });
}

const ENTITY = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function character(whole: string, hex: string | undefined, decimal: string | undefined): string {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
