import { SaxesParser } from 'saxes';
import type { Gap } from '../../model/document.ts';
import type { Limits } from '../reader.ts';
import { type PlainEvents, type PlainStop, plainXml } from './plain-xml.ts';

/** Attributes of an element by name, prefixes spelt as in {@link XmlOptions.prefixes}. */
export type Attributes = Readonly<Record<string, string>>;

/** What is told of a part while it is walked, in document order. */
export interface XmlEvents {
  /** `at` is the UTF-16 offset in the decoded part where the element's content begins. */
  open(name: string, attributes: Attributes, at: number): void;
  close(name: string): void;
  /** Character data and CDATA, entities resolved; all of it between two tags at once. */
  text(text: string): void;
  /** A comment, processing instruction or document type: text that no office program shows. */
  comment?(text: string): void;
}

export interface XmlOptions {
  readonly limits: Limits;
  /**
   * The prefix to report for a namespace, however the part spells it; `''` for
   * none. Namespaces that are not listed keep the part's own prefix.
   */
  readonly prefixes?: ReadonlyMap<string, string> | undefined;
}

/**
 * Walks an XML part in chunks, pausing after each so that a reader can hand on
 * what it has. Returns a gap where the part could not be read whole: unknown
 * encoding, not well-formed (what can be recovered is still told), nested
 * deeper than `limits.depth`. Entities other than the five of XML and character
 * references are never expanded. Exceptions of the events pass through.
 */
export function* walkXml(bytes: Uint8Array, options: XmlOptions, events: XmlEvents): Generator<void, Gap | undefined> {
  const { text, gap: encodingGap } = decodeXml(bytes);
  if (text === undefined) return encodingGap;
  const scope = createScope(options.prefixes ?? new Map());
  const names: string[] = [];
  const lastDeclaration = text.lastIndexOf('xmlns');
  let previous = 0;
  let tooDeep = false;
  const told: PlainEvents = {
    open: (raw, attributes, end) => {
      if (tooDeep) return;
      tooDeep = names.length >= options.limits.depth;
      if (tooDeep) return;
      // Declarations are rare, and looking for them in every element is not cheap.
      const name = scope.enter(raw, previous <= lastDeclaration ? attributes : NONE);
      previous = end;
      names.push(name);
      events.open(name, scope.attributes(attributes), end);
    },
    close: () => {
      const name = names.pop();
      if (tooDeep || name === undefined) return;
      scope.leave();
      events.close(name);
    },
    text: (data) => {
      if (!tooDeep) events.text(data);
    },
    comment: (data) => events.comment?.(data),
  };
  const plain = plainXml(text, told);
  let step = plain.next();
  for (; !step.done && !tooDeep; step = plain.next()) yield;
  const errors = step.done && !tooDeep ? yield* walkOn(text, step.value, told, () => tooDeep) : 0;
  // What was open when the part broke off is closed, so that no paragraph is lost half-way.
  for (let name = names.pop(); name !== undefined; name = names.pop()) events.close(name);
  if (tooDeep) return TOO_DEEP;
  return errors > 0 ? MALFORMED : encodingGap;
}

/** Goes on where the text is no longer plain, by a parser that knows all of XML; tells how many errors there were. */
function* walkOn(
  text: string,
  { at: start, open, rooted }: PlainStop,
  told: PlainEvents,
  isEnough: () => boolean,
): Generator<void, number> {
  if (rooted && open.length === 0 && start === text.length) return 0;
  const parser = new SaxesParser({ xmlns: false, position: true });
  let errors = 0;
  parser.on('error', () => {
    errors++;
  });
  // The elements that are open already are opened for the parser alone.
  const before = rooted && open.length === 0 ? '<a/>' : open.map((name) => `<${name}>`).join('');
  parser.write(before);
  const shift = start - before.length;
  parser.on('opentag', (tag) => told.open(tag.name, tag.attributes, parser.position + shift));
  parser.on('closetag', () => told.close());
  parser.on('text', (data) => told.text(data));
  parser.on('cdata', (data) => told.text(data));
  parser.on('comment', (data) => told.comment(data));
  parser.on('doctype', (data) => told.comment(data));
  parser.on('processinginstruction', ({ target, body }) => {
    // The one instruction that is usual says which program to start.
    if (target !== 'mso-application') told.comment(body);
  });
  for (let at = start; at < text.length && !isEnough() && errors < MAX_ERRORS; at += CHUNK) {
    parser.write(text.slice(at, at + CHUNK));
    yield;
  }
  if (!isEnough() && errors < MAX_ERRORS) parser.close();
  return errors;
}

