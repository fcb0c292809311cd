import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { readImage, writeImage } from '../../src/names/image.ts';
import type { Model } from '../../src/names/model.ts';
import { shippedModel } from '../../src/names/shipped.ts';

const image = writeImage(shippedModel());

test('an image holds every table of the model as it was', () => {
  const read = tablesOf(readImage(image));
  for (const [at, table] of tablesOf(shippedModel()).entries()) {
    expect(read[at]?.length).toBe(table?.length);
    expect(Buffer.compare(bytesOf(read[at]), bytesOf(table))).toBe(0);
  }
});

test.each([
  ['cut off', image.slice(0, -2)],
  ['too long', Uint8Array.of(...image.subarray(0, 4), ...new Uint8Array(200))],
  ['of another kind of machine', Uint8Array.of(...image.slice(0, 4).reverse(), ...image.subarray(4, 400))],
  ['empty', new Uint8Array(0)],
])('an image that is %s is refused', (_, bytes) => {
  expect(() => readImage(bytes)).toThrow(RangeError);
});

type Table = Int32Array | Uint16Array | Int8Array | undefined;

function tablesOf({ alphabet, lexicon, indexes, rows, transitions }: Model): readonly Table[] {
  const { entries, bits } = lexicon.words;
  return [alphabet, lexicon.traits, entries, bits, transitions, ...indexes.map(({ places }) => places), rows];
}

function bytesOf(table: Table): Uint8Array {
  return table === undefined ? new Uint8Array(0) : new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
}
