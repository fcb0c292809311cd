import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { createShortHmac } from './hmac.ts';

/** SHA-256 of bytes, or of the UTF-8 form of a text, in lower-case hex. */
export function sha256Hex(content: Uint8Array | string): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}

/** Gives the same value the same fingerprint, which tells nothing of the value to those without the key. */
export type Fingerprinter = (value: string) => string;

/** 96 bits: even a ledger of a billion values is unlikely to see two alike by accident. */
const BYTES = 12;

/**
 * Fingerprints by HMAC-SHA-256: telephone numbers are too few for a plain hash.
 * Written in the letters a to p, so that no run of digits in a fingerprint can
 * be mistaken for a piece of a number.
 */
export function createFingerprinter(key: Uint8Array): Fingerprinter {
  const short = createShortHmac(key);
  return (value) => {
    const words = short.wordsOf(value);
    return words === undefined ? lettersOfBytes(hmac(sha256, key, utf8ToBytes(value))) : lettersOfWords(words);
  };
}

function lettersOfWords(words: Int32Array): string {
  for (let i = 0; i < UNITS.length; i++) UNITS[i] = 97 + (((words[i >> 3] ?? 0) >>> (28 - 4 * (i & 7))) & 15);
  return String.fromCharCode(...UNITS);
}

const UNITS = new Array<number>(2 * BYTES).fill(0);

function lettersOfBytes(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return lettersOfWords(Int32Array.from({ length: BYTES / 4 }, (_, word) => view.getInt32(4 * word)));
}
