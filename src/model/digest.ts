import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

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
  const start = hmac.create(sha256, key);
  return (value) => lettersOf(start.clone().update(utf8ToBytes(value)).digest());
}

function lettersOf(bytes: Uint8Array): string {
  let letters = '';
  for (let i = 0; i < BYTES; i++) {
    const byte = bytes[i] ?? 0;
    letters += String.fromCharCode(97 + (byte >> 4), 97 + (byte & 15));
  }
  return letters;
}
