import { describe, expect, it } from 'vitest';
import { docx } from '../../src/readers/docx/index.ts';
import { xlsx } from '../../src/readers/xlsx/index.ts';
import { corpusFiles, EXCEPTIONS, mammothParagraphs, squeezed } from '../support/office-corpus.ts';
import { readAll } from '../support/read.ts';

/** A share of the files, so that the test stays short; scripts/corpus-office.ts reads them all. */
const SHARE = 4;
const documents = corpusFiles('docx').filter((_, index) => index % SHARE === 0);
const workbooks = corpusFiles('xlsx').filter((_, index) => index % SHARE === 0);

describe('real Word documents', () => {
  it('end in text or in gaps, and have every word that mammoth finds', async () => {
    for (const { name, bytes } of documents) {
      const { blocks, gaps } = await readAll(docx, bytes, { name });
      expect(blocks.length + gaps.length, name).toBeGreaterThan(0);
      const paragraphs = await mammothParagraphs(bytes);
      if (paragraphs === undefined) expect(gaps, name).not.toEqual([]);
      const ours = squeezed(blocks.map((block) => block.text).join('\n'));
      const words = (paragraphs ?? []).flatMap((paragraph) => paragraph.match(/[\p{L}\p{N}]+/gu) ?? []);
      expect(
        words.filter((word) => !ours.includes(word)),
        name,
      ).toEqual([]);
      const whole = (paragraphs ?? []).map(squeezed).every((paragraph) => ours.includes(paragraph));
      expect(whole || EXCEPTIONS.has(name), name).toBe(true);
    }
  }, 60_000);
});

describe('real workbooks', () => {
  it('end in text or in gaps', async () => {
    for (const { name, bytes } of workbooks) {
      const { blocks, gaps } = await readAll(xlsx, bytes, { name });
      expect(blocks.length + gaps.length, name).toBeGreaterThan(0);
    }
  }, 60_000);
});
