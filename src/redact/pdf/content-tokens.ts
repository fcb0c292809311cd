import type { Operand, Operation } from './operands.ts';
import { BEGINNINGS, OPERATORS } from './operators.ts';

interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** Something that is no operand: an operator, or a bracket that closes. */
interface Word {
  readonly word: string;
}

/** Arrays and dictionaries nested deeper than this are damage. */
const MAX_DEPTH = 32;
/** More operands than any operator takes (ISO 32000-1, annex C: 32 colorants and a name). */
const MAX_OPERANDS = 64;

/** Takes a content stream apart (ISO 32000-1, 7.8.2), as far as it goes: damage ends in fewer operations. */
export function* operationsOf(bytes: Uint8Array): Generator<Operation> {
  const cursor: Cursor = { bytes, at: 0 };
  let operands: Operand[] = [];
  for (let token = nextToken(cursor, 0); token !== END; token = nextToken(cursor, 0)) {
    if (!isWord(token)) {
      if (operands.length >= MAX_OPERANDS) operands.shift();
      operands.push(token);
      continue;
    }
    if (token.word === 'BI') yield inlineImage(cursor);
    else if (OPERATORS.has(token.word)) yield { operator: token.word, operands };
    operands = [];
  }
}

const END = Symbol('end of stream');
type Token = Operand | Word | typeof END;

function isWord(token: Token): token is Word {
  return typeof token === 'object' && 'word' in token;
}

function nextToken(cursor: Cursor, depth: number): Token {
  skipSpace(cursor);
  const { bytes, at } = cursor;
  const byte = bytes[at];
  if (byte === undefined) return END;
  if (byte === 0x28) return literalString(cursor);
  if (byte === 0x2f) return { name: nameAt(cursor) };
  if (byte === 0x5b) return arrayAt(cursor, depth);
  if (byte === 0x3c) return bytes[at + 1] === 0x3c ? dictionaryAt(cursor, depth) : hexString(cursor);
  if (isNumeric(byte)) return numberAt(cursor);
  return wordAt(cursor);
}

function skipSpace(cursor: Cursor): void {
  const { bytes } = cursor;
  for (let byte = bytes[cursor.at]; byte !== undefined; byte = bytes[cursor.at]) {
    if (byte === 0x25) {
      while (cursor.at < bytes.length && bytes[cursor.at] !== 0x0a && bytes[cursor.at] !== 0x0d) cursor.at += 1;
    } else if (isSpace(byte)) cursor.at += 1;
    else return;
  }
}

function wordAt(cursor: Cursor): Token {
  const { bytes } = cursor;
  const first = bytes[cursor.at] ?? 0;
  let word = String.fromCharCode(first);
  cursor.at += 1;
  if (first === 0x3e && bytes[cursor.at] === 0x3e) {
    cursor.at += 1;
    return { word: '>>' };
  }
  if (isDelimiter(first)) return { word };
  for (
    let byte = bytes[cursor.at];
    byte !== undefined && !isSpace(byte) && !isDelimiter(byte);
    byte = bytes[cursor.at]
  ) {
    const longer = word + String.fromCharCode(byte);
    if (isKnown(word) && !isKnown(longer)) break;
    word = longer;
    cursor.at += 1;
  }
  if (word === 'true' || word === 'false') return word === 'true';
  return word === 'null' ? undefined : { word };
}

function isKnown(word: string): boolean {
  return OPERATORS.has(word) || BEGINNINGS.has(word);
}

function numberAt(cursor: Cursor): number {
  let text = '';
  for (let byte = cursor.bytes[cursor.at]; byte !== undefined && isNumeric(byte); byte = cursor.bytes[cursor.at]) {
    // Signs double, or within a number, are ignored by all programs.
    if (byte !== 0x2b && !(byte === 0x2d && text !== '')) text += String.fromCharCode(byte);
    cursor.at += 1;
  }
  const value = Number.parseFloat(text);
  return Number.isFinite(value) ? value : 0;
}

function nameAt(cursor: Cursor): string {
  cursor.at += 1;
  let name = '';
  for (let byte = cursor.bytes[cursor.at]; byte !== undefined && !isSpace(byte) && !isDelimiter(byte); ) {
    name += String.fromCharCode(byte);
    cursor.at += 1;
    byte = cursor.bytes[cursor.at];
  }
  return name;
}

function arrayAt(cursor: Cursor, depth: number): readonly Operand[] {
  cursor.at += 1;
  const items: Operand[] = [];
  if (depth > MAX_DEPTH) return items;
  for (let token = nextToken(cursor, depth + 1); token !== END; token = nextToken(cursor, depth + 1)) {
    if (!isWord(token)) items.push(token);
    else if (token.word === ']') break;
  }
  return items;
}

