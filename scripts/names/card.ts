import type { LabelFigures, SetFigures } from './measure.ts';
import type { Packed } from './pack.ts';

/** What the model card tells besides its fixed text. */
export interface CardFacts {
  readonly packed: Packed;
  readonly gzipped: number;
  readonly sentences: number;
  readonly sets: readonly SetFigures[];
  readonly labels: readonly LabelFigures[];
  readonly findings: number;
  readonly outside: number;
}

/** What was measured on labelled data. */
export type Figures = Pick<CardFacts, 'sets' | 'labels' | 'findings' | 'outside'>;

const HEADING = '## Figures';
const NEXT = '## Known weaknesses';

/** The card with other figures: the rules around the model change more often than the model. */
export function withFigures(card: string, figures: Figures): string {
  const [start, end] = [card.indexOf(HEADING), card.indexOf(NEXT)];
  if (start < 0 || end < start) throw new Error(`The model card has no part between "${HEADING}" and "${NEXT}".`);
  return `${card.slice(0, start)}${figuresPart(figures)}${card.slice(end)}`;
}

function figuresPart({ sets, labels, findings, outside }: Figures): string {
  const rows = sets.map(({ set, names, precision, recall, f1, byLength }) => {
    const share = (length: number): string => byLength.get(length)?.toFixed(0) ?? '';
    return `| ${set} | ${names} | ${precision.toFixed(1)} | ${recall.toFixed(1)} | ${f1.toFixed(1)} | ${share(2)} | ${share(3)} | ${share(4)} |`;
  });
  const shown = labels.filter(({ label }) =>
    ['person', 'ok.person', 'ok.word', 'ok.mention', 'ok.number', 'ok.masked', 'ok.address'].includes(label),
  );
  const labelRows = shown.map(
    ({ label, labels: all, hit }) => `| ${label} | ${all} | ${hit} | ${((100 * hit) / all).toFixed(1)} |`,
  );
  return `${HEADING}

Exact spans of two characters and more, in percent, with the deterministic layer (padding, labels, lists, columns, other mentions).
The last three columns are the recall by length of the name.

| set | names | P | R | F1 | 2 | 3 | 4 |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

Labelled official documents: \`person\` and \`ok.person\` are names, all other labels should not be touched.

| label | labels | hit | % |
| --- | --- | --- | --- |
${labelRows.join('\n')}

${findings} findings in all, ${outside} of them outside of any name.

`;
}

/** Writes the model card. */
export function modelCard(facts: CardFacts): string {
  const { packed, gzipped } = facts;
  return `# Model card: the recogniser of personal names

Written by \`scripts/names/train.ts\`; do not edit. A linear chain over characters, with weights of eight bits: a name of surname
and given name runs B (M …) E, any other name X (Y …) Z. The model is one line of base64 in \`src/names/weights.generated.ts\`:
the only form that loads synchronously in Node and in browsers, that every bundler takes as it is, and that costs nothing
until the first call decodes it.

| | |
| --- | --- |
| rows of weights | ${packed.rows} |
| weights other than 0 | ${packed.weights} |
| bytes | ${packed.bytes} |
| module, gzipped | ${gzipped} |
| training sentences | ${facts.sentences} |

## Data

| what | licence | use |
| --- | --- | --- |
| Universal NER, Chinese GSDSimp, training part | CC BY-SA 4.0 | as it is, with other names in it, with names in place of pronouns, and with other words around the names |
| Weibo NER, second release, training part | CC BY-SA 3.0 | likewise |
| jieba's dictionary, from the package nodejieba | MIT | words and their classes; given names and known names; lines of words without names |
| OpenCC's character table | Apache-2.0 | traditional characters → simplified ones |
| \`scripts/names/lists\`, \`scripts/names/text\` | this project's | surnames, given names, parts of minority and foreign names; lines with slots, filled with made-up names |

The surname shares follow what the Ministry of Public Security has published; the tail of the list is our own estimate. The weights
are offered under CC BY-SA 4.0 as well, since the sentences they come from are. No text of MSRA, People's Daily, CLUENER, Boson or
Resume, and none of the labelled documents, was trained on.

${figuresPart(facts)}${NEXT}

- Names of two characters, and names that are everyday words, without a title, a label or a list beside them.
- Transliterated names of two to four characters without a dot, which look like places and brands; nicknames; names in Latin letters.
- Given names alone, unless the full name stands elsewhere in the text.
- Persons of history, fiction and sport count as names like all others; titles in 《》 do not, nor do names within the names of bodies.
- Lines without any punctuation that join unrelated words, as text taken out of tables has them.

## To make it again

    npx tsx scripts/names/train.ts FOLDER     # FOLDER has train/*.jsonl, dev/*.jsonl and, beside it, gold/dev
    npx tsx scripts/names/evaluate.ts SHARED --card  # the figures above, again
`;
}
