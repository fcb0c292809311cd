import type { Gap } from '../../model/document.ts';
import type { Limits } from '../reader.ts';
import { type Problem, problemGap } from './problems.ts';

/** One file of a package, as its central directory describes it and its local header confirms. */
export interface Entry {
  /** With `/` between folders, no leading `/`, no `.` or `..`. */
  readonly name: string;
  readonly method: number;
  /** Bytes it takes in the package. */
  readonly packedSize: number;
  /** Bytes it claims to have when inflated: a claim, not a fact. */
  readonly size: number;
  readonly crc: number;
  /** Where its packed bytes begin. */
  readonly start: number;
}

/** What a package says it holds, and what about that cannot be believed. */
export interface Directory {
  readonly entries: readonly Entry[];
  readonly comment: string;
  readonly gaps: readonly Gap[];
}

/**
 * Reads the central directory of a zip (APPNOTE.TXT 4.3.12, zip64 included) and
 * holds every record against its local header. Whatever two programs could read
 * differently is a gap: differing headers, duplicate or climbing names,
 * overlapping files, bytes that no record accounts for. Never throws.
 */
export function readDirectory(bytes: Uint8Array, limits: Limits): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tail = findTail(view);
  if (tail === undefined) return { entries: [], comment: '', gaps: [problemGap('no-directory', 1)] };
  const problems = new Map<Problem, number>();
  const report = (problem: Problem) => problems.set(problem, (problems.get(problem) ?? 0) + 1);
  const records = readRecords(view, bytes, tail, limits.entries, report);
  const byName = new Map<string, Entry>();
  for (const { entry } of records) {
    if (entry === undefined) continue;
    // Part names are equivalent without regard to case (ECMA-376-2, 6.2.2.3).
    const key = entry.name.toLowerCase();
    if (byName.has(key)) report('duplicate');
    byName.set(key, entry);
  }
  checkCoverage(bytes, records, tail, report);
  return {
    entries: [...byName.values()],
    comment: decodeName(bytes.subarray(tail.end - tail.commentLength, tail.end)),
    gaps: [...problems].map(([problem, count]) => problemGap(problem, count)),
  };
}

interface Tail {
  /** Where the first record lies. */
  readonly start: number;
  readonly records: number;
  /** What must be added to offsets when something stands before the package. */
  readonly shift: number;
  /** Where the records that end the directory begin, and where the file should end. */
  readonly directoryEnd: number;
  readonly end: number;
  readonly commentLength: number;
}

/** A file or folder of the package and the bytes it takes up, whether or not it can be read. */
interface ZipRecord {
  readonly start: number;
  readonly end: number;
  readonly entry?: Entry | undefined;
}

type Report = (problem: Problem) => void;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const IS_64 = 0xffffffff;
const ENCRYPTED = 0x1;
const SIZES_FOLLOW = 0x8;
/** Data descriptors and zip64 records are at most this long; more than that between files is unaccounted for. */
const SLACK = 64;

function findTail(view: DataView): Tail | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
    if (view.getUint32(at, true) === END) return readTail(view, at);
  }
  return undefined;
}

function readTail(view: DataView, at: number): Tail | undefined {
  let records = view.getUint16(at + 10, true);
  let size = view.getUint32(at + 12, true);
  let offset = view.getUint32(at + 16, true);
  let directoryEnd = at;
  const locator = at - 20;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
    const end64 = Number(view.getBigUint64(locator + 8, true));
    if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== END_64) return undefined;
    records = Number(view.getBigUint64(end64 + 32, true));
    size = Number(view.getBigUint64(end64 + 40, true));
    offset = Number(view.getBigUint64(end64 + 48, true));
    directoryEnd = end64;
  }
  const start = directoryEnd - size;
  const shift = start - offset;
  if (start < 0 || shift < 0) return undefined;
  const commentLength = Math.min(view.getUint16(at + 20, true), view.byteLength - at - END_SIZE);
  return { start, records, shift, directoryEnd, end: at + END_SIZE + commentLength, commentLength };
}

