/**
 * Speed, load time, start-up and memory, as a table: `npm run bench`. One
 * thread, warm, medians; compare figures of one run on one machine.
 * `npm run bench -- --check` fails if the speed fell behind `baseline.json`,
 * which `npm run bench -- --baseline` writes.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process, { argv, stdout } from 'node:process';
import { createReviewer } from '../src/create-reviewer.ts';
import type { Dictionary } from '../src/dictionary/dictionary.ts';
import { shippedDictionaries } from '../src/node/dictionaries.ts';
import { noSegmenter } from '../src/segment/none.ts';
import { checkSpeed, NAMES } from './check.ts';
import { hardTexts } from './hard.ts';
import { heldBytes, median, medianTime, processorTime } from './measure.ts';
import { prose, roster, terms, utf8Length } from './texts.ts';

const MB = 1e6;
const SIZE = 5 * MB;
const RUNS = 3;
/** Of the hard texts so many are shown by name. */
const SHOWN = 8;
const rows: (readonly [what: string, figure: string])[] = [];

if (argv.includes('--check') || argv.includes('--baseline')) {
  if (!checkSpeed({ write: argv.includes('--baseline') })) process.exitCode = 1;
} else {
  for (const [what, disabledDetectors] of [
    ['without names', NAMES],
    ['with names', []],
  ] as const) {
    throughput(`prose, 1 identifier per 1.5 KB, ${what}`, prose(SIZE), disabledDetectors);
    throughput(`roster, 1 identifier per 30 characters, ${what}`, roster(SIZE / 5), disabledDetectors);
  }
  hardest();
  for (const count of [10_000, 100_000]) dictionaryLoad(count);
  coldStart();
  rows.push(['resident memory of this run', `${(process.memoryUsage().rss / MB).toFixed(0)} MB`]);
  printTable();
}

/** String to verdict with all detectors but some, and 10,000 terms beside the shipped dictionaries. */
function throughput(what: string, texts: readonly string[], disabledDetectors: readonly string[]): void {
  const reviewer = createReviewer({
    disabledDetectors,
    segmenter: noSegmenter,
    dictionaries: [...shippedDictionaries(), dictionaryOf(terms(10_000))],
    key: new Uint8Array(32),
  });
  const bytes = texts.reduce((sum, text) => sum + utf8Length(text), 0);
  let found = 0;
  const time = medianTime(RUNS, () => {
    found = 0;
    for (const text of texts) found += reviewer.reviewText(text).verdict.rulings.length;
  });
  rows.push([
    what,
    `${(bytes / MB / (time / 1000)).toFixed(1)} MB/s, ${found} findings in ${(bytes / MB).toFixed(2)} MB`,
  ]);
}

/**
 * The slowest of the texts of 40,000 characters that are hard in different
 * ways, without names: processor time, the best of some runs.
 */
function hardest(): void {
  const reviewer = createReviewer({
    disabledDetectors: NAMES,
    segmenter: noSegmenter,
    dictionaries: shippedDictionaries(),
    key: new Uint8Array(32),
  });
  const texts = hardTexts();
  for (const text of texts.values()) reviewer.reviewText(text.slice(0, 4000));
  const times = [...texts].map(([name, text]) => {
    const runs = Array.from({ length: RUNS }, () => processorTime(() => reviewer.reviewText(text)));
    return { name, time: Math.min(...runs) };
  });
  times.sort((a, b) => b.time - a.time);
  for (const { name, time } of times.slice(0, SHOWN)) {
    rows.push([`40,000 characters: ${name}`, `${time.toFixed(1)} ms`]);
  }
  rows.push([
    `40,000 characters: ${times.length - SHOWN} others`,
    `at most ${(times[SHOWN]?.time ?? 0).toFixed(1)} ms`,
  ]);
}

/** From a parsed dictionary to a reviewer that is ready, automaton and all. */
function dictionaryLoad(count: number): void {
  const dictionaries = [dictionaryOf(terms(count))];
  const make = () => createReviewer({ segmenter: noSegmenter, dictionaries, key: new Uint8Array(32) });
  const time = medianTime(RUNS, make);
  const before = heldBytes();
  const reviewer = make();
  // Used after measuring, or it might be gone by then.
  const held = (heldBytes() - before) / MB;
  reviewer.reviewText('');
  const size = globalThis.gc === undefined ? '' : `, ${held.toFixed(1)} MB`;
  rows.push([`reviewer with ${count.toLocaleString('en')} terms`, `${time.toFixed(0)} ms${size}`]);
}

/** From the start of the process to its end, on a text of 20,000 characters. */
function coldStart(): void {
  const cli = path.resolve('dist/cli.js');
  if (!existsSync(cli)) {
    rows.push(['command line, cold', 'not built: npm run build']);
    return;
  }
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'xianshen-')), 'text.txt');
  writeFileSync(file, prose(1)[0] ?? '');
  const timeOf = (...args: readonly string[]): number =>
    median(
      Array.from({ length: 7 }, () => {
        const start = performance.now();
        spawnSync(process.execPath, args, { stdio: 'ignore' });
        return performance.now() - start;
      }),
    );
  rows.push(['command line, cold, 20,000 characters', `${timeOf(cli, 'review', file).toFixed(0)} ms`]);
  rows.push(['(Node alone)', `${timeOf('-e', '0').toFixed(0)} ms`]);
}

function dictionaryOf(list: readonly string[]): Dictionary {
  const title = { zh: '测速词典', en: 'benchmark terms' };
  return { id: 'bench', version: '1', title, category: 'term.bench', source: 'generated', licence: 'MIT', terms: list };
}

function printTable(): void {
  const width = Math.max(...rows.map(([what]) => what.length));
  for (const [what, figure] of rows) stdout.write(`${what.padEnd(width)}  ${figure}\n`);
}