/** Walks a part to its end at once; as {@link walkXml} otherwise. */
export function parseXml(bytes: Uint8Array, options: XmlOptions, events: XmlEvents): Gap | undefined {
  const walk = walkXml(bytes, options, events);
  let step = walk.next();
  while (!step.done) step = walk.next();
  return step.value;
}

/** The text of an XML part by its BOM or declaration; anchors count in this text. */
export function decodeXml(bytes: Uint8Array): { readonly text?: string; readonly gap?: Gap } {
  const label = encodingOf(bytes);
  try {
    return { text: new TextDecoder(label, { fatal: true, ignoreBOM: false }).decode(bytes) };
  } catch {
    // Either the label is unknown or some bytes do not fit it: read what fits, and say so.
    return label === 'utf-8' ? { text: new TextDecoder().decode(bytes), gap: BAD_ENCODING } : { gap: BAD_ENCODING };
  }
}

const NONE: Attributes = {};
const CHUNK = 64 * 1024;
/** A part with more errors than this is no XML, and saxes builds a message for each. */
const MAX_ERRORS = 200;
/** The declaration of encoding, XML 1.0 section 2.8. */
const DECLARED = /^<\?xml\s[^>]{0,80}encoding\s{0,4}=\s{0,4}["']([\w.-]{1,40})["']/u;

const TOO_DEEP: Gap = { code: 'over-limit', note: '文件内部结构嵌套过深，超过上限，其余部分未检查。' };
const MALFORMED: Gap = { code: 'unreadable', note: '文件内部结构有错误，只检查了能读出的部分。' };
const BAD_ENCODING: Gap = { code: 'unreadable', note: '文件内部文字编码有误，只检查了能读出的部分。' };

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const declared = DECLARED.exec(String.fromCharCode(...bytes.subarray(0, 160)))?.[1]?.toLowerCase();
  // A declaration that can be read byte by byte cannot be in UTF-16, whatever it says.
  return declared === undefined || declared.startsWith('utf-16') ? 'utf-8' : declared;
}

interface Scope {
  enter(name: string, attributes: Attributes): string;
  leave(): void;
  attributes(attributes: Attributes): Attributes;
}

/** Keeps track of namespace declarations, at little cost where only the root has them, as is usual. */
function createScope(prefixes: ReadonlyMap<string, string>): Scope {
  let current: ReadonlyMap<string, string> = new Map();
  let names = new Map<string, string>();
  let foreign = false;
  const outer: (ReadonlyMap<string, string> | undefined)[] = [];
  const use = (bindings: ReadonlyMap<string, string>) => {
    current = bindings;
    names = new Map();
    foreign = [...bindings].some(([from, to]) => from !== '' && from !== to);
  };
  const rename = (raw: string, isAttribute: boolean): string => {
    const colon = raw.indexOf(':');
    if (colon < 0 && isAttribute) return raw;
    const from = colon < 0 ? '' : raw.slice(0, colon);
    const to = current.get(from) ?? from;
    const local = raw.slice(colon + 1);
    return to === '' ? local : `${to}:${local}`;
  };
  return {
    enter: (raw, attributes) => {
      const bindings = declarationsIn(attributes, prefixes);
      outer.push(bindings === undefined ? undefined : current);
      if (bindings !== undefined) use(new Map([...current, ...bindings]));
      const known = names.get(raw);
      if (known !== undefined) return known;
      const name = rename(raw, false);
      names.set(raw, name);
      return name;
    },
    leave: () => {
      const bindings = outer.pop();
      if (bindings !== undefined) use(bindings);
    },
    attributes: (attributes) =>
      foreign
        ? Object.fromEntries(Object.entries(attributes).map(([name, value]) => [rename(name, true), value]))
        : attributes,
  };
}

function declarationsIn(
  attributes: Attributes,
  prefixes: ReadonlyMap<string, string>,
): [prefix: string, reported: string][] | undefined {
  let found: [string, string][] | undefined;
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue;
    const own = name.slice('xmlns:'.length);
    found ??= [];
    found.push([own, prefixes.get(attributes[name] ?? '') ?? own]);
  }
  return found;
}
