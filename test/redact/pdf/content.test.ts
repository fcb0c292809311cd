import { describe, expect, test } from 'vitest';
import { buildPdf, textAt, ucs2 } from '../../support/pdf.ts';
import { tracesIn } from '../../support/pdf-traces.ts';
import { copyWithout, textsOf } from './support.ts';

const ID = '532501190102030016';

function pdf(
  content: string,
  rest: { resources?: string; objects?: Record<number, { dict: string; data: string }> } = {},
) {
  const { objects = {}, ...page } = rest;
  return buildPdf({ pages: [{ content, ...page }], objects });
}

describe('a value in the content of a page', { timeout: 60_000 }, () => {
  test('is gone from the file, and what replaces it stands in its place', async () => {
    const bytes = pdf(textAt(72, 700, `身份证号${ID}，符合条件。`));
    const copy = await copyWithout(bytes, { [ID]: '【身份证号】' });
    expect(textsOf(copy)).toEqual(['身份证号【身份证号】，符合条件。']);
    expect(await tracesIn(bytes, [ID])).toEqual([ID]);
    expect(await tracesIn(copy.bytes, [ID])).toEqual([]);
    expect(copy.removals).toEqual([]);
  });

  test.each<[operator: string, content: string]>([
    ['Tj', '(a SECRET b) Tj'],
    ['TJ', '[(a SEC) -10 (RE) 20 (T b)] TJ'],
    ["'", "14 TL (a SECRET b) '"],
    ['"', '14 TL 2 1 (a SECRET b) "'],
    ['letters one by one', '(a ) Tj (S) Tj (E) Tj (C) Tj (R) Tj (E) Tj (T) Tj ( b) Tj'],
    ['escapes', '(a \\123E\\103RE\\\nT b) Tj'],
    ['hexadecimal', '<6120534543524554 2062> Tj'],
    ['operators run together', '(a SEC)Tj(RET b)Tj'],
  ])('is found and taken out where it is written with %s', async (_, shows) => {
    const bytes = pdf(`BT /F1 12 Tf 1 0 0 1 72 700 Tm ${shows} ET BT /F1 12 Tf 72 650 Td (rest) Tj ET`);
    const before = await copyWithout(bytes, {});
    const copy = await copyWithout(bytes, { SECRET: '█' });
    expect(textsOf(copy)).toEqual(['a █ b', 'rest']);
    expect(await tracesIn(copy.bytes, ['SECRET'])).toEqual([]);
    const ends = [before, copy].map(({ blocks }) => blocks[0]?.anchors?.at(-1)?.box);
    expect(ends[1]?.map(Math.round)).toEqual(ends[0]?.map(Math.round));
  });

  test('leaves no trace of how wide its letters were one by one', async () => {
    const copy = await copyWithout(pdf('BT /F1 12 Tf 72 700 Td [(W) -10 (i) 30 (W)] TJ ET'), { WiW: '' });
    expect(textsOf(copy)).toEqual([]);
    const other = await copyWithout(pdf('BT /F1 12 Tf 72 700 Td [(i) 10 (WW) 10] TJ ET'), { iWW: '' });
    expect(other.bytes).toEqual(copy.bytes);
  });

  test('is taken out of vertical text', async () => {
    const vertical = '/Font << /F1 3 0 R /F2 4 0 R /F3 100 0 R >>';
    const bytes = buildPdf({
      pages: [{ content: `BT /F3 12 Tf 300 700 Td <${ucs2('申请人张小凡住云岭县')}> Tj ET`, resources: vertical }],
      objects: {
        100: '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-V /DescendantFonts [5 0 R] >>',
      },
    });
    const copy = await copyWithout(bytes, { 张小凡: '张**' });
    expect(textsOf(copy)).toEqual(['申请人张**住云岭县']);
  });

  test('struck twice to look bold is taken out twice', async () => {
    const line = (x: number) => `BT /F1 12 Tf 1 0 0 1 ${x} 700 Tm (SECRET) Tj ET\n`;
    const copy = await copyWithout(pdf(line(72) + line(72.4)), { SECRET: '***' });
    expect(textsOf(copy)).toEqual(['***']);
    expect(await tracesIn(copy.bytes, ['SECRET'])).toEqual([]);
  });

  test('goes from one painting of a form and stays in another', async () => {
    const bytes = pdf('q 1 0 0 1 72 700 cm /Fm Do Q q 1 0 0 1 72 600 cm /Fm Do Q', {
      resources: '/XObject << /Fm 100 0 R >>',
      objects: {
        100: {
          dict: '/Type /XObject /Subtype /Form /BBox [0 0 300 20] /Resources << /Font << /F1 3 0 R >> >>',
          data: 'BT /F1 12 Tf (name TWICE) Tj ET',
        },
      },
    });
    const { blocks, gaps } = await copyWithout(bytes, {});
    expect(gaps).toEqual([]);
    expect(blocks).toHaveLength(2);
    const copy = await copyWithout(bytes, { TWICE: '*****' });
    expect(textsOf(copy)).toEqual(['name *****', 'name *****']);
    expect(await tracesIn(copy.bytes, ['TWICE'])).toEqual([]);
  });
});

describe('what nobody sees on a page', { timeout: 60_000 }, () => {
  test('comments, operands and marks of a content stream are not taken over', async () => {
    const bytes = pdf(
      `% NOTE-comment\n/Span << /ActualText (NOTE-actual) >> BDC ${textAt(72, 700, '正文')} EMC (NOTE-operand) 1 w /NOTE-point MP`,
    );
    const copy = await copyWithout(bytes, {});
    expect(textsOf(copy)).toEqual(['正文']);
    expect(await tracesIn(bytes, ['NOTE'])).toEqual(['NOTE']);
    expect(await tracesIn(copy.bytes, ['NOTE'])).toEqual([]);
  });

  test('resources that nothing is painted by are not taken over', async () => {
    const copy = await copyWithout(
      pdf(textAt(72, 700, '正文'), {
        resources: '/XObject << /Unused 100 0 R >>',
        objects: { 100: { dict: '/Type /XObject /Subtype /Form /BBox [0 0 9 9]', data: '(UNUSED) Tj' } },
      }),
      {},
    );
    expect(await tracesIn(copy.bytes, ['UNUSED'])).toEqual([]);
  });
});
