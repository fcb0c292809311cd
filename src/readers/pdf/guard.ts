import { latin1 } from '../bytes.ts';
import type { Limits } from '../reader.ts';
import { ARMOURS } from './armour.ts';
import { filtersIn } from './filters.ts';
import { flate } from './packings.ts';
import { type Layer, layerOf, type Unpack } from './unpacking.ts';

/** A stream's dictionary is looked for in so many bytes before its data. */
const DICTIONARY = 2_048;
/** So many packed bytes of a stream are looked at first; only streams that swell are unpacked further. */
const SAMPLE = 4_096;
/** Packed streams of this size are always unpacked to the end: their swelling may come late. */
const WHOLE = 65_536;
/** What a sample swells by in ordinary content; text operators pack 5 to 15 to 1. */
const SUSPICIOUS = 60;
/** Filters that are written elsewhere are looked up so often: each time means going through the file. */
const LOOKED_UP = 16;
/** Layers of compression and armour that are followed. */
const LAYERS = 4;

/**
 * Bytes of one content stream. An operator takes some 16 of them, and pdfjs two
 * kilobytes and 20 microseconds for each: with more no page comes out in time.
 */
const CONTENT = 6 * 1024 * 1024;
/** A list of pages, fields, names or annotations of so many bytes for each page allowed is no honest one: an entry takes about 10. */
const BYTES_PER_PAGE = 20;

/**
 * Whether pdfjs would choke on a file: because its lists of pages are absurd,
 * or because it would unpack to more than the limits allow.
 */
export function isHostile(bytes: Uint8Array, limits: Limits): boolean {
  return LISTS.some((key) => isEndless(bytes, key, BYTES_PER_PAGE * limits.pages)) || isBomb(bytes, limits);
}

/** pdfjs walks through all entries of a list for each page that it looks for, and keeps all annotations of a page at once. */
function isEndless(bytes: Uint8Array, key: readonly number[], longest: number): boolean {
  for (let at = find(bytes, key, 0); at !== -1; at = find(bytes, key, at + key.length)) {
    const end = bytes.indexOf(CLOSING_BRACKET, at);
    if ((end === -1 ? bytes.length : end) - at > longest && isList(bytes, at + key.length)) return true;
  }
  return false;
}

