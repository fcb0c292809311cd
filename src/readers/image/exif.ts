import { latin1, viewOf } from '../bytes.ts';
import { readWords, tidy } from './words.ts';

/** A property of a picture: its name and what it says. */
export interface Property {
  readonly name: string;
  readonly text: string;
}

/**
 * The texts in the TIFF structure of an Exif segment (JEITA CP-3451, TIFF 6.0):
 * all strings, under their names where these are known, and the place where the
 * picture was taken, in degrees. Bounded, whatever the offsets claim.
 */
export function readExif(bytes: Uint8Array): readonly Property[] {
  if (bytes.length < 8) return [];
  const isLittle = bytes[0] === 0x49;
  const tiff: Tiff = { bytes, view: viewOf(bytes), isLittle };
  const entries = [...entriesOf(tiff)];
  const texts = entries.flatMap((entry) => {
    const text = textOf(tiff, entry);
    return text === '' ? [] : [{ name: NAMES.get(entry.tag) ?? `Exif ${entry.tag}`, text }];
  });
  const position = positionOf(tiff, entries);
  return position === undefined ? texts : [...texts, { name: 'GPS', text: position }];
}

const NAMES: ReadonlyMap<number, string> = new Map([
  [270, 'ImageDescription'],
  [271, 'Make'],
  [272, 'Model'],
  [305, 'Software'],
  [306, 'DateTime'],
  [315, 'Artist'],
  [316, 'HostComputer'],
  [33432, 'Copyright'],
  [36867, 'DateTimeOriginal'],
  [36868, 'DateTimeDigitized'],
  [37510, 'UserComment'],
  [40091, 'XPTitle'],
  [40092, 'XPComment'],
  [40093, 'XPAuthor'],
  [40094, 'XPKeywords'],
  [40095, 'XPSubject'],
  [42032, 'CameraOwnerName'],
  [42033, 'BodySerialNumber'],
  [42037, 'LensSerialNumber'],
]);

interface Tiff {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly isLittle: boolean;
}

interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** Where the value lies. */
  readonly at: number;
  readonly isGps: boolean;
}

const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8] as const;
const ASCII = 2;
const UNDEFINED = 7;
const EXIF_DIRECTORY = 34665;
const GPS_DIRECTORY = 34853;
const MAX_DIRECTORIES = 16;
const MAX_ENTRIES = 512;
const MAX_TEXT = 65_536;

function* entriesOf(tiff: Tiff): Iterable<Entry> {
  const { view, isLittle } = tiff;
  const pending = [{ at: view.getUint32(4, isLittle), isGps: false }];
  const seen = new Set<number>();
  for (let next = pending.shift(); next && seen.size < MAX_DIRECTORIES; next = pending.shift()) {
    const { at: start, isGps } = next;
    if (seen.has(start) || start + 2 > view.byteLength) continue;
    seen.add(start);
    const count = Math.min(view.getUint16(start, isLittle), MAX_ENTRIES);
    const end = start + 2 + count * 12;
    for (let at = start + 2; at < end && at + 12 <= view.byteLength; at += 12) {
      const entry = entryAt(tiff, at, isGps);
      const target = entry.at + 4 <= view.byteLength ? view.getUint32(entry.at, isLittle) : 0;
      if (entry.tag === EXIF_DIRECTORY || entry.tag === GPS_DIRECTORY) {
        pending.push({ at: target, isGps: entry.tag === GPS_DIRECTORY });
      } else yield entry;
    }
    if (end + 4 <= view.byteLength) pending.push({ at: view.getUint32(end, isLittle), isGps });
  }
}

function entryAt({ view, isLittle }: Tiff, at: number, isGps: boolean): Entry {
  const type = view.getUint16(at + 2, isLittle);
  const count = view.getUint32(at + 4, isLittle);
  const isInPlace = (SIZES[type] ?? 1) * count <= 4;
  return {
    tag: view.getUint16(at, isLittle),
    type,
    count,
    at: isInPlace ? at + 8 : view.getUint32(at + 8, isLittle),
    isGps,
  };
}

function textOf({ bytes, isLittle }: Tiff, { tag, type, count, at, isGps }: Entry): string {
  const isWide = tag >= 40091 && tag <= 40095;
  const isComment = tag === 37510;
  if (isGps || !(type === ASCII || isWide || (isComment && type === UNDEFINED))) return '';
  const raw = bytes.subarray(at, at + Math.min(count, MAX_TEXT));
  if (isWide) return tidy(new TextDecoder('utf-16le').decode(raw));
  if (!isComment) return readWords(raw);
  // The first eight bytes name the character code (Exif 4.6.5).
  const isUnicode = latin1(raw.subarray(0, 7)) === 'UNICODE';
  const body = raw.subarray(8);
  return isUnicode ? tidy(new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(body)) : readWords(body);
}

function positionOf(tiff: Tiff, entries: readonly Entry[]): string | undefined {
  const find = (tag: number): Entry | undefined => entries.find((entry) => entry.isGps && entry.tag === tag);
  const degrees = (value: number, reference: number, negative: string): number | undefined => {
    const entry = find(value);
    const side = find(reference);
    const size = entry && degreesOf(tiff, entry);
    const letter = side && String.fromCharCode(tiff.bytes[side.at] ?? 0);
    return size === undefined ? undefined : letter === negative ? -size : size;
  };
  const latitude = degrees(2, 1, 'S');
  const longitude = degrees(4, 3, 'W');
  return latitude === undefined || longitude === undefined
    ? undefined
    : `${latitude.toFixed(6)},${longitude.toFixed(6)}`;
}

/** Three rationals: degrees, minutes, seconds. */
function degreesOf({ view, isLittle }: Tiff, { count, at }: Entry): number | undefined {
  if (count !== 3 || at + 24 > view.byteLength) return undefined;
  const parts = [0, 8, 16].map((offset) => {
    const denominator = view.getUint32(at + offset + 4, isLittle);
    return denominator === 0 ? 0 : view.getUint32(at + offset, isLittle) / denominator;
  });
  const [degrees = 0, minutes = 0, seconds = 0] = parts;
  return degrees + minutes / 60 + seconds / 3600;
}
