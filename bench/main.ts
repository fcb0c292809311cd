/**
 * Speed, load time, start-up and memory, as a table with the floors that hold
 * on a quiet machine: `npm run bench`. One thread, warm, processor time, bundled
 * like the library is: run from source, every closure costs a call more. The
 * last column is the ratio to a loop over a class table, measured in the same
 * run: compare that, machines differ; for readers it is the ratio to the library
 * that is known for the format. `npm run bench -- --check` fails if the
 * speed fell behind `baseline.json`, which `npm run bench -- --baseline` writes;
 * `npm run bench -- --chart` draws the speed beside the peers for the README.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process, { argv, stdout } from 'node:process';
import { createReviewer } from '../src/create-reviewer.ts';
import { noSegmenter } from '../src/segment/none.ts';
import { chartOf } from './chart.ts';
import { checkSpeed } from './check.ts';
import { hardTexts } from './hard.ts';
import { createKernel } from './kernel.ts';
import { fastestTime, heldBytes, processorTime } from './measure.ts';
import { peerSpeeds } from './peers.ts';
import { readerSpeeds } from './readers.ts';
import { benchReviewer, dictionaryOf } from './reviewer.ts';
import { cleanProse, prose, roster, terms, utf8Length } from './texts.ts';

const MB = 1e6;
const RUNS = 3;
/** Of the hard texts so many are shown by name. */
const SHOWN = 8;
/** Documents or pages a second, however slow the other library. */
const READ_FLOORS: Readonly<Record<string, number>> = { docx: 40, pdf: 60 };

interface Row {
  readonly what: string;
  readonly figure: string;
  readonly floor?: string;
  readonly ratio?: string;
}

if (argv.includes('--check') || argv.includes('--baseline')) {
  if (!checkSpeed({ write: argv.includes('--baseline') })) process.exitCode = 1;
} else if (argv.includes('--chart')) {
  writeFileSync('docs/speed.svg', chartOf(await peerSpeeds(), new Date().toISOString().slice(0, 10)));
} else {
  const kernel = await kernelSpeed();
  printTable([
    { what: 'loop over a class table', figure: `${kernel.toFixed(0)} MB/s` },
    ...(await throughputs(kernel)),
    ...hardest(),
    ...[10_000, 100_000].map(dictionaryLoad),
    ...coldStart(),
    ...(await besidePeers()),
    ...(await reading()),
    { what: 'resident memory of this run', figure: `${(process.memoryUsage().rss / MB).toFixed(0)} MB` },
  ]);
}

async function kernelSpeed(): Promise<number> {
  const text = prose(2 * MB).join('');
  return speedOf(utf8Length(text), await fastestTime(createKernel(text)));
}

/** String, or file, to verdict. */
async function throughputs(kernel: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const [clean, planted, list] = [cleanProse(2 * MB), prose(2 * MB), roster(MB / 2)];
  for (const { what, texts, floor, keywords = 10_000, names = false } of [
    { what: 'clean prose', texts: clean, floor: 100 },
    { what: 'clean prose, 100,000 keywords', texts: clean, floor: 60, keywords: 100_000 },
    { what: 'clean prose, names', texts: clean, floor: 40, names: true },
    { what: 'prose, an identifier in 1.5 KB', texts: planted },
    { what: 'prose, an identifier in 1.5 KB, names', texts: planted, names: true },
    { what: 'roster, an identifier in 30 characters', texts: list, floor: 25 },
    { what: 'roster, an identifier in 30 characters, names', texts: list, floor: 10, names: true },
  ]) {
    const reviewer = benchReviewer({ keywords, names });
    const time = await fastestTime(() => texts.forEach((text) => void reviewer.reviewText(text)));
    rows.push(rowOf(what, speedOf(sizeOf(texts), time), floor));
  }
  const reviewer = benchReviewer({ keywords: 10_000, names: false });
  const files = clean.map((text) => ({ name: 'text.txt', bytes: new TextEncoder().encode(text) }));
  const time = await fastestTime(async () => {
    for (const file of files) JSON.stringify((await reviewer.review(file)).verdict);
  });
  rows.push(rowOf('clean prose, UTF-8 file to JSON', speedOf(sizeOf(clean), time), 80));
  return rows;

  function rowOf(what: string, speed: number, floor: number | undefined): Row {
    return {
      what,
      figure: `${speed.toFixed(1)} MB/s`,
      ...(floor === undefined ? {} : { floor: `>= ${floor}` }),
      ratio: (speed / kernel).toFixed(4),
    };
  }
}

function sizeOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + utf8Length(text), 0);
}

/** Megabytes a second. */
function speedOf(bytes: number, milliseconds: number): number {
  return bytes / MB / (milliseconds / 1000);
}

/** The slowest of the texts of 40,000 characters that are hard in different ways, without names. */
function hardest(): readonly Row[] {
  const reviewer = benchReviewer({ keywords: 0, names: false });
  const texts = hardTexts();
  for (const text of texts.values()) reviewer.reviewText(text.slice(0, 4000));
  const times = [...texts].map(([name, text]) => {
    const runs = Array.from({ length: RUNS }, () => processorTime(() => reviewer.reviewText(text)));
    return { name, time: Math.min(...runs) };
  });
  times.sort((a, b) => b.time - a.time);
  return [
    ...times.slice(0, SHOWN).map(({ name, time }) => rowOf(name, `${time.toFixed(1)} ms`)),
    rowOf(`${times.length - SHOWN} others`, `at most ${(times[SHOWN]?.time ?? 0).toFixed(1)} ms`),
  ];

  function rowOf(name: string, figure: string): Row {
    return { what: `40,000 characters: ${name}`, figure, floor: '<= 20' };
  }
}

/** From a parsed dictionary to a reviewer that is ready, automaton and all. */
function dictionaryLoad(count: number): Row {
  const dictionaries = [dictionaryOf(terms(count))];
  const make = () => createReviewer({ segmenter: noSegmenter, dictionaries, key: new Uint8Array(32) });
  const time = Math.min(...Array.from({ length: 4 * RUNS }, () => processorTime(make)));
  const before = heldBytes();
  const reviewer = make();
  // Used after measuring, or it might be gone by then.
  const held = (heldBytes() - before) / MB;
  reviewer.reviewText('');
  const size = globalThis.gc === undefined ? '' : `, ${held.toFixed(1)} MB`;
  return {
    what: `reviewer with ${count.toLocaleString('en')} keywords`,
    figure: `${time.toFixed(0)} ms${size}`,
    floor: count > 10_000 ? '<= 150, 15' : '<= 20, 15',
  };
}

/** What the readers alone make of files. */
/** The peers' speed on one text, what they find in it, and how many times as fast ours is, without and with names. */
async function besidePeers(): Promise<readonly Row[]> {
  const [plain, named, ...peers] = await peerSpeeds();
  return peers.map(({ name, speed, found }) => ({
    what: `${name}, ${found === undefined ? 'keywords only' : `finds ${(100 * found).toFixed(0)} % of what is planted`}`,
    figure: `${speed.toFixed(1)} MB/s`,
    ...(found === undefined ? {} : { floor: '>= 10, 4 times' }),
    ratio: [plain, named].map((own) => ((own?.speed ?? 0) / speed).toFixed(2)).join(', '),
  }));
}

async function reading(): Promise<readonly Row[]> {
  return (await readerSpeeds()).map(({ format, files, folder, unit, ours, theirs, other }) => ({
    what: `${format.toUpperCase()} read, ${files} files of ${folder}`,
    figure: `${ours.toFixed(0)} ${unit}/s`,
    floor: `>= ${Math.max(theirs, READ_FLOORS[format] ?? 0).toFixed(0)} (${other} ${theirs.toFixed(0)})`,
    ratio: (ours / theirs).toFixed(2),
  }));
}

/** From the start of the process to its end, on a text of 20,000 characters. */
function coldStart(): readonly Row[] {
  const cli = path.resolve('dist/cli.js');
  if (!existsSync(cli)) return [{ what: 'command line, cold', figure: 'not built: npm run build' }];
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'xianshen-')), 'text.txt');
  writeFileSync(file, prose(1)[0] ?? '');
  const timeOf = (...args: readonly string[]): number =>
    Math.min(
      ...Array.from({ length: 7 }, () => {
        const start = performance.now();
        spawnSync(process.execPath, args, { stdio: 'ignore' });
        return performance.now() - start;
      }),
    );
  return [
    {
      what: 'command line, cold, 20,000 characters',
      figure: `${timeOf(cli, 'review', file).toFixed(0)} ms`,
      floor: '<= 150',
    },
    { what: '(Node alone)', figure: `${timeOf('-e', '0').toFixed(0)} ms` },
  ];
}

function printTable(rows: readonly Row[]): void {
  const lines = [
    ['', 'figure', 'floor', 'ratio'],
    ...rows.map(({ what, figure, floor = '', ratio = '' }) => [what, figure, floor, ratio]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  for (const line of lines)
    stdout.write(
      `${line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
}
