import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ReviewError } from '../../../src/errors.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { copyWithout } from './support.ts';

const corpus = ['../shared/corpus/pdf', '../../shared/corpus/pdf'].find(existsSync);
const folder = corpus ?? 'test/fixtures/pdf';
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.pdf'))
  .sort()
  // Every twentieth file of the corpus, and all of the repository's own.
  .filter((_, at) => corpus === undefined || at % 20 === 7);

for (const name of files) {
  test(`${name} loses a word of its first paragraph and nothing else, or is refused with a sentence`, async () => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const { blocks } = await readPdf(bytes);
    const seen = blocks.filter(({ layer, anchors }) => layer === 'body' && anchors !== undefined);
    const word = /\S{2,8}/u.exec(seen[0]?.text ?? '')?.[0] ?? 'none';
    try {
      const copy = await copyWithout(bytes, { [word]: '█' });
      const texts = copy.blocks.map(({ text }) => squeezed(text)).join('');
      expect(texts).not.toContain(squeezed(word));
      for (const { text } of seen.slice(1)) {
        if (!text.includes(word) && text.length > 12) expect(texts).toContain(squeezed(text).slice(0, 4));
      }
      expect(copy.blocks.filter(({ layer }) => layer !== 'body' && layer !== 'header')).toEqual([]);
    } catch (reason) {
      if (!(reason instanceof ReviewError)) throw reason;
      expect(reason).toMatchObject({ code: 'redaction-incomplete', message: expect.stringMatching(/。$/u) });
    }
  }, 60_000);
}

function squeezed(text: string): string {
  return text.replace(/\s/gu, '');
}
