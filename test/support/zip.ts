import { deflateSync } from 'fflate';
import { crc32 } from '../../src/readers/package/crc.ts';

/** One file of a package made for a test, and the lies its headers are to tell. */
export interface ZipFile {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** DEFLATE data that is already packed, in place of packing `data`. */
  readonly packed?: Uint8Array;
  readonly stored?: boolean;
  /** What both headers claim the inflated size to be. */
  readonly claimedSize?: number;
  /** The name in the local header, where it is to differ. */
  readonly localName?: string;
  readonly encrypted?: boolean;
  /** Leave the file out of the central directory. */
  readonly unlisted?: boolean;
}

const UTF8 = new TextEncoder();

/** A zip package, written record by record so that any field of it can be wrong on purpose. */
export function zip(files: readonly ZipFile[], comment = ''): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const data = typeof file.data === 'string' ? UTF8.encode(file.data) : file.data;
    const packed = file.packed ?? (file.stored ? data : deflateSync(data));
    const fields = [
      [2, 20],
      [2, 0x800 | (file.encrypted ? 1 : 0)],
      [2, file.stored ? 0 : 8],
      [4, 0],
      [4, crc32(data)],
      [4, packed.length],
      [4, file.claimedSize ?? data.length],
    ] as const;
    const name = UTF8.encode(file.name);
    const localName = UTF8.encode(file.localName ?? file.name);
    const header = record([[4, 0x04034b50], ...fields, [2, localName.length], [2, 0]], localName);
    if (!file.unlisted) {
      const rest = [
        [2, name.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, offset],
      ] as const;
      central.push(record([[4, 0x02014b50], [2, 20], ...fields, ...rest], name));
    }
    local.push(header, packed);
    offset += header.length + packed.length;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const note = UTF8.encode(comment);
  const counts = [
    [2, central.length],
    [2, central.length],
    [4, size],
    [4, offset],
  ] as const;
  const end = record([[4, 0x06054b50], [2, 0], [2, 0], ...counts, [2, note.length]], note);
  return concat([...local, ...central, end]);
}

/** A package of text files, every one of them in order. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zip(Object.entries(files).map(([name, data]) => ({ name, data })));
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function record(fields: readonly (readonly [size: number, value: number])[], tail: Uint8Array): Uint8Array {
  const bytes: number[] = [];
  for (const [size, value] of fields) {
    for (let index = 0; index < size; index++) bytes.push((value >>> (8 * index)) & 0xff);
  }
  return concat([Uint8Array.from(bytes), tail]);
}
