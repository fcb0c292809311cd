import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeUtf8 } from '../../src/node/decode-utf8.ts';

it('decodes what a strict TextDecoder decodes, to the same text, and nothing else', () => {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const expected = (bytes: Uint8Array): string | undefined => {
    try {
      return strict.decode(bytes);
    } catch {
      return undefined;
    }
  };
  const text = fc.string({ unit: 'binary' }).map((each) => new TextEncoder().encode(`\ufeff${each}`));
  fc.assert(
    fc.property(fc.oneof(text, fc.uint8Array()), (bytes) => {
      expect(decodeUtf8(bytes)).toBe(expected(bytes));
    }),
  );
});
