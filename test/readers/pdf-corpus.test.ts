import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { witness } from '../support/pdf-witness.ts';

const corpus = ['../shared/corpus/pdf', '../../shared/corpus/pdf'].find(existsSync);
/** Every tenth file: `scripts/corpus-pdf.ts` reads them all. */
const files =
  corpus === undefined
    ? []
    : readdirSync(corpus)
        .sort()
        .filter((_, at) => at % 10 === 0);

for (const name of files) {
  test(`${name} ends in text or gaps, with every word that pdf-parse finds`, async () => {
    const { read, missing } = await witness(new Uint8Array(readFileSync(join(corpus ?? '', name))));
    expect(read.blocks.length + read.gaps.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  }, 20_000);
}

test('the fixtures of this repository end in text, with every word that pdf-parse finds', async () => {
  const folder = new URL('../fixtures/pdf/', import.meta.url);
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.pdf')) continue;
    const { read, missing } = await witness(new Uint8Array(readFileSync(new URL(name, folder))));
    expect(read.gaps).toEqual([]);
    expect(missing.filter((word) => !isCutByTheTable(word))).toEqual([]);
  }
});

/** pdf-parse writes a row's lines next to each other, so that it joins what is apart. */
function isCutByTheTable(word: string): boolean {
  return /\d/u.test(word);
}
