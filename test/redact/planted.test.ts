import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docx } from '../../src/readers/docx/index.ts';
import type { Reader } from '../../src/readers/reader.ts';
import { xlsx } from '../../src/readers/xlsx/index.ts';
import { docxRedactor } from '../../src/redact/docx/index.ts';
import type { Redactor } from '../../src/redact/redaction.ts';
import { xlsxRedactor } from '../../src/redact/xlsx/index.ts';
import { type Planted, plantDocx, readPlanted } from '../support/planted-docx.ts';
import { plantXlsx } from '../support/planted-xlsx.ts';
import { readAll } from '../support/read.ts';

const TOKEN = /TK\d{3}X/gu;

/** Redacts every planted word, and gives back the names and texts of the copy's parts. */
async function partsOfCopy(bytes: Uint8Array, reader: Reader, redactor: Redactor) {
  const { blocks } = await readAll(reader, bytes, { readEmbedded: readPlanted });
  const redactions = blocks.flatMap(({ text }, block) =>
    [...text.matchAll(TOKEN)].map(({ 0: token, index }) => ({
      block,
      span: { start: index, end: index + token.length },
      replacement: '<&"*>',
    })),
  );
  const document = { name: 'x', mediaType: reader.mediaType, digest: '', blocks, gaps: [] };
  const plan = { redactions, keep: new Set(['body', 'header', 'note'] as const) };
  const copy = await redactor.redact({ name: 'x', bytes }, document, plan);
  return {
    copy,
    parts: Object.entries(unzipSync(copy.bytes)).map(([name, part]) => ({ name, text: strFromU8(part) })),
  };
}

function placesLeft(parts: readonly { name: string; text: string }[], planted: readonly Planted[]): readonly string[] {
  const left = parts.flatMap(({ name, text }) =>
    [...`${name} ${text}`.matchAll(TOKEN)].map(([token]) => ({ name, token })),
  );
  return left.map(({ name, token }) => `${planted.find((each) => each.token === token)?.where} in ${name}`);
}

describe('the copy of a Word document with a word planted in every place', { timeout: 30_000 }, () => {
  const fixture = plantDocx();

  test('has none of them in any byte', async () => {
    const { parts } = await partsOfCopy(fixture.bytes, docx, docxRedactor);
    expect(placesLeft(parts, fixture.planted)).toEqual([]);
  });

  test('is read without a gap but for its pictures', async () => {
    const { copy } = await partsOfCopy(fixture.bytes, docx, docxRedactor);
    const { gaps, blocks } = await readAll(docx, copy.bytes, { readEmbedded: readPlanted });
    expect(gaps.filter(({ code }) => code !== 'image-only')).toEqual([]);
    expect(new Set(blocks.map(({ layer }) => layer))).toEqual(new Set(['body', 'header', 'note', 'metadata']));
  });
});

describe('the copy of a workbook with a word planted in every place', { timeout: 30_000 }, () => {
  const fixture = plantXlsx();

  test('has none of them in any byte', async () => {
    const { parts } = await partsOfCopy(fixture.bytes, xlsx, xlsxRedactor);
    expect(placesLeft(parts, fixture.planted)).toEqual([]);
  });

  test('is read without a gap', async () => {
    const { copy } = await partsOfCopy(fixture.bytes, xlsx, xlsxRedactor);
    const { gaps, blocks } = await readAll(xlsx, copy.bytes, { readEmbedded: readPlanted });
    expect(gaps).toEqual([]);
    expect(new Set(blocks.map(({ layer }) => layer))).toEqual(new Set(['body', 'header', 'metadata']));
  });
});
