import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process, { stdout } from 'node:process';
import type { Reviewer } from '../src/reviewer.ts';
import { hardTexts } from './hard.ts';
import { processorTime } from './measure.ts';
import { benchReviewer } from './reviewer.ts';
import { cleanProse, prose, roster } from './texts.ts';

const BASELINE = path.resolve('bench/baseline.json');
/** A fall below this part of the baseline is a failure. */
const TOLERATED = 0.85;
const ROUNDS = 25;

/**
 * Holds the speed against `baseline.json`: how much is reviewed while a fixed
 * piece of work of the same kind is done once. Machines and their load differ;
 * the ratio of two things measured in turn in one process hardly does. With
 * `write` the baseline is written instead. Returns whether nothing fell behind.
 */
export function checkSpeed({ write }: { readonly write: boolean }): boolean {
  const ratios = measureRatios();
  if (write) {
    writeFileSync(BASELINE, `${JSON.stringify(ratios, undefined, 2)}\n`);
    return true;
  }
  const baseline: Readonly<Record<string, number>> = JSON.parse(readFileSync(BASELINE, 'utf8'));
  let holds = true;
  for (const [name, ratio] of Object.entries(ratios)) {
    const part = ratio / (baseline[name] ?? ratio);
    const isBehind = part < TOLERATED;
    if (isBehind) holds = false;
    stdout.write(`${isBehind ? 'SLOWER' : 'ok    '} ${name}: ${(part * 100).toFixed(0)} % of the baseline\n`);
  }
  return holds;
}

function measureRatios(): Record<string, number> {
  const plain = benchReviewer({ keywords: 10_000, names: false });
  const full = benchReviewer({ keywords: 10_000, names: true });
  const works: Readonly<Record<string, Work>> = {
    'clean prose': { reviewer: plain, texts: cleanProse(1_000_000) },
    prose: { reviewer: plain, texts: prose(1_000_000) },
    roster: { reviewer: plain, texts: roster(100_000) },
    hard: { reviewer: plain, texts: [...hardTexts().values()].map((text) => text.slice(0, 2000)) },
    'prose with names': { reviewer: full, texts: prose(200_000) },
    'roster with names': { reviewer: full, texts: roster(50_000) },
  };
  const reference = prose(500_000, 4);
  return Object.fromEntries(
    Object.entries(works).map(([name, { reviewer, texts }]) => {
      const ratio = bestRatio(
        () => kernel(reference),
        () => {
          for (const text of texts) reviewer.reviewText(text);
        },
      );
      return [name, Number(ratio.toPrecision(3))];
    }),
  );
}

interface Work {
  readonly reviewer: Reviewer;
  readonly texts: readonly string[];
}

/** The shortest time of the reference over the shortest time of the work, of many rounds in turn. */
function bestRatio(reference: () => void, work: () => void): number {
  let [fastestReference, fastestWork] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round++) {
    fastestReference = Math.min(fastestReference, processorTime(reference));
    fastestWork = Math.min(fastestWork, processorTime(work));
  }
  return fastestReference / fastestWork;
}

/** Work like a review's that no change to the library touches: tables by character, short strings, patterns, small objects. */
function kernel(texts: readonly string[]): void {
  const table = new Uint16Array(65_536).map((_, unit) => (unit * 31) & 0xff);
  const found: { readonly line: number; readonly start: number; readonly text: string }[] = [];
  for (const text of texts) {
    for (const [line, content] of text.split('\n').entries()) {
      let sum = 0;
      for (let i = 0; i < content.length; i++) sum = (sum + (table[content.charCodeAt(i)] ?? 0)) | 0;
      for (const match of content.matchAll(/\d{2,}|[要和及]/gu)) {
        found.push({ line: line + (sum & 1), start: match.index, text: match[0] });
      }
    }
  }
  if (found.length === 0) process.exitCode = 2;
}
