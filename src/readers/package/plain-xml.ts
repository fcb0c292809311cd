/** An element, or what is between two, as it stands in a part. Offsets count UTF-16 code units. */
export interface PlainEvents {
  /** `end` is where the tag ends; an element without content is closed at once. */
  open(name: string, attributes: Readonly<Record<string, string>>, end: number): void;
  close(): void;
  text(text: string): void;
  comment(text: string): void;
}

/** How far {@link plainXml} came. */
export interface PlainStop {
  /** Everything before has been told. */
  readonly at: number;
  /** Names of the elements that are open there, as they are spelt. */
  readonly open: readonly string[];
  /** Whether the root element has been opened. */
  readonly rooted: boolean;
}

/**
 * Tells an XML text as far as it is plain: well-formed, with names in ASCII and
 * neither document type nor processing instructions, which is what office
 * programs write. It stops before whatever else comes, for a parser of all of
 * XML to go on from there; it is some five times as fast as one. Pauses every
 * now and then.
 */
export function* plainXml(text: string, events: PlainEvents): Generator<void, PlainStop> {
  const open: string[] = [];
  let rooted = false;
  let at = DECLARATION.exec(text)?.[0].length ?? 0;
  let pause = PAUSE;
  const stop = (): PlainStop => ({ at, open, rooted });
  if (NOT_XML.test(text)) return { at: 0, open, rooted };
  while (at < text.length) {
    if (at >= pause) {
      pause = at + PAUSE;
      yield;
    }
    if (text.charCodeAt(at) !== LESS) {
      const next = text.indexOf('<', at);
      const end = next === -1 ? text.length : next;
      const between = text.slice(at, end);
      if (open.length === 0) {
        if (!BLANK.test(between)) return stop();
      } else {
        const plain = between.includes(']]>') ? undefined : resolved(between);
        if (plain === undefined) return stop();
        events.text(plain);
      }
      at = end;
      continue;
    }
    const second = text.charCodeAt(at + 1);
    if (second === SLASH) {
      const name = open.at(-1);
      if (name === undefined || !text.startsWith(name, at + 2)) return stop();
      const end = skipBlank(text, at + 2 + name.length);
      if (text.charCodeAt(end) !== GREATER) return stop();
      open.pop();
      events.close();
      at = end + 1;
    } else if (second === BANG) {
      const aside = asideAt(text, at);
      if (aside === undefined || (aside.isData && open.length === 0)) return stop();
      if (aside.isData) events.text(aside.text);
      else events.comment(aside.text);
      at = aside.end;
    } else {
      const tag = open.length === 0 && rooted ? undefined : tagAt(text, at);
      if (tag === undefined) return stop();
      rooted = true;
      at = tag.end;
      open.push(tag.name);
      events.open(tag.name, tag.attributes, at);
      if (tag.isEmpty) {
        open.pop();
        events.close();
      }
    }
  }
  return stop();
}

/** So many code units are told between two pauses. */
const PAUSE = 64 * 1024;
const DECLARATION =
  /^<\?xml version="1\.0"(?: encoding="[A-Za-z][\w.-]{0,40}")?(?: standalone="(?:yes|no)")?\s{0,8}\?>/u;
/** What no XML text may hold (XML 1.0, 2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u;
const BLANK = /^[\t\n\r ]*$/u;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly isEmpty: boolean;
  readonly end: number;
}

function tagAt(text: string, start: number): Tag | undefined {
  let at = nameEnd(text, start + 1);
  if (at === start + 1) return undefined;
  const name = text.slice(start + 1, at);
  const attributes: Record<string, string> = Object.create(null);
  for (;;) {
    const next = skipBlank(text, at);
    const code = text.charCodeAt(next);
    if (code === GREATER) return { name, attributes, isEmpty: false, end: next + 1 };
    if (code === SLASH) {
      if (text.charCodeAt(next + 1) !== GREATER) return undefined;
      return { name, attributes, isEmpty: true, end: next + 2 };
    }
    const nameStop = nameEnd(text, next);
    // Attributes are set apart by white space, and none occurs twice.
    if (next === at || nameStop === next) return undefined;
    const attribute = text.slice(next, nameStop);
    if (attribute in attributes) return undefined;
    const equals = skipBlank(text, nameStop);
    const quoteAt = skipBlank(text, equals + 1);
    const quote = text.charCodeAt(quoteAt);
    if (text.charCodeAt(equals) !== EQUALS || (quote !== QUOTE && quote !== APOSTROPHE)) return undefined;
    const valueEnd = text.indexOf(quote === QUOTE ? '"' : "'", quoteAt + 1);
    const raw = text.slice(quoteAt + 1, valueEnd);
    const value = valueEnd === -1 || raw.includes('<') ? undefined : attributeValue(raw);
    if (value === undefined) return undefined;
    attributes[attribute] = value;
    at = valueEnd + 1;
  }
}

interface Aside {
  readonly text: string;
  readonly isData: boolean;
  readonly end: number;
}

/** The comment or CDATA section that starts here. */
function asideAt(text: string, at: number): Aside | undefined {
  const isData = text.startsWith('<![CDATA[', at);
  if (!isData && !text.startsWith('<!--', at)) return undefined;
  const start = at + (isData ? 9 : 4);
  // Two dashes may stand in a comment only at its end.
  const stop = text.indexOf(isData ? ']]>' : '--', start);
  if (stop === -1 || (!isData && text.charCodeAt(stop + 2) !== GREATER)) return undefined;
  return { text: withLineEnds(text.slice(start, stop)), isData, end: stop + 3 };
}

function attributeValue(raw: string): string | undefined {
  // White space that is written out becomes spaces, white space that is referred to stays (3.3.3).
  return resolved(/[\t\n\r]/u.test(raw) ? raw.replace(/\r\n|[\t\n\r]/gu, ' ') : raw);
}

/** A text with its references resolved; undefined where one is not of XML's own. */
function resolved(raw: string): string | undefined {
  const text = withLineEnds(raw);
  if (!text.includes('&')) return text;
  let known = true;
  const plain = text.replace(/&(?:#(\d{1,8})|#x([\dA-Fa-f]{1,8})|(amp|lt|gt|quot|apos));|&/gu, (_, ...groups) => {
    const [decimal, hexadecimal, name]: (string | undefined)[] = groups;
    if (name !== undefined) return ENTITIES[name] ?? '';
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    const character = isCharacter ? String.fromCodePoint(code) : '';
    known &&= isCharacter && !NOT_XML.test(character);
    return character;
  });
  return known ? plain : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function withLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
}

function nameEnd(text: string, start: number): number {
  let at = start;
  let code = text.charCodeAt(at);
  // Digits, dots and dashes do not begin a name (2.3).
  if (!(code < 128) || KIND[code] !== NAME) return at;
  do code = text.charCodeAt(++at);
  while (code < 128 && (KIND[code] ?? 0) >= NAME);
  // A name that goes on in other letters is for the parser that knows them all.
  return code >= 128 ? start : at;
}

function skipBlank(text: string, start: number): number {
  let at = start;
  while (KIND[text.charCodeAt(at)] === SPACE) at++;
  return at;
}

const SPACE = 1;
const NAME = 2;
const WITHIN_NAME = 3;
/** What each ASCII character may be part of. */
const KIND = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[\t\n\r ]/u.test(char)) return SPACE;
  if (/[A-Za-z_:]/u.test(char)) return NAME;
  return /[\d.-]/u.test(char) ? WITHIN_NAME : 0;
});
