/**
 * Reads every real Word document and workbook at hand and prints what came out:
 * blocks by layer, gaps, milliseconds, and for Word documents the paragraphs
 * that mammoth finds and this library does not. Run with
 * `node --import tsx scripts/corpus-office.ts`.
 */
import { docx } from '../src/readers/docx/index.ts';
import { DEFAULT_LIMITS, isGap, type Reader } from '../src/readers/reader.ts';
import { xlsx } from '../src/readers/xlsx/index.ts';
import {
  type CorpusFile,
  corpusFiles,
  EXCEPTIONS,
  mammothParagraphs,
  squeezed,
} from '../test/support/office-corpus.ts';

interface Outcome {
  readonly layers: Readonly<Record<string, number>>;
  readonly gaps: readonly string[];
  readonly text: string;
  readonly milliseconds: number;
}

async function readFile(reader: Reader, { name, bytes }: CorpusFile): Promise<Outcome> {
  const layers: Record<string, number> = {};
  const gaps: string[] = [];
  const texts: string[] = [];
  const start = performance.now();
  for await (const item of reader.read({ name, bytes }, { limits: DEFAULT_LIMITS })) {
    if (isGap(item)) gaps.push(item.code);
    else {
      layers[item.layer] = (layers[item.layer] ?? 0) + 1;
      texts.push(item.text);
    }
  }
  return { layers, gaps, text: texts.join('\n'), milliseconds: performance.now() - start };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

for (const [format, reader] of [
  ['docx', docx],
  ['xlsx', xlsx],
] as const) {
  const files = corpusFiles(format);
  let total = 0;
  let silent = 0;
  for (const file of files) {
    const outcome = await readFile(reader, file);
    total += outcome.milliseconds;
    if (outcome.gaps.length === 0 && outcome.text === '') silent++;
    print(
      `${file.name}\t${JSON.stringify(outcome.layers)}\t${outcome.gaps.join(' ')}\t${outcome.milliseconds.toFixed(0)} ms`,
    );
    if (format !== 'docx') continue;
    const ours = squeezed(outcome.text);
    const missing = ((await mammothParagraphs(file.bytes)) ?? [])
      .map(squeezed)
      .filter((paragraph) => !ours.includes(paragraph));
    if (missing.length > 0)
      print(`  ${missing.length} paragraphs of mammoth's differ: ${EXCEPTIONS.get(file.name) ?? 'NOT EXPLAINED'}`);
  }
  print(`${format}: ${files.length} files, ${silent} silent, ${((files.length * 1000) / total).toFixed(0)} files/s`);
}
