/**
 * Reads every real file of the formats OFD and DOC, each within the bounds of a
 * process of its own, and says how each ended: `node --import tsx scripts/corpus-other.ts [folder]`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createContainment } from '../src/node/contain.ts';

const folder = process.argv[2] ?? ['../shared/corpus', '../../shared/corpus'].find(existsSync) ?? '.';
const containment = createContainment({
  childModule: new URL('../src/node/read-child.ts', import.meta.url),
  execArgv: ['--import', 'tsx'],
});

async function main(): Promise<void> {
  for (const format of ['ofd', 'doc']) {
    const ends = new Map<string, number>();
    let slowest = 0;
    for (const name of existsSync(`${folder}/${format}`) ? readdirSync(`${folder}/${format}`) : []) {
      const start = performance.now();
      const { blocks, gaps } = await containment.read({ name, bytes: readFileSync(`${folder}/${format}/${name}`) });
      slowest = Math.max(slowest, performance.now() - start);
      const shown = blocks.some(({ layer }) => layer === 'body') ? 'text' : 'no text';
      const end = [shown, ...new Set(gaps.map(({ code }) => code))].join(' + ');
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
    process.stdout.write(`${format}: slowest ${slowest.toFixed(0)} ms\n`);
    for (const [end, count] of ends) process.stdout.write(`  ${count} × ${end}\n`);
  }
  containment.close();
}

await main();
