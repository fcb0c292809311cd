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
  // Roughly a microsecond is spent here on every finding, twice that with new objects for each.
  const state = start.clone();
  const bytes = new Uint8Array(SHORT);
  const digest = new Uint8Array(start.outputLen);
  return (value) => {
    const content = value.length * 3 <= SHORT ? shortBytes(value, bytes) : utf8ToBytes(value);
    start._cloneInto(state).update(content).digestInto(digest);
    return lettersOf(digest);
  };
}

/** Room for a value of usual length, in bytes. */
const SHORT = 192;

function shortBytes(value: string, room: Uint8Array): Uint8Array {
  return room.subarray(0, UTF8.encodeInto(value, room).written);
}

const UTF8 = new TextEncoder();

function lettersOf(bytes: Uint8Array): string {
  const units: number[] = [];
  for (let i = 0; i < BYTES; i++) {
    const byte = bytes[i] ?? 0;
    units.push(97 + (byte >> 4), 97 + (byte & 15));
  }
  return String.fromCharCode(...units);
}
