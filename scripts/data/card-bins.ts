// Writes src/data/card-bins.generated.ts: prefixes of bank cards issued in China, by length of the number.
//
//   npx tsx scripts/data/card-bins.ts
//
// Source: bankcardinfo (ISC), whose rules read /^(622848|…)\d{13}/: a list of prefixes and the digits that follow.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('bankcardinfo'), 'utf8');
const byLength = new Map<number, Set<string>>();
for (const [, prefixes = '', rest = ''] of source.matchAll(/\/\^\(([\d|]+)\)\\d\{(\d+)\}/gu)) {
  for (const prefix of prefixes.split('|')) {
    // Three or four digits are a whole scheme, not an issuer.
    if (prefix.length < 5) continue;
    const length = prefix.length + Number(rest);
    byLength.set(length, (byLength.get(length) ?? new Set()).add(prefix));
  }
}
const lines = [...byLength]
  .sort(([a], [b]) => a - b)
  .map(([length, prefixes]) => `  ${length}: '${[...prefixes].sort().join(' ')}',`);

writeFileSync(
  new URL('../../src/data/card-bins.generated.ts', import.meta.url),
  `// Made by scripts/data/card-bins.ts from bankcardinfo (ISC); see NOTICE.
// Length of the card number: prefixes of five digits or more.
export const CARD_BINS: Readonly<Record<number, string>> = {
${lines.join('\n')}
};
`,
);
