/**
 * Holds the built library to the labelled documents beside this project, where
 * they are: `npm run gold`. Fails where a figure is below its floor in
 * `test/gold-floors.json`; `--raise` lifts the floors to today's figures.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process, { stdout } from 'node:process';
import * as z from 'zod';

const SCORER = '../shared/eval/score-gold.mjs';
const FLOORS = 'test/gold-floors.json';

const scoreSchema = z.object({
  documents: z.number(),
  agree: z.number(),
  tooMild: z.array(z.string()),
  stray: z.number(),
  labels: z.record(z.string(), z.object({ total: z.number(), missed: z.number(), falseAlarms: z.number() })),
});
const floorsSchema = z.record(z.string(), z.number());

if (!existsSync(SCORER)) stdout.write('no labelled documents here\n');
else
  compare(
    figuresOf(scoreSchema.parse(JSON.parse(execFileSync(process.execPath, [SCORER, '--json'], { encoding: 'utf8' })))),
  );

/** Shares between 0 and 1, by label: found for what must be found, silent for what must not. */
function figuresOf({ documents, agree, tooMild, labels }: z.infer<typeof scoreSchema>): Map<string, number> {
  const figures = new Map([
    ['outcomes', agree / documents],
    ['not too mild', 1 - tooMild.length / documents],
  ]);
  for (const [label, { total, missed, falseAlarms }] of Object.entries(labels))
    figures.set(label, 1 - (label.startsWith('ok.') ? falseAlarms : missed) / total);
  return figures;
}

function compare(figures: ReadonlyMap<string, number>): void {
  const floors = floorsSchema.parse(JSON.parse(readFileSync(FLOORS, 'utf8')));
  for (const [label, figure] of figures) {
    const floor = floors[label] ?? 0;
    const sinks = figure < floor;
    stdout.write(`${sinks ? '✗' : '✓'} ${label.padEnd(14)} ${percent(figure)}  floor ${percent(floor)}\n`);
    if (sinks) process.exitCode = 1;
  }
  if (process.argv.includes('--raise')) raise(figures, floors);
}

/** Rounded down, so that the figure itself is never below its floor. Floors are never lowered. */
function raise(figures: ReadonlyMap<string, number>, floors: Readonly<Record<string, number>>): void {
  const raised = [...figures].map(([label, figure]) => [
    label,
    Math.max(floors[label] ?? 0, Math.floor(figure * 100) / 100),
  ]);
  writeFileSync(FLOORS, `${JSON.stringify(Object.fromEntries(raised), undefined, 2)}\n`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1).padStart(5)}%`;
}
