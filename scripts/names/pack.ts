import { KEY_COUNT, TEMPLATES } from '../../src/names/features.ts';
import { WEIGHT_UNIT } from '../../src/names/model.ts';
import { NAME_TAGS } from '../../src/names/tags.ts';
import type { LexiconSource } from './lexicon.ts';
import type { Fitted } from './trainer.ts';

/** What became of the weights on packing. */
export interface Packed {
  readonly base64: string;
  readonly bytes: number;
  readonly rows: number;
  readonly weights: number;
}

/** Rounds the weights, drops the smallest, and writes the form that `loadModel` in src/names/model.ts reads. */
export function pack(traditional: string, lexicon: LexiconSource, fitted: Fitted, least: number): Packed {
  const out = writer();
  out.count(traditional.length);
  for (let i = 0; i < traditional.length; i++) out.count(traditional.charCodeAt(i));
  writeTraits(out, lexicon.traits);
  writeKeys(out, lexicon.words);
  for (const weight of fitted.transitions) out.signed(Math.round(weight / WEIGHT_UNIT));
  const kept = fitted.rows.map((map, t) => rowsToKeep(map, t, least));
  out.count(1 + kept.reduce((n, rows, t) => n + rows.length * (TEMPLATES[t]?.width ?? 0), 0));
  let weights = 0;
  for (let t = 0; t < KEY_COUNT; t++) {
    const rows = kept[t] ?? [];
    const hashed = TEMPLATES[t]?.size === 0;
    out.count(rows.length);
    let last = -1;
    for (const { key, values } of rows) {
      out.count(hashed ? (key - last) / 2 - 1 : key - last - 1);
      last = key;
      weights += writeRow(out, values);
    }
  }
  const bytes = Uint8Array.from(out.bytes);
  return {
    base64: Buffer.from(bytes).toString('base64'),
    bytes: bytes.length,
    rows: kept.reduce((n, rows) => n + rows.length, 0),
    weights,
  };
}

interface Writer {
  readonly bytes: number[];
  count(value: number): void;
  signed(value: number): void;
}

function writer(): Writer {
  const bytes: number[] = [];
  const count = (value: number): void => {
    let left = value;
    while (left >= 0x80) {
      bytes.push((left & 0x7f) | 0x80);
      left >>>= 7;
    }
    bytes.push(left);
  };
  return { bytes, count, signed: (value) => count(value < 0 ? -value * 2 - 1 : value * 2) };
}

function writeTraits(out: Writer, traits: ReadonlyMap<number, number>): void {
  const sorted = [...traits].filter(([, packed]) => packed !== 0).sort((a, b) => a[0] - b[0]);
  out.count(sorted.length);
  let last = 0;
  for (const [symbol, packed] of sorted) {
    out.count(symbol - last);
    out.count(packed);
    last = symbol;
  }
}

function writeKeys(out: Writer, keys: ReadonlyMap<number, number>): void {
  out.count(keys.size);
  const values = [...new Set(keys.values())].sort((a, b) => a - b);
  out.count(values.length);
  for (const value of values) {
    const sorted = [...keys]
      .filter(([, v]) => v === value)
      .map(([key]) => key)
      .sort((a, b) => a - b);
    out.count(value);
    out.count(sorted.length);
    let last = -1;
    for (const key of sorted) {
      out.count((key - last) / 2 - 1);
      last = key;
    }
  }
}

function rowsToKeep(
  map: ReadonlyMap<number, Float32Array>,
  t: number,
  least: number,
): { key: number; values: Int8Array }[] {
  const rows: { key: number; values: Int8Array }[] = [];
  const bound = TEMPLATES[t]?.size === 0 ? least : least / 2;
  for (const [key, weights] of map) {
    const values = Int8Array.from(weights, (w) =>
      Math.abs(w) < bound ? 0 : Math.max(-127, Math.min(127, Math.round(w / WEIGHT_UNIT))),
    );
    if (values.some((v) => v !== 0)) rows.push({ key, values });
  }
  return rows.sort((a, b) => a.key - b.key);
}

function writeRow(out: Writer, values: Int8Array): number {
  const width = values.length / NAME_TAGS;
  let positions = 0;
  let weights = 0;
  const body: number[] = [];
  for (let p = 0; p < width; p++) {
    const part = values.subarray(p * NAME_TAGS, (p + 1) * NAME_TAGS);
    let tags = 0;
    part.forEach((v, s) => {
      if (v !== 0) tags |= 1 << s;
    });
    if (tags === 0) continue;
    positions |= 1 << p;
    body.push(tags);
    for (const v of part) {
      if (v === 0) continue;
      body.push(v & 0xff);
      weights++;
    }
  }
  out.bytes.push(positions, ...body);
  return weights;
}
