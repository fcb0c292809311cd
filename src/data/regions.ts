import { REGIONS } from './regions.generated.ts';

let regions: ReadonlySet<string> | undefined;

/** Whether six digits are, or ever were, an administrative division of the mainland, Taiwan, Hong Kong or Macau (GB/T 2260). */
export function isRegion(code: string): boolean {
  regions ??= unpack();
  return regions.has(code);
}

/** The codes of counties and districts as numbers: those that identity numbers begin with, provinces and prefectures left out. */
export function countyCodes(): readonly number[] {
  return [...unpack()].map(Number).filter((code) => code % 100 !== 0);
}

function unpack(): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const word of REGIONS.split(' ')) {
    for (let i = 4; i < word.length; i += 2) codes.add(word.slice(0, 4) + word.slice(i, i + 2));
  }
  return codes;
}
