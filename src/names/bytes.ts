/** A place in a run of bytes. Reading on past the end gives zeros; see {@link checkEnd}. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** Decodes base64 text; the same in Node and browsers. */
export function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** The next byte. */
export function readByte(cursor: Cursor): number {
  return cursor.bytes[cursor.at++] ?? 0;
}

/** A non-negative integer in groups of seven bits, the lowest first. */
export function readCount(cursor: Cursor): number {
  let value = 0;
  for (let shift = 0; shift < 32; shift += 7) {
    const part = readByte(cursor);
    value |= (part & 0x7f) << shift;
    if (part < 0x80) break;
  }
  return value;
}

/** A signed integer, stored as a count with the sign in the lowest bit. */
export function readSigned(cursor: Cursor): number {
  const value = readCount(cursor);
  return value & 1 ? -(value >>> 1) - 1 : value >>> 1;
}

/** Throws a RangeError unless the bytes were read to the end and no further. */
export function checkEnd(cursor: Cursor): void {
  if (cursor.at !== cursor.bytes.length)
    throw new RangeError('The model of the name recogniser is damaged: it does not end where it should.');
}