function dictionaryAt(cursor: Cursor, depth: number): ReadonlyMap<string, Operand> {
  cursor.at += 2;
  return entriesUntil(cursor, depth, '>>');
}

function entriesUntil(cursor: Cursor, depth: number, end: string): ReadonlyMap<string, Operand> {
  const entries = new Map<string, Operand>();
  if (depth > MAX_DEPTH) return entries;
  let key: string | undefined;
  for (let token = nextToken(cursor, depth + 1); token !== END; token = nextToken(cursor, depth + 1)) {
    if (isWord(token)) {
      if (token.word === end) break;
    } else if (key !== undefined) {
      entries.set(key, token);
      key = undefined;
    } else if (typeof token === 'object' && 'name' in token) key = token.name;
  }
  return entries;
}

function literalString(cursor: Cursor): Uint8Array {
  const { bytes } = cursor;
  const out: number[] = [];
  let depth = 1;
  cursor.at += 1;
  for (let byte = bytes[cursor.at]; byte !== undefined; byte = bytes[cursor.at]) {
    cursor.at += 1;
    if (byte === 0x5c) escapeAt(cursor, out);
    else if (byte === 0x0d) {
      // Any line end in a string is a line feed (7.3.4.2).
      if (bytes[cursor.at] === 0x0a) cursor.at += 1;
      out.push(0x0a);
    } else {
      if (byte === 0x28) depth += 1;
      else if (byte === 0x29) depth -= 1;
      if (depth === 0) break;
      out.push(byte);
    }
  }
  return Uint8Array.from(out);
}

function escapeAt(cursor: Cursor, out: number[]): void {
  const { bytes } = cursor;
  const byte = bytes[cursor.at];
  if (byte === undefined) return;
  cursor.at += 1;
  if (isOctal(byte)) {
    let code = byte - 0x30;
    for (let more = 0; more < 2; more += 1) {
      const next = bytes[cursor.at];
      if (next === undefined || !isOctal(next)) break;
      code = code * 8 + next - 0x30;
      cursor.at += 1;
    }
    out.push(code & 0xff);
  } else if (byte === 0x0d) {
    if (bytes[cursor.at] === 0x0a) cursor.at += 1;
  } else if (byte !== 0x0a) out.push(ESCAPES.get(byte) ?? byte);
}

function hexString(cursor: Cursor): Uint8Array {
  const { bytes } = cursor;
  const out: number[] = [];
  let high: number | undefined;
  cursor.at += 1;
  for (let byte = bytes[cursor.at]; byte !== undefined; byte = bytes[cursor.at]) {
    cursor.at += 1;
    if (byte === 0x3e) break;
    const digit = Number.parseInt(String.fromCharCode(byte), 16);
    if (Number.isNaN(digit)) continue;
    if (high === undefined) high = digit;
    else {
      out.push(high * 16 + digit);
      high = undefined;
    }
  }
  if (high !== undefined) out.push(high * 16);
  return Uint8Array.from(out);
}

/** An inline image (8.9.7): its entries, then data up to an `EI` that stands by itself. */
function inlineImage(cursor: Cursor): Operation {
  const entries = entriesUntil(cursor, 0, 'ID');
  const start = cursor.at + 1;
  const end = endOfImage(cursor.bytes, start);
  cursor.at = Math.min(cursor.bytes.length, end.after);
  return { operator: 'BI', operands: [entries], data: cursor.bytes.subarray(start, end.at) };
}

/** How much after an `EI` must look like operators, since the letters occur in data as well. */
const LOOK_AHEAD = 15;

function endOfImage(bytes: Uint8Array, from: number): { readonly at: number; readonly after: number } {
  for (let at = bytes.indexOf(0x45, from); at !== -1; at = bytes.indexOf(0x45, at + 1)) {
    if (bytes[at + 1] !== 0x49 || !isSpace(bytes[at - 1] ?? 0)) continue;
    const rest = bytes.subarray(at + 2, at + 2 + LOOK_AHEAD);
    const plain = rest.every((byte) => byte === 0x0a || byte === 0x0d || (byte >= 0x20 && byte <= 0x7f));
    if (plain && (rest.length === 0 || isSpace(rest[0] ?? 0))) return { at: at - 1, after: at + 2 };
  }
  return { at: bytes.length, after: bytes.length };
}

const ESCAPES: ReadonlyMap<number, number> = new Map([
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09],
  [0x62, 0x08],
  [0x66, 0x0c],
]);

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0x00;
}

function isDelimiter(byte: number): boolean {
  return DELIMITERS.has(byte);
}

const DELIMITERS: ReadonlySet<number> = new Set([...'()<>[]{}/%'].map((char) => char.charCodeAt(0)));

function isNumeric(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2e || byte === 0x2d || byte === 0x2b;
}

function isOctal(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x37;
}
