import { describe, expect, test } from 'vitest';
import { buildPdf, textAt, textString, ucs2 } from '../../support/pdf.ts';
import { tracesIn } from '../../support/pdf-traces.ts';
import { copyWithout, textsOf } from './support.ts';

const VALUE = '张小凡，电话13912340001';

/** A page with one form field that says VALUE, with an appearance or without. */
function form({ isPainted }: { readonly isPainted: boolean }): Uint8Array {
  return buildPdf({
    pages: [{ content: textAt(72, 700, '申请人信息登记'), entries: '/Annots [100 0 R]' }],
    catalog: '/AcroForm << /Fields [100 0 R] /DR << /Font << /F2 4 0 R >> >> /DA (/F2 12 Tf) >>',
    objects: {
      100: `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V ${textString(VALUE)} /Rect [100 600 400 620]
        ${isPainted ? '/AP << /N 101 0 R >>' : ''} >>`,
      101: {
        dict: '/Type /XObject /Subtype /Form /BBox [0 0 300 20] /Resources << /Font << /F2 4 0 R >> >>',
        data: `/Tx BMC BT /F2 12 Tf 2 5 Td <${ucs2(VALUE)}> Tj ET EMC`,
      },
    },
  });
}

describe('a form field', { timeout: 60_000 }, () => {
  test.each([true, false])(
    'is text of the page in a copy, without what goes (with an appearance: %s)',
    async (isPainted) => {
      const copy = await copyWithout(form({ isPainted }), { 张小凡: '张**', '13912340001': '139****0001' });
      expect(textsOf(copy)).toEqual(['申请人信息登记', '张**，电话139****0001']);
      expect(await tracesIn(copy.bytes, ['张小凡', '13912340001'])).toEqual([]);
    },
  );
});
