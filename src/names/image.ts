import { TEMPLATES } from './features.ts';
import type { Model, RowIndex } from './model.ts';

/**
 * An image of a model: its tables one behind the other, as they lie in memory on a little-endian machine, so that
 * reading one takes no work. Eight times the size of the packed text; for programs that start often and read from disk.
 */
export function writeImage(model: Model): Uint8Array {
  const tables = [
    model.lexicon.words.entries,
    model.lexicon.words.bits,
    model.transitions,
    ...model.indexes.map(({ places }) => places),
    model.alphabet,
    model.lexicon.traits,
    model.rows,
  ];
  const head = Int32Array.of(MARK, ...tables.map(({ length }) => length));
  const image = new Uint8Array([head, ...tables].reduce((size, { byteLength }) => size + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of [head, ...tables]) {
    image.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return image;
}

/** The model in an image, which it goes on using: nothing is copied. Throws a RangeError on what is none. */
export function readImage({ buffer, byteOffset, byteLength }: Uint8Array): Model {
  const [mark, ...lengths] = new Int32Array(buffer, byteOffset, HEAD);
  if (mark !== MARK) throw new RangeError('The image of the name model is none, or not for this kind of machine.');
  let next = 0;
  let at = byteOffset + HEAD * Int32Array.BYTES_PER_ELEMENT;
  const words = { entries: ints(), bits: ints() };
  const transitions = ints();
  const indexes = TEMPLATES.map(({ size }): RowIndex => ({ hashed: size === 0, places: ints() }));
  const alphabet = units();
  const lexicon = { traits: units(), words };
  const rows = new Int8Array(buffer, at, lengths[next++]);
  at += rows.byteLength;
  if (at !== byteOffset + byteLength) throw new RangeError('The image of the name model does not end where it should.');
  return { alphabet, lexicon, indexes, rows, transitions };

  function ints(): Int32Array {
    const table = new Int32Array(buffer, at, lengths[next++]);
    at += table.byteLength;
    return table;
  }

  function units(): Uint16Array {
    const table = new Uint16Array(buffer, at, lengths[next++]);
    at += table.byteLength;
    return table;
  }
}

/** Reads otherwise where the bytes of an integer lie the other way round. */
const MARK = 0x584d4e33;

/** The mark and the length of each table: three, one for each template, two of code units, the rows. */
const HEAD = 1 + 3 + TEMPLATES.length + 3;
