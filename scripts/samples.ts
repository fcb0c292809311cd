/**
 * Makes the documents of `samples/`: `npm run samples`. With `--verdicts`
 * reviews them and writes the golden verdict beside each, and tells where a
 * verdict differs from what a careful reviewer decides.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import process, { stdout } from 'node:process';
import type { Outcome } from '../src/model/verdict.ts';
import { loadReviewer } from '../src/node/index.ts';
import { docx } from './samples/docx.ts';
import { FORMAT_SAMPLES, SCANS } from './samples/formats.ts';
import { goldenOf, shortGoldenOf } from './samples/golden.ts';
import { DOCX_SAMPLES, PDF_SAMPLES } from './samples/packages.ts';
import { pdf } from './samples/pdf.ts';
import { PROFILE_SAMPLES } from './samples/profiles.ts';
import { TEXTS } from './samples/texts.ts';

const FOLDER = new URL('../samples/', import.meta.url);

/** A good and a bad paper of each kind, and what is decided on all of them. */
const KINDS = new URL('profiles/', FOLDER);

mkdirSync(KINDS, { recursive: true });
for (const { file, content } of TEXTS) writeFileSync(new URL(file, FOLDER), content);
for (const { file, content } of DOCX_SAMPLES) writeFileSync(new URL(file, FOLDER), docx(content));
for (const { file, content } of PDF_SAMPLES) writeFileSync(new URL(file, FOLDER), pdf(content));
for (const { file, content } of FORMAT_SAMPLES) writeFileSync(new URL(file, FOLDER), content);
for (const { id, good, bad } of PROFILE_SAMPLES) {
  writeFileSync(new URL(`${id}.good.txt`, KINDS), good);
  writeFileSync(new URL(`${id}.bad.txt`, KINDS), bad);
}
if (process.argv.includes('--verdicts')) await writeVerdicts();

async function writeVerdicts(): Promise<void> {
  const reviewer = await loadReviewer();
  for (const { file, expect } of [...TEXTS, ...DOCX_SAMPLES, ...PDF_SAMPLES, ...FORMAT_SAMPLES, ...SCANS]) {
    const { verdict } = await reviewer.review({ name: file, bytes: readFileSync(new URL(file, FOLDER)) });
    const golden = `${JSON.stringify(goldenOf(verdict), undefined, 2)}\n`;
    writeFileSync(new URL(`${file}.verdict.json`, FOLDER), golden);
    if (verdict.outcome === expect) continue;
    differs(file, verdict.outcome, expect);
  }
  const verdicts: Record<string, ReturnType<typeof shortGoldenOf>> = {};
  for (const { id, good, bad, expect } of PROFILE_SAMPLES) {
    for (const [at, [kind, text]] of [['good', good] as const, ['bad', bad] as const].entries()) {
      const { verdict } = reviewer.reviewText(text, `${id}.${kind}.txt`);
      verdicts[`${id}.${kind}.txt`] = shortGoldenOf(verdict);
      const wanted = expect[at === 0 ? 0 : 1];
      if (verdict.outcome !== wanted) differs(`${id}.${kind}.txt`, verdict.outcome, wanted);
    }
  }
  writeFileSync(new URL('verdicts.json', KINDS), `${JSON.stringify(verdicts, undefined, 2)}\n`);
}

function differs(file: string, outcome: Outcome, expect: Outcome): void {
  stdout.write(`${file}: ${outcome}, a careful reviewer says ${expect}\n`);
  process.exitCode = 1;
}
