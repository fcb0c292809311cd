import { viewOf } from '../bytes.ts';

/** A compound file ([MS-CFB]): the container of Office before 2007, a small file system. */
export interface Compound {
  /** Names of all streams and storages, wherever they stand. */
  readonly names: ReadonlySet<string>;
  /** Whether all sectors that are in use are there. */
  readonly isWhole: boolean;
  /** The contents of the first stream of that name, whatever its case, as far as they can be followed. */
  stream(name: string): Uint8Array | undefined;
}

/** Opens a compound file. Chains that run in circles or out of the file end there; never throws. */
export function openCompound(bytes: Uint8Array): Compound {
  if (bytes.length < HEADER) return { names: new Set(), isWhole: false, stream: () => undefined };
  const disk = diskOf(bytes);
  const entries = directoryOf(disk);
  const root = entries.find(({ type }) => type === ROOT);
  const mini = root ? chained(disk, root.start, root.size) : new Uint8Array();
  const miniTable = readTable(chained(disk, disk.view.getUint32(60, true), bytes.length));
  return {
    names: new Set(entries.map(({ name }) => name)),
    isWhole: disk.isWhole,
    stream: (name) => {
      const entry = entries.find(
        (candidate) => candidate.type === STREAM && candidate.name.toLowerCase() === name.toLowerCase(),
      );
      if (!entry) return undefined;
      if (entry.size >= SMALL) return chained(disk, entry.start, entry.size);
      return follow(miniTable, entry.start, entry.size, MINI_SECTOR, (sector) =>
        mini.subarray(sector * MINI_SECTOR, (sector + 1) * MINI_SECTOR),
      );
    },
  };
}

const HEADER = 512;
const ENTRY = 128;
const STREAM = 2;
const ROOT = 5;
/** Smaller streams lie in the mini stream, in sectors of 64 bytes. */
const SMALL = 4096;
const MINI_SECTOR = 64;
/** Sector numbers from here on mean an end or a free sector. */
const NO_SECTOR = 0xfffffffa;
const FREE = 0xffffffff;
const IN_HEADER = 109;

interface Disk {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly sectorSize: number;
  readonly table: Uint32Array;
  readonly isWhole: boolean;
}

interface DirectoryEntry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

function diskOf(bytes: Uint8Array): Disk {
  const view = viewOf(bytes);
  const sectorSize = view.getUint16(30, true) === 12 ? 4096 : 512;
  const sectors = tableSectors(bytes, view, sectorSize);
  const perSector = sectorSize / 4;
  const table = new Uint32Array(sectors.length * perSector).fill(FREE);
  for (const [index, sector] of sectors.entries()) {
    const start = (sector + 1) * sectorSize;
    for (let at = 0; at < perSector && start + at * 4 + 4 <= bytes.length; at++) {
      table[index * perSector + at] = view.getUint32(start + at * 4, true);
    }
  }
  const used = table.findLastIndex((next) => next !== FREE);
  const isWhole = sectors.length >= view.getUint32(44, true) && (used + 2) * sectorSize <= bytes.length;
  return { bytes, view, sectorSize, table, isWhole };
}

/** The sectors of the allocation table: the first in the header, more of them in a chain of their own. */
function tableSectors(bytes: Uint8Array, view: DataView, sectorSize: number): readonly number[] {
  const most = Math.ceil(bytes.length / sectorSize);
  const sectors: number[] = [];
  const take = (at: number): void => {
    const sector = at + 4 <= bytes.length ? view.getUint32(at, true) : NO_SECTOR;
    if (sector < most) sectors.push(sector);
  };
  for (let index = 0; index < IN_HEADER; index++) take(76 + index * 4);
  let next = view.getUint32(68, true);
  for (let count = 0; next < most && count < most; count++) {
    const start = (next + 1) * sectorSize;
    for (let index = 0; index < sectorSize / 4 - 1; index++) take(start + index * 4);
    const link = start + sectorSize - 4;
    next = link + 4 <= bytes.length ? view.getUint32(link, true) : NO_SECTOR;
    if (sectors.length > most) break;
  }
  return sectors.slice(0, most);
}

function directoryOf(disk: Disk): readonly DirectoryEntry[] {
  const directory = chained(disk, disk.view.getUint32(48, true), disk.bytes.length);
  const view = viewOf(directory);
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const length = Math.min(view.getUint16(at + 64, true), 64);
    if (length < 4) continue;
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + length - 2));
    entries.push({
      name,
      type: view.getUint8(at + 66),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

function chained({ bytes, table, sectorSize }: Disk, start: number, size: number): Uint8Array {
  const sectorAt = (sector: number): Uint8Array => bytes.subarray((sector + 1) * sectorSize, (sector + 2) * sectorSize);
  return follow(table, start, Math.min(size, bytes.length), sectorSize, sectorAt);
}

function follow(
  table: Uint32Array,
  start: number,
  size: number,
  sectorSize: number,
  sectorAt: (sector: number) => Uint8Array,
): Uint8Array {
  const most = Math.min(Math.ceil(size / sectorSize), table.length);
  const whole = new Uint8Array(most * sectorSize);
  let length = 0;
  let sector = start;
  for (let count = 0; count < most && sector < table.length; count++) {
    const part = sectorAt(sector);
    whole.set(part, length);
    length += part.length;
    sector = table[sector] ?? NO_SECTOR;
  }
  return whole.subarray(0, Math.min(length, size));
}

function readTable(bytes: Uint8Array): Uint32Array {
  const view = viewOf(bytes);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true));
}
