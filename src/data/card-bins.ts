import { CARD_BINS } from './card-bins.generated.ts';

/** Of each length of number: the prefixes, and the five digits that each begins with. */
interface Bins {
  readonly prefixes: ReadonlySet<string>;
  readonly heads: ReadonlySet<number>;
}

let bins: ReadonlyMap<number, Bins> | undefined;

/** Whether the digits start with an issuer's prefix (发卡行标识代码) known for numbers of their length. */
export function isBin(digits: string): boolean {
  bins ??= new Map(
    Object.entries(CARD_BINS).map(([length, prefixes]) => [Number(length), binsOf(prefixes.split(' '))]),
  );
  const known = bins.get(digits.length);
  // Most numbers are of no card, which their first digits tell.
  if (known === undefined || !known.heads.has(headOf(digits))) return false;
  for (let length = SHORTEST; length <= LONGEST; length++) if (known.prefixes.has(digits.slice(0, length))) return true;
  return false;
}

const SHORTEST = 5;
const LONGEST = 10;

function binsOf(prefixes: readonly string[]): Bins {
  return { prefixes: new Set(prefixes), heads: new Set(prefixes.map(headOf)) };
}

function headOf(digits: string): number {
  let number = 0;
  for (let i = 0; i < SHORTEST; i++) number = number * 10 + digits.charCodeAt(i) - 0x30;
  return number;
}