function isList(bytes: Uint8Array, at: number): boolean {
  return /^\s{0,8}\[[\dR\s]*$/u.test(latin1(bytes.subarray(at, at + 256)));
}

/**
 * Whether a file would unpack to more than the limits allow, found out before
 * pdfjs opens it, since pdfjs has no limit of its own: streams are unpacked
 * piece by piece and thrown away. Images do not count, they are never decoded.
 */
function isBomb(bytes: Uint8Array, limits: Limits): boolean {
  let total = 0;
  let looked = 0;
  const resolve = (object: number): string => (looked++ < LOOKED_UP ? objectSource(bytes, object) : '');
  for (const { keyword, start, end } of streamsOf(bytes)) {
    const packed = bytes.subarray(start, end);
    const dictionary = dictionaryBefore(bytes, keyword);
    if (/\/Subtype\s{0,4}\/Image\b/u.test(dictionary)) continue;
    const { chain, evident } = filtersIn(dictionary, resolve);
    const most = Math.min(limits.partBytes, isContent(dictionary) ? CONTENT : Number.POSITIVE_INFINITY);
    // Content that is not packed at all.
    if (most === CONTENT && packed.length > most) return true;
    const size = evident ? unpackedSize(packed, most) : largestLayer(chainOf(chain, most), packed);
    total += size;
    if (size > most || total > limits.inflatedBytes) return true;
  }
  return false;
}

/** Whether a dictionary says nothing that content has not: neither font, table, profile nor file. */
function isContent(dictionary: string): boolean {
  return (
    /\/Subtype\s{0,4}\/Form\b/u.test(dictionary) ||
    !/\/(?:Type|Subtype|Length[123]|N|FunctionType|ShadingType|Params)\b/u.test(dictionary)
  );
}

interface RawStream {
  /** Where the word `stream` stands; the dictionary is before it. */
  readonly keyword: number;
  readonly start: number;
  readonly end: number;
}

/** The streams of a file by their keywords, whatever its cross-reference table says. */
function* streamsOf(bytes: Uint8Array): Generator<RawStream> {
  for (let at = find(bytes, STREAM, 0); at !== -1; ) {
    const start = dataStart(bytes, at + STREAM.length);
    const end = find(bytes, END_STREAM, start);
    const stop = end === -1 ? bytes.length : end;
    yield { keyword: at, start, end: stop };
    at = find(bytes, STREAM, stop + END_STREAM.length);
  }
}

/** An upper or exact bound on what a stream unpacks to; stops at `ceiling`. Zero for what is not packed. */
function unpackedSize(packed: Uint8Array, ceiling: number): number {
  const sample = packed.subarray(0, SAMPLE);
  const first = largestLayer(layerFor(sample, ceiling, LAYERS), sample);
  const swells = first > SUSPICIOUS * sample.length || (first > 0 && packed.length > WHOLE);
  return swells && packed.length > sample.length ? largestLayer(layerFor(packed, ceiling, LAYERS), packed) : first;
}

/** What data unpacks to in its largest layer. */
function largestLayer(layer: Layer | undefined, packed: Uint8Array): number {
  layer?.push(packed);
  return layer?.size() ?? 0;
}

/** What unpacks data that begins so, with or without armour around it; nothing where it is not packed. */
function layerFor(data: Uint8Array, ceiling: number, layers: number): Layer | undefined {
  if (layers === 0) return undefined;
  if (isZlib(data)) return layerOf(flate(), ceiling, (chunk) => layerFor(chunk, ceiling, layers - 1));
  const head = data.subarray(0, SAMPLE);
  for (const armour of ARMOURS) {
    const inner = layerFor(armour()(head), ceiling, layers - 1);
    if (inner !== undefined) return layerOf(armour(), ceiling, () => inner);
  }
  return undefined;
}

/** What unpacks data by the filters that its dictionary names. */
function chainOf(filters: readonly (() => Unpack)[], ceiling: number): Layer | undefined {
  const [outermost, ...rest] = filters;
  if (outermost === undefined) return undefined;
  const inner = chainOf(rest, ceiling);
  return layerOf(outermost(), ceiling, () => inner);
}

/** A zlib header (RFC 1950, 2.2): Deflate, and a check over both bytes. */
function isZlib(bytes: Uint8Array): boolean {
  const [method = 0, flags = 0] = bytes;
  return (method & 0x0f) === 8 && method >> 4 <= 7 && (method * 256 + flags) % 31 === 0;
}

/** The source of the dictionary that ends where a stream's keyword stands. */
function dictionaryBefore(bytes: Uint8Array, keyword: number): string {
  const head = latin1(bytes.subarray(Math.max(0, keyword - DICTIONARY), keyword));
  return head.slice(Math.max(0, head.lastIndexOf(' obj')));
}

/** The first bytes of an object that stands by itself; empty where none has the number. */
function objectSource(bytes: Uint8Array, object: number): string {
  const word = [...`${object} 0 obj`].map((char) => char.charCodeAt(0));
  const at = find(bytes, word, 0);
  return at === -1
    ? ''
    : (latin1(bytes.subarray(at + word.length, at + word.length + DICTIONARY)).split('endobj')[0] ?? '');
}

/** Data starts after the line end that follows the keyword. */
function dataStart(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 0x0d) return bytes[at + 1] === 0x0a ? at + 2 : at + 1;
  return bytes[at] === 0x0a ? at + 1 : at;
}

function find(bytes: Uint8Array, word: readonly number[], from: number): number {
  const [first = 0] = word;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (word.every((code, index) => bytes[at + index] === code)) return at;
  }
  return -1;
}

const CLOSING_BRACKET = 0x5d;
const LISTS = ['/Kids', '/Fields', '/Annots'].map((key) => [...key].map((char) => char.charCodeAt(0)));
const STREAM = [...'stream'].map((char) => char.charCodeAt(0));
const END_STREAM = [...'endstream'].map((char) => char.charCodeAt(0));
