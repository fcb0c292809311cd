// Trains the name recogniser, measures it, and writes its model and its model card:
//
//   npx tsx scripts/names/train.ts FOLDER
//
// FOLDER has train/*.jsonl (its README tells the licences) and dev/*.jsonl; gold/dev beside it is measured on as well.
// Everything else is in this folder or in the development dependency nodejieba. The same input gives the same model.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildAlphabet } from '../../src/names/alphabet.ts';
import { modelCard } from './card.ts';
import { buildCorpus } from './corpus.ts';
import { buildLexicon, toLexicon } from './lexicon.ts';
import { readLists } from './lists.ts';
import { measureDocuments, measureSets } from './measure.ts';
import { pack } from './pack.ts';
import { seeded } from './random.ts';
import { fitChain } from './trainer.ts';

const OPTIONS = { epochs: 8, averaged: 3, rate: 0.15, penalty: 0.001, dropout: 0.15, cutoff: 5 };
/** Weights below so many nats are dropped. */
const LEAST = 0.22;

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: train.ts FOLDER');
const log = (line: string): void => void process.stderr.write(`${line}\n`);
const root = path.join(import.meta.dirname, '../..');

const lists = readLists();
const source = buildLexicon(lists);
const samples = buildCorpus(folder, lists, source, seeded(20250101), log);
const fitted = fitChain(samples, toLexicon(source), buildAlphabet(lists.traditional), OPTIONS, seeded(7), log);
const packed = pack(lists.traditional, source, fitted, LEAST);
const module = `/** The name recogniser's model, in the form that model.ts reads. Written by scripts/names/train.ts. */\nexport const MODEL: string =\n  '${packed.base64}';\n`;
writeFileSync(path.join(root, 'src/names/weights.generated.ts'), module);

// Only now, since it loads the model that was just written.
const { recognise } = await import('../../src/names/index.ts');
const gold = measureDocuments(path.join(folder, '../gold/dev'), recognise);
const facts = {
  packed,
  gzipped: gzipSync(module).length,
  sentences: samples.length,
  sets: measureSets(path.join(folder, 'dev'), recognise),
  ...gold,
};
mkdirSync(path.join(root, 'docs'), { recursive: true });
writeFileSync(path.join(root, 'docs/names-model.md'), modelCard(facts));
log(`${packed.rows} rows, ${packed.weights} weights, ${packed.bytes} bytes, gzipped module ${facts.gzipped}`);
