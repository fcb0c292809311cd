// Writes src/normalize/fold.generated.ts: which characters fold to which.
//
//   npx tsx scripts/data/fold.ts
//
// Compatibility forms come from Unicode's NFKC (this runtime's ICU), traditional forms from OpenCC's
// t2cn dictionary (Apache-2.0) as packaged by opencc-js.
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js/t2cn';

const SURROGATES = [0xd800, 0xdfff] as const;
// Enclosed numbers (①, ⑴, ⒈) are list marks, not digits; superscripts are notes, not digits.
const NOT_DIGITS = /[²³¹⁰-₉①-⓿❶-➓㈠-㊰]/u;
const simplify = Converter({ from: 't', to: 'cn' });

let compatibility = '';
let traditional = '';
for (let code = 0x80; code <= 0xffff; code++) {
  if (code >= SURROGATES[0] && code <= SURROGATES[1]) continue;
  const character = String.fromCharCode(code);
  const folded = character.normalize('NFKC');
  if (folded !== character && folded.length === 1 && !NOT_DIGITS.test(character)) compatibility += character + folded;
  const simple = simplify(folded.length === 1 ? folded : character);
  if (simple !== folded && simple.length === 1) traditional += character + simple;
}
// OCR and word processors write many dots, stars and dashes; NFKC leaves these apart.
const ALIKE = [
  ['‐‑‒–—―−－﹣', '-'],
  ['·•‧∙・･', '·'],
  ['☆✭✩✮✯⭐✪✦✧', '★'],
  ['〔', '['],
  ['〕', ']'],
] as const;
for (const [from, to] of ALIKE) for (const character of from) compatibility += character === to ? '' : character + to;

writeFileSync(
  new URL('../../src/normalize/fold.generated.ts', import.meta.url),
  `// Made by scripts/data/fold.ts. Pairs of a character and what it folds to.
// Compatibility forms: Unicode NFKC. Traditional forms: OpenCC (Apache-2.0, see NOTICE).
export const COMPATIBILITY: string = ${JSON.stringify(compatibility)};
export const TRADITIONAL: string = ${JSON.stringify(traditional)};
`,
);
