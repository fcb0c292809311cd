import { buildAlphabet } from './alphabet.ts';
import { type Cursor, checkEnd, fromBase64, readCount, readSigned } from './bytes.ts';
import { type Lexicon, REACH_LEFT, TEMPLATES, type Template } from './features.ts';
import { extend, insert, type KeyTable, keyOf, keyTable, lookUp, slotsFor } from './hash.ts';
import { TRANSITIONS } from './tags.ts';

/** The recogniser's tables, unpacked; see `docs/names-model.md` for what they were trained on. */
export interface Model {
  /** Code unit → symbol. */
  readonly alphabet: Uint16Array;
  readonly lexicon: Lexicon;
  /** One per template, in the order of {@link TEMPLATES}. */
  readonly indexes: readonly RowIndex[];
  /** Weights of the tags that begin a name, B and X, packed in one integer for each of a row's {@link ROW_WIDTH} positions. */
  readonly starts: Int32Array;
  /** Weights of M and E, and of Y and Z: two integers for each of those positions. */
  readonly bodies: Int32Array;
  /** In the order of {@link TRANSITIONS}. */
  readonly transitions: Int32Array;
}

/**
 * Finds the row of a key: where its weights begin in {@link Model.starts}, or 0. Where it is hashed, `rows` holds keys
 * and their rows in turn; else a key is a place in it.
 */
export interface RowIndex {
  readonly hashed: boolean;
  readonly rows: Int32Array;
}

/** Rows of all templates have one shape, whatever they use of it: so many positions, the first {@link REACH_LEFT} before their own. */
export const ROW_WIDTH = 8;

/** Weights are stored as whole multiples of this many nats. */
export const WEIGHT_UNIT: number = 1 / 16;

/** Unpacks a model from the base64 text that `scripts/names/pack.ts` wrote. Throws a RangeError on damaged text. */
export function loadModel(text: string): Model {
  const cursor: Cursor = { bytes: fromBase64(text), at: 0 };
  const alphabet = buildAlphabet(readText(cursor));
  const lexicon: Lexicon = { traits: readTraits(cursor), words: readWords(cursor) };
  const transitions = Int32Array.from(TRANSITIONS, () => readSigned(cursor));
  // How many positions the templates use; rows take more room than that.
  readCount(cursor);
  const indexes: RowIndex[] = [];
  const parts: Weights[] = [];
  // Row 0 stands for "no row", so the first one begins behind it.
  let first = ROW_WIDTH;
  for (const template of TEMPLATES) {
    const count = readCount(cursor);
    const weights = weightsOf(count);
    indexes.push(readRows(cursor, template, count, first, weights));
    parts.push(weights);
    first += count * ROW_WIDTH;
  }
  const { starts, bodies } = weightsOf(first / ROW_WIDTH);
  let at = ROW_WIDTH;
  for (const part of parts) {
    starts.set(part.starts, at);
    bodies.set(part.bodies, 2 * at);
    at += part.starts.length;
  }
  checkEnd(cursor);
  return { alphabet, lexicon, indexes, starts, bodies, transitions };
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

type Weights = Pick<Model, 'starts' | 'bodies'>;

/** Room for so many rows. */
function weightsOf(rows: number): Weights {
  return { starts: new Int32Array(rows * ROW_WIDTH), bodies: new Int32Array(2 * rows * ROW_WIDTH) };
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
 * Reads the rows of a template into `weights`, the first of which is at `first` among all. A row is: which positions have
 * weights, then for each of them which tags have one, then those weights. Three quarters of a million bytes pass here
 * before the first name is found, so they are read in one loop that calls nothing.
 */
function readRows(
  cursor: Cursor,
  template: Template,
  count: number,
  first: number,
  { starts, bodies }: Weights,
): RowIndex {
  const hashed = template.size === 0;
  const rows = new Int32Array(hashed ? 2 * slotsFor(count) : template.size);
  const mask = rows.length - 2;
  const shift = template.low + REACH_LEFT;
  const bytes = new Int8Array(cursor.bytes.buffer, cursor.bytes.byteOffset, cursor.bytes.length);
  let at = cursor.at;
  let key = -1;
  for (let row = 0; row < count * ROW_WIDTH; row += ROW_WIDTH) {
    let gap = 0;
    for (let bits = 0; bits < 32; bits += 7) {
      const part = bytes[at++] ?? 0;
      gap |= (part & 0x7f) << bits;
      if (part >= 0) break;
    }
    key += hashed ? 2 * (gap + 1) : gap + 1;
    let slot = key;
    if (hashed) {
      slot = key & mask;
      while (rows[slot] !== 0) slot = (slot + 2) & mask;
      rows[slot++] = key;
    }
    rows[slot] = first + row;
    for (let positions = bytes[at++] ?? 0, p = row + shift; positions !== 0; positions >>= 1, p++) {
      if ((positions & 1) === 0) continue;
      const tags = bytes[at++] ?? 0;
      const b = tags & 1 ? (bytes[at++] ?? 0) : 0;
      const m = tags & 2 ? (bytes[at++] ?? 0) : 0;
      const e = tags & 4 ? (bytes[at++] ?? 0) : 0;
      const x = tags & 8 ? (bytes[at++] ?? 0) : 0;
      const y = tags & 16 ? (bytes[at++] ?? 0) : 0;
      const z = tags & 32 ? (bytes[at++] ?? 0) : 0;
      starts[p] = (x << 16) + b;
      bodies[2 * p] = (e << 16) + m;
      bodies[2 * p + 1] = (z << 16) + y;
    }
  }
  cursor.at = at;
  return { hashed, rows };
}
