/** A column with its values numbered from 0. */
export interface Codes {
  readonly of: Int32Array;
  /** How many different values there are. */
  readonly size: number;
}

/** Rows put into classes of those that look alike, numbered from 0 in order of appearance. */
export interface Partition {
  readonly of: Int32Array;
  readonly sizes: Int32Array;
}

/** Numbers the values of a column; blanks around them do not tell them apart. */
export function encode(values: readonly string[]): Codes {
  const numbers = new Map<string, number>();
  const of = new Int32Array(values.length);
  for (const [row, value] of values.entries()) {
    const key = value.trim();
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    }
    of[row] = number;
  }
  return { of, size: numbers.size };
}

/** All rows in one class. */
export function whole(rows: number): Partition {
  return { of: new Int32Array(rows), sizes: Int32Array.of(rows) };
}

/** Splits classes by one more column. */
export type Refine = (partition: Partition, codes: Codes) => Partition;

/**
 * Makes a refiner for tables of so many rows. It hashes pairs of class and
 * code into arrays that it keeps, so that one pass costs some ten nanoseconds
 * a row: lattice and subset searches make hundreds of them.
 */
export function refiner(rows: number): Refine {
  const bits = Math.max(4, Math.ceil(Math.log2(rows + 1)) + 1);
  const mask = (1 << bits) - 1;
  const stamps = new Int32Array(mask + 1);
  const classOf = new Int32Array(mask + 1);
  const codeOf = new Int32Array(mask + 1);
  const numberOf = new Int32Array(mask + 1);
  let stamp = 0;
  return (partition, codes) => {
    stamp += 1;
    const of = new Int32Array(rows);
    const sizes = new Int32Array(rows);
    let count = 0;
    for (let row = 0; row < rows; row++) {
      const group = partition.of[row] ?? 0;
      const code = codes.of[row] ?? 0;
      let slot = (Math.imul(group, 0x9e3779b1) ^ Math.imul(code + 1, 0x85ebca6b)) >>> (32 - bits);
      while (stamps[slot] === stamp && (classOf[slot] !== group || codeOf[slot] !== code)) slot = (slot + 1) & mask;
      if (stamps[slot] !== stamp) {
        stamps[slot] = stamp;
        classOf[slot] = group;
        codeOf[slot] = code;
        numberOf[slot] = count++;
      }
      const number = numberOf[slot] ?? 0;
      of[row] = number;
      sizes[number] = (sizes[number] ?? 0) + 1;
    }
    return { of, sizes: sizes.subarray(0, count) };
  };
}

/** The rows whose class is smaller than `k`, in order. */
export function rowsBelow(partition: Partition, k: number): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < partition.of.length; row++) {
    if ((partition.sizes[partition.of[row] ?? 0] ?? 0) < k) rows.push(row);
  }
  return rows;
}

/** How many rows are in classes smaller than `k`. */
export function countBelow({ sizes }: Partition, k: number): number {
  let rows = 0;
  for (const size of sizes) if (size < k) rows += size;
  return rows;
}
