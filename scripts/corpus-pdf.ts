/**
 * Reads every PDF of a folder and reports what came of it, one line for each
 * file that is slow or lacks words that pdf-parse finds, and a summary:
 *
 *     node --import tsx scripts/corpus-pdf.ts FOLDER
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { witness } from '../test/support/pdf-witness.ts';

const SLOW_MS = 20_000;

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: corpus-pdf.ts FOLDER');
const tally = { files: 0, text: 0, gapsOnly: 0, nothing: 0, slow: 0, lacking: 0, thrown: 0 };
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.pdf'))
  .sort()) {
  tally.files += 1;
  const start = performance.now();
  try {
    const { read, missing } = await witness(new Uint8Array(readFileSync(join(folder, name))));
    if (read.blocks.length > 0) tally.text += 1;
    else if (read.gaps.length > 0) tally.gapsOnly += 1;
    else tally.nothing += 1;
    if (missing.length > 0) {
      tally.lacking += 1;
      process.stdout.write(`${name}: lacks ${missing.length} words\n`);
    }
  } catch (reason) {
    tally.thrown += 1;
    process.stdout.write(`${name}: threw ${reason}\n`);
  }
  const took = performance.now() - start;
  if (took > SLOW_MS) {
    tally.slow += 1;
    process.stdout.write(`${name}: ${Math.round(took)} ms\n`);
  }
}
process.stdout.write(`${JSON.stringify(tally)}\n`);