function readRecords(view: DataView, bytes: Uint8Array, tail: Tail, limit: number, report: Report): ZipRecord[] {
  const found: ZipRecord[] = [];
  let at = tail.start;
  let count = 0;
  for (; at + 46 <= tail.directoryEnd && view.getUint32(at, true) === CENTRAL; count++) {
    if (count >= limit) {
      report('too-many');
      return found;
    }
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > tail.directoryEnd) break;
    const record = readRecord(view, bytes, at, tail.shift, report);
    if (record !== undefined) found.push(record);
    at = next;
  }
  if (count !== tail.records) report('miscounted');
  return found;
}

function readRecord(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  shift: number,
  report: Report,
): ZipRecord | undefined {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
  const sizes = wideSizes(view, at, nameBytes.length);
  const headerStart = sizes.offset + shift;
  if (headerStart + 30 > view.byteLength || view.getUint32(headerStart, true) !== LOCAL) {
    report('no-header');
    return undefined;
  }
  const localName = view.getUint16(headerStart + 26, true);
  const start = headerStart + 30 + localName + view.getUint16(headerStart + 28, true);
  if (start + sizes.packedSize > view.byteLength) {
    report('cut-short');
    return undefined;
  }
  const range = { start: headerStart, end: start + sizes.packedSize };
  const name = safeName(decodeName(nameBytes));
  if (name === undefined) report('climbing-name');
  else if ((flags & ENCRYPTED) !== 0) report('encrypted');
  if (name === undefined || name === '' || name.endsWith('/') || (flags & ENCRYPTED) !== 0) return range;
  const crc = view.getUint32(at + 16, true);
  const sameName = equal(nameBytes, bytes.subarray(headerStart + 30, headerStart + 30 + localName));
  const sameMethod = view.getUint16(headerStart + 8, true) === method;
  if (!sameName || !sameMethod || !sizesAgree(view, headerStart, sizes, crc)) report('header-differs');
  return { ...range, entry: { name, method, packedSize: sizes.packedSize, size: sizes.size, crc, start } };
}

interface Sizes {
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** Sizes and offset of a record, from its zip64 field (APPNOTE.TXT 4.5.3) where 32 bits do not hold them. */
function wideSizes(view: DataView, at: number, nameLength: number): Sizes {
  let size = view.getUint32(at + 24, true);
  let packedSize = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  let field = at + 46 + nameLength;
  const end = field + view.getUint16(at + 30, true);
  while (field + 4 <= end) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let value = field + 4;
      const take = (narrow: number): number => {
        if (narrow !== IS_64 || value + 8 > field + 4 + length || value + 8 > view.byteLength) return narrow;
        value += 8;
        return Number(view.getBigUint64(value - 8, true));
      };
      size = take(size);
      packedSize = take(packedSize);
      offset = take(offset);
    }
    field += 4 + length;
  }
  return { size, packedSize, offset };
}

function sizesAgree(view: DataView, header: number, sizes: Sizes, crc: number): boolean {
  if ((view.getUint16(header + 6, true) & SIZES_FOLLOW) !== 0) return true;
  const packed = view.getUint32(header + 18, true);
  const size = view.getUint32(header + 22, true);
  return (
    view.getUint32(header + 14, true) === crc &&
    (packed === IS_64 || packed === sizes.packedSize) &&
    (size === IS_64 || size === sizes.size)
  );
}

/** Reports bytes that belong to two files or to none: places where a second reading of the package could hide. */
function checkCoverage(bytes: Uint8Array, records: readonly ZipRecord[], tail: Tail, report: Report): void {
  const ranges = records.toSorted((a, b) => a.start - b.start);
  let covered = 0;
  for (const { start, end } of [...ranges, tail]) {
    if (start < covered) report('overlapping');
    else if (hasContent(bytes.subarray(covered, start))) report('unlisted');
    covered = Math.max(covered, end);
  }
  if (hasContent(bytes.subarray(tail.end))) report('unlisted');
}

function hasContent(between: Uint8Array): boolean {
  return between.length > SLACK && between.some((byte) => byte !== 0);
}

/** The name in one spelling, or undefined where it climbs out of the package (zip slip). */
function safeName(raw: string): string | undefined {
  const steps = raw.replaceAll('\\', '/').split('/');
  if (steps.includes('..') || raw.includes('\0') || /^[a-z]:/iu.test(raw)) return undefined;
  return steps.filter((step, index) => step !== '.' && (step !== '' || index === steps.length - 1)).join('/');
}

function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: packages made by older Chinese tools name their entries in GBK.
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
