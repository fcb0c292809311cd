import { describe, expect, test } from 'vitest';
import { nodePdfAssets } from '../../../src/node/pdf-assets.ts';
import { openPdf } from '../../../src/readers/pdf/engine.ts';
import { drawPage } from '../../../src/readers/pdf/pixels.ts';
import { buildPdf, ucs2 } from '../../support/pdf.ts';
import { tracesIn } from '../../support/pdf-traces.ts';
import { copyWithout, textsOf } from './support.ts';

const SCAN = '经核对以下人员的材料齐全符合规定的条件现予公示';

/** A scan as text recognition leaves it: a picture of a page, black all over, and invisible text. */
function scan(lines: readonly string[]): Uint8Array {
  const text = lines.map((line, at) => `1 0 0 1 72 ${700 - 30 * at} Tm <${ucs2(line)}> Tj`).join(' ');
  return buildPdf({
    pages: [
      {
        content: `q 595 0 0 842 0 0 cm /Im1 Do Q BT 3 Tr /F2 12 Tf ${text} ET`,
        resources: '/XObject << /Im1 100 0 R >>',
      },
    ],
    objects: {
      100: {
        dict: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
        data: '\u0000',
      },
    },
  });
}

async function pixelAt(bytes: Uint8Array, x: number, y: number): Promise<number | undefined> {
  const assets = nodePdfAssets();
  const document = await openPdf(bytes, assets, 10_000_000);
  try {
    const drawing = assets.createCanvas && (await drawPage(document, 1, assets.createCanvas));
    const box = drawing?.toPixels({ x0: x, y0: y, x1: x, y1: y });
    return drawing && box && drawing.data[4 * (Math.round(box.y0) * drawing.width + Math.round(box.x0))];
  } finally {
    await document.loadingTask.destroy();
  }
}

describe('a value in a picture', { timeout: 120_000 }, () => {
  test('is blanked in a picture of the page, which the text that stays lies over', async () => {
    const original = scan([SCAN, '申请人张小凡，男']);
    const copy = await copyWithout(original, { 张小凡: '***' });
    expect(copy.removals).toEqual([{ kind: 'page-to-image', page: 1, count: 1 }]);
    expect(textsOf(copy).join('')).toBe(`${SCAN}申请人***，男`);
    expect(await tracesIn(copy.bytes, ['张小凡'])).toEqual([]);
    // Black is the scan; the second line starts at 72 points, and the name with its fourth letter.
    const middle = 72 + 4 * 12;
    expect(await pixelAt(original, middle, 674)).toBe(0);
    expect(await pixelAt(copy.bytes, middle, 674)).toBeGreaterThan(200);
    expect(await pixelAt(copy.bytes, 78, 674)).toBe(0);
  });

  test('leaves a page of which nothing goes as it is', async () => {
    const copy = await copyWithout(scan([SCAN]), {});
    expect([copy.removals, textsOf(copy)]).toEqual([[], [SCAN]]);
  });

  test('is refused where nothing can draw', async () => {
    const made = copyWithout(scan([SCAN, '申请人张小凡，男']), { 张小凡: '' }, { canvas: false });
    await expect(made).rejects.toMatchObject({ code: 'redaction-incomplete' });
  });
});
