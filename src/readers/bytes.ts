/** Whether the bytes from `offset` on are those of an ASCII or Latin-1 string. */
export function startsWith(bytes: Uint8Array, text: string, offset = 0): boolean {
  if (offset + text.length > bytes.length) return false;
  for (let index = 0; index < text.length; index++) {
    if (bytes[offset + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** A view for reading numbers, of these bytes alone even where they are part of a larger buffer. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Bytes as Latin-1: one character for each, so offsets agree. Meant for headers and keywords. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** The characters of Windows-1252 from 80 to 9F; the rest are those of Latin-1. */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Bytes as Windows-1252, one character for each. Not by TextDecoder: Node up to
 * version 22 reads this encoding as Latin-1, and turns quotation marks into control characters.
 */
export function windows1252(bytes: Uint8Array): string {
  return latin1(bytes).replace(
    /[\u0080-\u009f]/gu,
    (character) => HIGH_CONTROLS[character.charCodeAt(0) - 0x80] ?? character,
  );
}
