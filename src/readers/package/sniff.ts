/** The two containers that office documents come in, by their first bytes. */
export type Container = 'zip' | 'cfb';

/** What a Compound File holds: an encrypted OOXML package, a legacy document, or something else. */
export type CompoundKind = 'encrypted' | 'word' | 'excel' | 'powerpoint' | 'other';

/** Tells a zip package (APPNOTE.TXT 4.3) and a Compound File ([MS-CFB] 2.2) from everything else. */
export function containerOf(bytes: Uint8Array): Container | undefined {
  if (startsWith(bytes, ZIP) || startsWith(bytes, ZIP_EMPTY)) return 'zip';
  return startsWith(bytes, CFB) ? 'cfb' : undefined;
}

/**
 * What a Compound File holds, by the names of its streams. Directory entries are
 * 128 bytes long and lie on multiples of 128 ([MS-CFB] 2.6.1), so they are found
 * without following allocation tables that may be damaged or circular.
 */
export function compoundKindOf(bytes: Uint8Array): CompoundKind {
  const found = new Set<CompoundKind>();
  for (let at = SECTOR; at + ENTRY <= bytes.length; at += ENTRY) {
    const kind = STREAMS.get(streamName(bytes, at).toLowerCase());
    if (kind !== undefined) found.add(kind);
  }
  // An embedded sheet inside a .doc has a Workbook stream of its own: the outer kinds go first.
  return KINDS.find((kind) => found.has(kind)) ?? 'other';
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const ZIP_EMPTY = [0x50, 0x4b, 0x05, 0x06];
const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const SECTOR = 512;
const ENTRY = 128;
const NAME_BYTES = 64;
const KINDS: readonly CompoundKind[] = ['encrypted', 'word', 'powerpoint', 'excel'];
/** In lower case: names are compared without regard to it ([MS-CFB] 2.6.4). */
const STREAMS: ReadonlyMap<string, CompoundKind> = new Map([
  ['encryptedpackage', 'encrypted'],
  ['worddocument', 'word'],
  ['powerpoint document', 'powerpoint'],
  ['workbook', 'excel'],
  ['book', 'excel'],
]);

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** The UTF-16LE name of a directory entry; empty where the bytes are no such thing. */
function streamName(bytes: Uint8Array, at: number): string {
  const length = bytes[at + NAME_BYTES] ?? 0;
  if (length < 4 || length > NAME_BYTES || length % 2 !== 0) return '';
  let name = '';
  for (let index = at; index < at + length - 2; index += 2) {
    if (bytes[index + 1] !== 0) return '';
    name += String.fromCharCode(bytes[index] ?? 0);
  }
  return name;
}
