/**
 * Makes the documents of `samples/`: `npm run samples`. With `--verdicts`
 * reviews them and writes the golden verdict beside each, and tells where a
 * verdict differs from what a careful reviewer decides.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import process, { stdout } from 'node:process';
import { loadReviewer } from '../src/node/index.ts';
import { docx } from './samples/docx.ts';
import { goldenOf } from './samples/golden.ts';
import { DOCX_SAMPLES, PDF_SAMPLES } from './samples/packages.ts';
import { pdf } from './samples/pdf.ts';
import { TEXTS } from './samples/texts.ts';

const FOLDER = new URL('../samples/', import.meta.url);

mkdirSync(FOLDER, { recursive: true });
for (const { file, content } of TEXTS) writeFileSync(new URL(file, FOLDER), content);
for (const { file, content } of DOCX_SAMPLES) writeFileSync(new URL(file, FOLDER), docx(content));
for (const { file, content } of PDF_SAMPLES) writeFileSync(new URL(file, FOLDER), pdf(content));
if (process.argv.includes('--verdicts')) await writeVerdicts();

async function writeVerdicts(): Promise<void> {
  const reviewer = await loadReviewer();
  for (const { file, expect } of [...TEXTS, ...DOCX_SAMPLES, ...PDF_SAMPLES]) {
    const { verdict } = await reviewer.review({ name: file, bytes: readFileSync(new URL(file, FOLDER)) });
    const golden = `${JSON.stringify(goldenOf(verdict), undefined, 2)}\n`;
    writeFileSync(new URL(`${file}.verdict.json`, FOLDER), golden);
    if (verdict.outcome === expect) continue;
    stdout.write(`${file}: ${verdict.outcome}, a careful reviewer says ${expect}\n`);
    process.exitCode = 1;
  }
}
