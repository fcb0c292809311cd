// Writes src/data/telephones.generated.ts: area codes and mobile segments of the mainland.
//
//   npx tsx scripts/data/telephones.ts
//
// Source: libphonenumber's metadata (Apache-2.0) as packaged by libphonenumber-js (MIT). Its rules are expressions
// over whole numbers; asking it about one number of every prefix turns them into lists.
import { writeFileSync } from 'node:fs';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

const typeOf = (national: string): string | undefined => {
  const number = parsePhoneNumberFromString(`+86${national}`);
  return number?.isValid() === true ? number.getType() : undefined;
};

const areas: string[] = [];
for (const area of ['10', ...range(20, 29), ...range(300, 999)]) {
  const lengths = [7, 8].filter((length) => typeOf(area + '56789012'.slice(0, length)) === 'FIXED_LINE');
  if (lengths.length > 0) areas.push(`0${area}`);
}

const segments: string[] = [];
for (const segment of range(130, 199)) {
  const parts = range(0, 9).filter((digit) => typeOf(`${segment}${digit}2345678`) === 'MOBILE');
  if (parts.length === 10) segments.push(segment);
  else segments.push(...parts.map((digit) => segment + digit));
}

function range(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
}

writeFileSync(
  new URL('../../src/data/telephones.generated.ts', import.meta.url),
  `// Made by scripts/data/telephones.ts from libphonenumber's metadata (Apache-2.0) as packaged by
// libphonenumber-js (MIT); see NOTICE. ${areas.length} area codes with their trunk zero, ${segments.length} mobile prefixes.
export const AREA_CODES: string =
  '${areas.join(' ')}';
export const MOBILE_SEGMENTS: string =
  '${segments.join(' ')}';
`,
);
