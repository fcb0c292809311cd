import { Inflate } from 'fflate';
import type { Unpack } from './unpacking.ts';

/** Deflate with the two bytes of zlib before it (RFC 1950). */
export function flate(): Unpack {
  let header = 2;
  let out = NOTHING;
  // Tells once for each piece.
  const inflate = new Inflate((chunk) => {
    out = chunk;
  });
  return (piece) => {
    const from = Math.min(header, piece.length);
    header -= from;
    inflate.push(piece.subarray(from), false);
    return out;
  };
}

const NOTHING = new Uint8Array(0);

/** Takes lengths of 128 and less as so many bytes to come and one more, greater ones as repeats of the next byte (7.4.5). */
export function runLength(): Unpack {
  let literal = 0;
  let repeats = 0;
  let ended = false;
  return (chunk) => {
    const out = new Uint8Array(MOST_REPEATS * chunk.length);
    let size = 0;
    for (let at = 0; at < chunk.length && !ended; at++) {
      const byte = chunk[at] ?? 0;
      if (literal > 0) {
        out[size++] = byte;
        literal -= 1;
      } else if (repeats > 0) {
        out.fill(byte, size, size + repeats);
        size += repeats;
        repeats = 0;
      } else if (byte === MOST_REPEATS) ended = true;
      else if (byte < MOST_REPEATS) literal = byte + 1;
      else repeats = 257 - byte;
    }
    return out.subarray(0, size);
  };
}

const MOST_REPEATS = 128;

/** Reads codes of 9 to 12 bits, each a sequence of bytes seen before (7.4.4). */
export function lzw(earlyChange: 0 | 1): Unpack {
  const lengths = new Uint16Array(TABLE).fill(1, 0, CLEAR);
  const last = Uint8Array.from({ length: TABLE }, (_, code) => code);
  const before = new Uint16Array(TABLE);
  let [bits, held, width, next] = [0, 0, 9, FIRST];
  let previous: number | undefined;
  let ended = false;
  return (chunk) => {
    let out = new Uint8Array(4 * chunk.length + TABLE);
    let size = 0;
    for (const byte of chunk) {
      if (ended) break;
      bits = ((bits << 8) | byte) & 0xffffff;
      held += 8;
      if (held < width) continue;
      held -= width;
      const code = (bits >> held) & ((1 << width) - 1);
      if (code === CLEAR) {
        [width, next, previous] = [9, FIRST, undefined];
        continue;
      }
      if (code === END) {
        ended = true;
        break;
      }
      // A code that is not known yet is what came before with its own first byte at its end.
      const known = code < CLEAR || code < next ? code : (previous ?? 0);
      const length = (lengths[known] ?? 0) + (known === code ? 0 : 1);
      if (size + length > out.length) {
        const larger = new Uint8Array(2 * out.length + length);
        larger.set(out);
        out = larger;
      }
      const whole = lengths[known] ?? 0;
      for (let at = size + whole - 1, entry = known; at >= size; at--, entry = before[entry] ?? 0) {
        out[at] = last[entry] ?? 0;
      }
      const first = out[size] ?? 0;
      if (known !== code) out[size + whole] = first;
      size += length;
      if (previous !== undefined && next < TABLE) {
        before[next] = previous;
        lengths[next] = (lengths[previous] ?? 0) + 1;
        last[next] = first;
        next += 1;
        if (next + earlyChange >= 1 << width && width < 12) width += 1;
      }
      previous = code < next ? code : known;
    }
    return out.subarray(0, size);
  };
}

const TABLE = 4096;
const CLEAR = 256;
const END = 257;
/** The first code that stands for a sequence. */
const FIRST = 258;
