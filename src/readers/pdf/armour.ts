import type { Unpack } from './unpacking.ts';

/** How binary data is written in letters (ISO 32000-1, 7.4.2 and 7.4.3), as forgiving as pdfjs reads it. */
export const ARMOURS: readonly (() => Unpack)[] = [ascii85, asciiHex];

const TILDE = 0x7e;
const GREATER = 0x3e;
const Z = 0x7a;

export function ascii85(): Unpack {
  let group = 0;
  let count = 0;
  let ended = false;
  return (chunk) => {
    // A `z` stands for four bytes.
    const bytes = new Uint8Array(4 * chunk.length + 4);
    let size = 0;
    for (let at = 0; at < chunk.length && !ended; at++) {
      const code = chunk[at] ?? 0;
      if (code <= 0x20) continue;
      if (code === TILDE) ended = true;
      else if (code === Z && count === 0) size += 4;
      else {
        group = group * 85 + code - 33;
        count += 1;
        if (count < 5) continue;
        for (let shift = 24; shift >= 0; shift -= 8) bytes[size++] = (group % 2 ** 32) / 2 ** shift;
        group = 0;
        count = 0;
      }
    }
    return bytes.subarray(0, size);
  };
}

export function asciiHex(): Unpack {
  let high: number | undefined;
  let ended = false;
  return (chunk) => {
    const bytes = new Uint8Array(chunk.length);
    let size = 0;
    for (let at = 0; at < chunk.length && !ended; at++) {
      const code = chunk[at] ?? 0;
      if (code === GREATER) ended = true;
      const digit = digitOf(code);
      if (digit === undefined) continue;
      if (high === undefined) high = digit;
      else {
        bytes[size++] = 16 * high + digit;
        high = undefined;
      }
    }
    return bytes.subarray(0, size);
  };
}

function digitOf(code: number): number | undefined {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : undefined;
}
