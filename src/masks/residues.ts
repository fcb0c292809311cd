/** The modulus of the check character: ISO 7064 MOD 11-2, as GB 11643-1999 prescribes it. */
export const MOD = 11;

/** The weights of the first seventeen places, 2^(17−i) mod 11. */
export const WEIGHTS: readonly number[] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** How many values there are whose weighted sum leaves each remainder, 0 to 10. */
export type Histogram = readonly number[];

/** What the digits of `value` written from place `from` in `width` places add to the weighted sum, mod 11. */
export function residueOf(value: number, from: number, width: number): number {
  let rest = value;
  let sum = 0;
  for (let place = from + width - 1; place >= from; place--) {
    sum += (rest % 10) * (WEIGHTS[place] ?? 0);
    rest = Math.floor(rest / 10);
  }
  return sum % MOD;
}

/** The remainders of all sums of one value of each: cyclic convolution. */
export function combine(a: Histogram, b: Histogram): Histogram {
  const sum = new Array<number>(MOD).fill(0);
  for (let i = 0; i < MOD; i++) {
    const here = a[i] ?? 0;
    if (here === 0) continue;
    for (let j = 0; j < MOD; j++) {
      const at = i + j < MOD ? i + j : i + j - MOD;
      sum[at] = (sum[at] ?? 0) + here * (b[j] ?? 0);
    }
  }
  return sum;
}

/** The remainder of the first seventeen places that each check character asks for: bit c is wanted by (1 − c) mod 11. */
export function allowedRemainders(checkSet: number): readonly boolean[] {
  return Array.from({ length: MOD }, (_, remainder) => ((checkSet >> ((12 - remainder) % MOD)) & 1) === 1);
}
