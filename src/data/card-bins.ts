import { CARD_BINS } from './card-bins.generated.ts';

let bins: ReadonlyMap<number, ReadonlySet<string>> | undefined;

/** Whether the digits start with an issuer's prefix (发卡行标识代码) known for numbers of their length. */
export function isBin(digits: string): boolean {
  bins ??= new Map(
    Object.entries(CARD_BINS).map(([length, prefixes]) => [Number(length), new Set(prefixes.split(' '))]),
  );
  const known = bins.get(digits.length);
  if (known === undefined) return false;
  for (let length = 5; length <= 10; length++) if (known.has(digits.slice(0, length))) return true;
  return false;
}
