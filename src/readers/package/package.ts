import type { Gap } from '../../model/document.ts';
import type { Limits } from '../reader.ts';
import { crc32 } from './crc.ts';
import { type Entry, readDirectory } from './directory.ts';
import { inflate } from './inflate.ts';

/** A zip package that was opened under limits. Its parts are inflated when they are asked for. */
export interface Package {
  /** One entry per name, in the order of the directory; folders are left out. */
  readonly entries: readonly Entry[];
  /** The comment of the zip itself, which no office program shows. */
  readonly comment: string;
  /** What is wrong with the package as a whole; a reader yields these as they are. */
  readonly gaps: readonly Gap[];
  /** The entry of that name, whatever its case and with or without a leading `/`. */
  find(name: string): Entry | undefined;
  /** Inflates one entry. Every call draws on the budget of the whole package. */
  read(entry: Entry): Part;
}

/** The contents of one entry. There may be both: bytes that came out, and a gap for what is wrong with them. */
export interface Part {
  readonly bytes?: Uint8Array | undefined;
  readonly gap?: Gap | undefined;
}

/**
 * Opens a zip package. Never throws: bytes that are no package give no entries
 * and a gap. The sum of everything that is read stays within
 * `limits.inflatedBytes`, each part within `limits.partBytes` and `limits.ratio`.
 */
export function openPackage(bytes: Uint8Array, limits: Limits): Package {
  const { entries, comment, gaps } = readDirectory(bytes, limits);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  let remaining = limits.inflatedBytes;
  let isTrusted = true;
  return {
    entries,
    comment,
    gaps,
    find: (name) => byName.get(name.replace(/^\/+/u, '').toLowerCase()),
    read: (entry) => {
      const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
      const ceiling = ceilingOf(packed.length, remaining, limits);
      const part = unpack(entry, packed, ceiling, isTrusted);
      // Sizes are believed, to save time, until one of them turns out a lie.
      isTrusted &&= part.gap === undefined;
      // A part that was given up has cost as much work as one that came through.
      remaining -= part.bytes?.length ?? ceiling;
      return part;
    },
  };
}

/** The name that `target` means when it is written in the part `base`: relative to its folder, or from the root. */
export function resolveName(base: string, target: string): string {
  const steps = target.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const STORED = 0;
const DEFLATED = 8;
/** Below this a part may have any ratio: a small part does no harm, and repetitive XML packs very well. */
const SMALL = 1024 * 1024;

function ceilingOf(packed: number, remaining: number, limits: Limits): number {
  return Math.min(limits.partBytes, remaining, Math.max(SMALL, packed * limits.ratio));
}

function unpack(entry: Entry, packed: Uint8Array, ceiling: number, isTrusted: boolean): Part {
  if (ceiling <= 0) return { gap: OVER_LIMIT };
  if (entry.method === STORED) return packed.length > ceiling ? { gap: OVER_LIMIT } : checked(entry, packed);
  if (entry.method !== DEFLATED) return { gap: UNKNOWN_METHOD };
  const { bytes, failure } = inflate(packed, isTrusted ? entry.size : undefined, ceiling);
  if (failure === 'over-limit') return { gap: OVER_LIMIT };
  return failure === 'damaged' ? { bytes, gap: DAMAGED } : checked(entry, bytes);
}

function checked(entry: Entry, bytes: Uint8Array): Part {
  if (bytes.length !== entry.size) return { bytes, gap: WRONG_SIZE };
  return crc32(bytes) === entry.crc ? { bytes } : { bytes, gap: DAMAGED };
}

const OVER_LIMIT: Gap = { code: 'over-limit', note: '压缩包内有文件解压后超过大小上限，未检查。' };
const UNKNOWN_METHOD: Gap = { code: 'unsupported', note: '压缩包内有文件用了不支持的压缩方法，未检查。' };
const DAMAGED: Gap = { code: 'unreadable', note: '压缩包内有文件数据损坏，只检查了能解出的部分。' };
const WRONG_SIZE: Gap = {
  code: 'unreadable',
  note: '压缩包内有文件的实际大小与登记不符，不同软件打开时可能看到不同内容。',
};
