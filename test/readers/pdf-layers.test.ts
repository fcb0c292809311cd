import { expect, test } from 'vitest';
import type { Layer } from '../../src/model/document.ts';
import { DEFAULT_LIMITS } from '../../src/readers/reader.ts';
import { buildPdf, textAt, textString, ucs2 } from '../support/pdf.ts';
import { PLACES, plantedPdf, readText } from '../support/planted-pdf.ts';
import { readPdf, textsIn } from '../support/read-pdf.ts';

test.each([true, false])('every planted token comes out in the layer it belongs to (drawing: %s)', async (draw) => {
  const { blocks, gaps } = await readPdf(plantedPdf(), { readEmbedded: readText, draw });
  const layersOf = (token: string): readonly Layer[] => {
    // A token may begin another: TOK-note and TOK-note-author.
    const whole = new RegExp(`${token}(?![-\\w])`, 'u');
    return [...new Set(blocks.filter(({ text }) => whole.test(text)).map(({ layer }) => layer))];
  };
  expect(PLACES.map(([token]) => [token, ...layersOf(token)])).toEqual(PLACES);
  expect(gaps).toEqual([]);
});

test('field values answer to their tip, properties to their names', async () => {
  const { blocks } = await readPdf(plantedPdf(), { readEmbedded: readText });
  expect(blocks.find(({ text }) => text === 'TOK-field-value')?.label).toBe('TOK-field-tip');
  expect(blocks.find(({ text }) => text === 'TOK-title')).toMatchObject({
    label: 'Title',
    place: { kind: 'property', name: 'Title' },
  });
});

test('what older and newer state share is not reported as a revision', async () => {
  const revisions = textsIn(await readPdf(plantedPdf(), { readEmbedded: readText }), 'revision');
  expect([...revisions].sort()).toEqual(['TOK-revision', 'TOK-revision-title']);
});

test('files inside the file are gaps where nobody reads them', async () => {
  const { gaps } = await readPdf(plantedPdf());
  expect(gaps.filter(({ code }) => code === 'embedded-object')).toHaveLength(2);
});

test('a file inside a file inside a file is handed on as well', async () => {
  const inner = buildPdf({ pages: [{ content: textAt(72, 700, '附件正文') }] });
  const outer = buildPdf({
    pages: [{ content: textAt(72, 700, '正文') }],
    catalog: '/Names << /EmbeddedFiles << /Names [(f) 131 0 R] >> >>',
    objects: {
      131: `<< /Type /Filespec /F (a.pdf) /UF ${textString('附件.pdf')} /EF << /F 133 0 R >> >>`,
      133: { dict: '/Type /EmbeddedFile', data: inner },
    },
  });
  const seen: string[] = [];
  await readPdf(outer, {
    readEmbedded: async function* ({ name, bytes }) {
      seen.push(name);
      yield* (await readPdf(bytes)).blocks;
    },
  });
  expect(seen).toEqual(['附件.pdf']);
});

test('an attachment beyond the size limit is a gap', async () => {
  const { gaps } = await readPdf(plantedPdf(), { readEmbedded: readText, limits: { ...DEFAULT_LIMITS, partBytes: 8 } });
  expect(gaps.map(({ code }) => code)).toContain('over-limit');
});

test('vertical text of the font’s own is read from top to bottom', async () => {
  const content = `BT /F2 12 Tf 1 0 0 1 300 700 Tm <${ucs2('竖排的通知')}> Tj ET`;
  const bytes = buildPdf({
    pages: [{ content }],
    objects: {
      4: '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-V /DescendantFonts [5 0 R] >>',
    },
  });
  const { blocks } = await readPdf(bytes);
  expect(blocks.map(({ text }) => text)).toEqual(['竖排的通知']);
});
