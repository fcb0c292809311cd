import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFingerprinter } from '../../src/model/digest.ts';

describe('fingerprints', () => {
  it('are the first 96 bits of HMAC-SHA-256 in the letters a to p, whatever the key and the value', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 100 }),
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        (key, value) => createFingerprinter(key)(value) === expected(key, value),
      ),
    );
  });

  it.each([0, 1, 18, 54, 55, 56, 64, 300])('hold for %i bytes of ASCII and for a third as many of Han', (length) => {
    const key = new Uint8Array(32).fill(7);
    const fingerprint = createFingerprinter(key);
    for (const value of ['7'.repeat(length), '张'.repeat(Math.floor(length / 3))]) {
      expect(fingerprint(value)).toBe(expected(key, value));
    }
  });
});

function expected(key: Uint8Array, value: string): string {
  const hex = createHmac('sha256', key).update(value).digest('hex').slice(0, 24);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
