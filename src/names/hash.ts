/**
 * One step of the hash by which n-grams of symbols are looked up, beginning with 0: every longer n-gram extends a
 * shorter one's hash. The key that tables store is {@link keyOf} it.
 */
export function extend(hash: number, symbol: number): number {
  const mixed = Math.imul(hash ^ symbol, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** The key of an n-gram hash: 24 bits, always odd, so that 0 can mean an empty slot. */
export function keyOf(hash: number): number {
  return (Math.imul(hash, 0x85ebca6b) >>> 8) | 1;
}

/** How many slots an open-addressing table for so many keys has: a power of two. */
export function slotsFor(count: number): number {
  let slots = 16;
  while (slots < count * 1.6) slots *= 2;
  return slots;
}

/** Keys with values of eight bits. Most keys that are asked for are not there, which a small set of bits tells at once. */
export interface KeyTable {
  readonly entries: Int32Array;
  readonly bits: Int32Array;
}

/** Bits that tell what is not there, for each slot. */
const BITS_PER_SLOT = 4;

/** An empty table for so many keys. */
export function keyTable(count: number): KeyTable {
  const slots = slotsFor(count);
  return { entries: new Int32Array(slots), bits: new Int32Array((slots * BITS_PER_SLOT) >> 5 || 1) };
}

/** Stores a key with a value; a second value of the same key is joined to the first by or. */
export function insert({ entries, bits }: KeyTable, key: number, value: number): void {
  const mask = entries.length - 1;
  let slot = (key >>> 1) & mask;
  while (entries[slot] !== 0 && ((entries[slot] ?? 0) & 0xffffff) !== key) slot = (slot + 1) & mask;
  entries[slot] = (entries[slot] ?? 0) | key | (value << 24);
  const bit = key >>> 1;
  const word = (bit >>> 5) & (bits.length - 1);
  bits[word] = (bits[word] ?? 0) | (1 << (bit & 31));
}

/** The value stored under a key, or 0. */
export function lookUp({ entries, bits }: KeyTable, key: number): number {
  const bit = key >>> 1;
  if ((((bits[(bit >>> 5) & (bits.length - 1)] ?? 0) >>> (bit & 31)) & 1) === 0) return 0;
  const mask = entries.length - 1;
  let slot = bit & mask;
  for (;;) {
    const entry = entries[slot] ?? 0;
    if (entry === 0) return 0;
    if ((entry & 0xffffff) === key) return entry >>> 24;
    slot = (slot + 1) & mask;
  }
}
