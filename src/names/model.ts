import { buildAlphabet } from './alphabet.ts';
import { type Cursor, checkEnd, fromBase64, readCount, readSigned } from './bytes.ts';
import { type Lexicon, TEMPLATES, type Template } from './features.ts';
import { extend, insert, type KeyTable, keyOf, keyTable, lookUp, slotsFor } from './hash.ts';
import { TRANSITIONS } from './tags.ts';

/** The recogniser's tables, unpacked; see `docs/names-model.md` for what they were trained on. */
export interface Model {
  /** Code unit → symbol. */
  readonly alphabet: Uint16Array;
  readonly lexicon: Lexicon;
  /** One per template, in the order of {@link TEMPLATES}. */
  readonly indexes: readonly RowIndex[];
  /**
   * Rows of weights, one behind the other, as they are packed, since most weights are 0: which of the template's
   * positions have some, as a bit set; then for each of these which tags have one, and their weights.
   */
  readonly rows: Int8Array;
  /** In the order of {@link TRANSITIONS}. */
  readonly transitions: Int32Array;
}

/**
 * Finds the row of a key: where it begins in {@link Model.rows}, or 0. Where it is hashed, `places` holds keys and what
 * they have in turn; else a key is a place in it.
 */
export interface RowIndex {
  readonly hashed: boolean;
  readonly places: Int32Array;
}

/** Weights are stored as whole multiples of this many nats. */
export const WEIGHT_UNIT: number = 1 / 16;

/** Unpacks a model from the base64 text that `scripts/names/pack.ts` wrote. Throws a RangeError on damaged text. */
export function loadModel(text: string): Model {
  const cursor: Cursor = { bytes: fromBase64(text), at: 0 };
  const alphabet = buildAlphabet(readText(cursor));
  const lexicon: Lexicon = { traits: readTraits(cursor), words: readWords(cursor) };
  const transitions = Int32Array.from(TRANSITIONS, () => readSigned(cursor));
  // How many positions the templates use, for whoever unpacks them.
  readCount(cursor);
  // Row 0 stands for "no row".
  const first = cursor.at - 1;
  const indexes = TEMPLATES.map((template) => readRows(cursor, template, first));
  checkEnd(cursor);
  const { buffer, byteOffset, length } = cursor.bytes.slice(first);
  return { alphabet, lexicon, indexes, rows: new Int8Array(buffer, byteOffset, length), transitions };
}

/** Where the row of a key begins in {@link Model.rows}; 0 where it has none. */
export function rowOf({ hashed, places }: RowIndex, key: number): number {
  if (!hashed) return places[key] ?? 0;
  const mask = places.length - 2;
  let slot = key & mask;
  for (;;) {
    const stored = places[slot] ?? 0;
    if (stored === key) return places[slot + 1] ?? 0;
    if (stored === 0) return 0;
    slot = (slot + 2) & mask;
  }
}

/** The class of an everyday word of two to four characters, 1 to 15, or 0. */
export function wordClass(model: Model, text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = extend(hash, model.alphabet[text.charCodeAt(i)] ?? 0);
  return lookUp(model.lexicon.words, keyOf(hash)) & 15;
}

/** Whether a code unit is a surname, common or rare, and no mere particle that somebody may also be called by. */
export function isSurname(model: Model, unit: number): boolean {
  return ((model.lexicon.traits[model.alphabet[unit] ?? 0] ?? 0) & 7) >= 2;
}

/** Whether a code unit stands in given names far more often than elsewhere, at whichever place. */
export function isGiven(model: Model, unit: number): boolean {
  const traits = model.lexicon.traits[model.alphabet[unit] ?? 0] ?? 0;
  return Math.max((traits >> 3) & 3, (traits >> 5) & 3, (traits >> 7) & 3) >= 2;
}

function readText(cursor: Cursor): string {
  const units = new Array<number>(readCount(cursor));
  for (let i = 0; i < units.length; i++) units[i] = readCount(cursor);
  return units.map((unit) => String.fromCharCode(unit)).join('');
}

function readTraits(cursor: Cursor): Uint16Array {
  const traits = new Uint16Array(65536);
  let symbol = 0;
  for (let left = readCount(cursor); left > 0; left--) {
    symbol += readCount(cursor);
    traits[symbol] = readCount(cursor);
  }
  return traits;
}

/** Sets of keys by value: sorted, so that only the gaps between keys are stored. */
function readWords(cursor: Cursor): KeyTable {
  const table = keyTable(readCount(cursor));
  for (let sets = readCount(cursor); sets > 0; sets--) {
    const value = readCount(cursor);
    let key = -1;
    for (let left = readCount(cursor); left > 0; left--) {
      key += 2 * (readCount(cursor) + 1);
      insert(table, key, value);
    }
  }
  return table;
}

/**
 * Notes where the rows of a template begin, counted from `first`. Three quarters of a million bytes are passed over here
 * before the first name is found, so it is one loop that calls nothing.
 */
function readRows(cursor: Cursor, { size }: Template, first: number): RowIndex {
  const count = readCount(cursor);
  const hashed = size === 0;
  const places = new Int32Array(hashed ? 2 * slotsFor(count) : size);
  const mask = places.length - 2;
  const { bytes } = cursor;
  let { at } = cursor;
  let key = -1;
  for (let row = 0; row < count; row++) {
    let gap = 0;
    for (let bits = 0; bits < 32; bits += 7) {
      const part = bytes[at++] ?? 0;
      gap |= (part & 0x7f) << bits;
      if (part < 0x80) break;
    }
    key += hashed ? 2 * (gap + 1) : gap + 1;
    let slot = key;
    if (hashed) {
      slot = key & mask;
      while (places[slot] !== 0) slot = (slot + 2) & mask;
      places[slot++] = key;
    }
    places[slot] = at - first;
    for (let positions = bytes[at++] ?? 0; positions !== 0; positions &= positions - 1) {
      let tags = bytes[at++] ?? 0;
      for (; tags !== 0; tags &= tags - 1) at++;
    }
  }
  cursor.at = at;
  return { hashed, places };
}
