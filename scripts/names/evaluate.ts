// Measures the recogniser on labelled data:
//
//   npx tsx scripts/names/evaluate.ts SHARED_FOLDER [--errors] [--prior DECIBANS] [--card]
//
// The folder has names/dev/*.jsonl, gold/dev/*.txt and seed/*; whatever is missing is left out. With
// --card the figures go into docs/names-model.md as well.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { recognise } from '../../src/names/index.ts';
import { withFigures } from './card.ts';
import { excerpt, measureDocuments, measureSets } from './measure.ts';

const [shared, ...rest] = process.argv.slice(2);
if (shared === undefined) throw new Error('Usage: evaluate.ts FOLDER [--errors] [--prior DECIBANS] [--card]');
const errors = rest.includes('--errors');
const prior = rest.includes('--prior') ? Number(rest[rest.indexOf('--prior') + 1]) : 0;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const find = (text: string) => recognise(text, { prior });

const sets = measureSets(path.join(shared, 'names/dev'), find);
for (const figures of sets) {
  const { set, precision, recall, f1, byLength } = figures;
  const lengths = [...byLength].map(([length, share]) => `${length}:${share.toFixed(0)}`).join(' ');
  say(
    `${set.padEnd(22)} P ${precision.toFixed(1)} R ${recall.toFixed(1)} F1 ${f1.toFixed(1)}  recall by length ${lengths}`,
  );
  if (errors) for (const line of figures.errors) say(`  ${line}`);
}
const documents = measureDocuments(path.join(shared, 'gold/dev'), find);
for (const { label, labels, hit } of documents.labels) {
  if (hit > 0 || /person|word|mention/u.test(label))
    say(`gold ${label.padEnd(12)} ${hit}/${labels} (${((100 * hit) / labels).toFixed(1)} %)`);
}
say(`gold findings ${documents.findings}, outside of names ${documents.outside}`);
if (errors) for (const line of documents.errors) say(`  ${line}`);
const seed = path.join(shared, 'seed');
for (const file of existsSync(seed) ? readdirSync(seed) : []) {
  const text = readFileSync(path.join(seed, file), 'utf8');
  say(
    `seed ${file}: ${
      find(text)
        .map(({ start, end }) => excerpt(text, start, end))
        .join(' ') || 'no names'
    }`,
  );
}
if (rest.includes('--card')) {
  const card = path.join(import.meta.dirname, '../../docs/names-model.md');
  writeFileSync(card, withFigures(readFileSync(card, 'utf8'), { sets, ...documents }));
}
