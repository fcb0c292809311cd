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

/** Stores a key with a value of eight bits; a second value of the same key is joined to the first by or. */
export function insert(table: Int32Array, key: number, value: number): void {
  const mask = table.length - 1;
  let slot = (key >>> 1) & mask;
  while (table[slot] !== 0 && ((table[slot] ?? 0) & 0xffffff) !== key) slot = (slot + 1) & mask;
  table[slot] = (table[slot] ?? 0) | key | (value << 24);
}

/** The value stored under a key, or 0. */
export function lookUp(table: Int32Array, key: number): number {
  const mask = table.length - 1;
  let slot = (key >>> 1) & mask;
  for (;;) {
    const entry = table[slot] ?? 0;
    if (entry === 0) return 0;
    if ((entry & 0xffffff) === key) return entry >>> 24;
    slot = (slot + 1) & mask;
  }
}
