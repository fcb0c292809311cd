/** Enumerates identity numbers one by one, sharing nothing with the code under test. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

export function withCheck(first17: string): string {
  const sum = [...first17].reduce((total, digit, place) => total + Number(digit) * (WEIGHTS[place] ?? 0), 0);
  return first17 + CHECKS.charAt(sum % 11);
}

export interface Enumerated {
  readonly regions: readonly string[];
  /** `YYYYMMDD` */
  readonly births: readonly string[];
  readonly parity: 0 | 1 | undefined;
}

/** All dates from one to another, both included, as `YYYYMMDD`. */
export function datesBetween(fromIso: string, toIso: string): readonly string[] {
  const dates: string[] = [];
  const last = Date.parse(`${toIso}T00:00:00Z`);
  for (let time = Date.parse(`${fromIso}T00:00:00Z`); time <= last; time += 86_400_000) {
    dates.push(new Date(time).toISOString().slice(0, 10).replaceAll('-', ''));
  }
  return dates;
}

/** How many of the numbers match the pattern, a regular expression over the eighteen characters. */
export function enumerate(
  pattern: RegExp,
  head: (birth: string) => boolean,
  { regions, births, parity }: Enumerated,
): number {
  let found = 0;
  for (const region of regions) {
    for (const birth of births) {
      if (!head(region + birth)) continue;
      for (let sequence = 0; sequence < 1000; sequence++) {
        if (parity !== undefined && sequence % 2 !== parity) continue;
        if (pattern.test(withCheck(region + birth + String(sequence).padStart(3, '0')))) found += 1;
      }
    }
  }
  return found;
}
