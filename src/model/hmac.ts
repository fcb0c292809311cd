import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * HMAC-SHA-256 (RFC 2104, FIPS 180-4) under one key, of the UTF-8 form of short texts: what every finding needs once.
 * The key's own two blocks are compressed beforehand, so that two blocks are left to do, and nothing is allocated for
 * them: half the time of a library that takes texts of any length in pieces.
 */
export interface ShortHmac {
  /** The first three of the digest's eight words, which stay until the next call; undefined for more than {@link LONGEST} bytes. */
  readonly wordsOf: (text: string) => Int32Array | undefined;
}

const BLOCK_BYTES = 64;
/** A block holds the text, a bit that ends it, and its length in eight bytes. */
export const LONGEST: number = BLOCK_BYTES - 9;
const DIGEST_WORDS = 8;

/** Prepares a key of any length. */
export function createShortHmac(key: Uint8Array): ShortHmac {
  const padded = new Uint8Array(BLOCK_BYTES);
  padded.set(key.length > BLOCK_BYTES ? sha256(key) : key);
  const [inner, outer] = [keyState(padded, 0x36), keyState(padded, 0x5c)];
  const state = new Int32Array(DIGEST_WORDS);
  return {
    wordsOf(text) {
      const length = putText(text);
      if (length === undefined) return undefined;
      putEnd(length);
      compress(inner, state);
      clearBlock();
      for (let i = 0; i < DIGEST_WORDS; i++) SCHEDULE[i] = state[i] ?? 0;
      putEnd(4 * DIGEST_WORDS);
      compress(outer, state);
      return state;
    },
  };
}

function keyState(key: Uint8Array, pad: number): Int32Array {
  clearBlock();
  for (const [at, byte] of key.entries()) putByte(at, byte ^ pad);
  const state = new Int32Array(DIGEST_WORDS);
  compress(START, state);
  return state;
}

const BLOCK_WORDS = BLOCK_BYTES / 4;
/** The block at hand in its first sixteen words, and what is made of them. */
const SCHEDULE = new Int32Array(64);

/** Puts the bytes of a text into the block and gives their number; undefined where they do not fit. */
function putText(text: string): number | undefined {
  if (text.length > LONGEST) return undefined;
  clearBlock();
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return putBytes(utf8ToBytes(text));
    putByte(i, unit);
  }
  return text.length;
}

function putBytes(bytes: Uint8Array): number | undefined {
  if (bytes.length > LONGEST) return undefined;
  clearBlock();
  for (let i = 0; i < bytes.length; i++) putByte(i, bytes[i] ?? 0);
  return bytes.length;
}

/** By hand: to call `fill` takes longer. */
function clearBlock(): void {
  for (let i = 0; i < BLOCK_WORDS; i++) SCHEDULE[i] = 0;
}

/** What ends a message of one block before which the block of the key stood. */
function putEnd(bytes: number): void {
  putByte(bytes, 0x80);
  SCHEDULE[BLOCK_WORDS - 1] = (BLOCK_BYTES + bytes) * 8;
}

function putByte(at: number, byte: number): void {
  SCHEDULE[at >> 2] = (SCHEDULE[at >> 2] ?? 0) | (byte << (24 - 8 * (at & 3)));
}

/** Compresses the block in {@link SCHEDULE} into a state, which makes the next one (FIPS 180-4, 6.2.2). */
function compress(before: Int32Array, after: Int32Array): void {
  // Named here, they are known not to change while the loops run.
  const [words, rounds] = [SCHEDULE, ROUNDS];
  for (let i = BLOCK_WORDS; i < words.length; i++) {
    const [x, y] = [words[i - 15] as number, words[i - 2] as number];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    words[i] = ((words[i - 16] as number) + (words[i - 7] as number) + s0 + s1) | 0;
  }
  let a = before[0] as number;
  let b = before[1] as number;
  let c = before[2] as number;
  let d = before[3] as number;
  let e = before[4] as number;
  let f = before[5] as number;
  let g = before[6] as number;
  let h = before[7] as number;
  for (let i = 0; i < words.length; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (rounds[i] as number) + (words[i] as number)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  after[0] = (before[0] as number) + a;
  after[1] = (before[1] as number) + b;
  after[2] = (before[2] as number) + c;
  after[3] = (before[3] as number) + d;
  after[4] = (before[4] as number) + e;
  after[5] = (before[5] as number) + f;
  after[6] = (before[6] as number) + g;
  after[7] = (before[7] as number) + h;
}

/** The first 32 bits of the fractions of the square roots of the first eight primes. */
const START = Int32Array.of(
  0x6a09e667,
  0xbb67ae85,
  0x3c6ef372,
  0xa54ff53a,
  0x510e527f,
  0x9b05688c,
  0x1f83d9ab,
  0x5be0cd19,
);
/** The same of the cube roots of the first 64. */
const ROUNDS = Int32Array.of(
  0x428a2f98,
  0x71374491,
  0xb5c0fbcf,
  0xe9b5dba5,
  0x3956c25b,
  0x59f111f1,
  0x923f82a4,
  0xab1c5ed5,
  0xd807aa98,
  0x12835b01,
  0x243185be,
  0x550c7dc3,
  0x72be5d74,
  0x80deb1fe,
  0x9bdc06a7,
  0xc19bf174,
  0xe49b69c1,
  0xefbe4786,
  0x0fc19dc6,
  0x240ca1cc,
  0x2de92c6f,
  0x4a7484aa,
  0x5cb0a9dc,
  0x76f988da,
  0x983e5152,
  0xa831c66d,
  0xb00327c8,
  0xbf597fc7,
  0xc6e00bf3,
  0xd5a79147,
  0x06ca6351,
  0x14292967,
  0x27b70a85,
  0x2e1b2138,
  0x4d2c6dfc,
  0x53380d13,
  0x650a7354,
  0x766a0abb,
  0x81c2c92e,
  0x92722c85,
  0xa2bfe8a1,
  0xa81a664b,
  0xc24b8b70,
  0xc76c51a3,
  0xd192e819,
  0xd6990624,
  0xf40e3585,
  0x106aa070,
  0x19a4c116,
  0x1e376c08,
  0x2748774c,
  0x34b0bcb5,
  0x391c0cb3,
  0x4ed8aa4a,
  0x5b9cca4f,
  0x682e6ff3,
  0x748f82ee,
  0x78a5636f,
  0x84c87814,
  0x8cc70208,
  0x90befffa,
  0xa4506ceb,
  0xbef9a3f7,
  0xc67178f2,
);
