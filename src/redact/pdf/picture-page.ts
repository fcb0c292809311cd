import type { Drawing } from '../../readers/pdf/pixels.ts';
import type { Carrier } from './carry.ts';
import { bytesOf } from './chunks.ts';
import type { PageCopy } from './copy-page.ts';
import { drawGlyphs, drawLine, drawStamp } from './draw-text.ts';
import type { Faces } from './faces.ts';
import type { PageToCopy } from './look-at-page.ts';
import { writeNumber } from './operands.ts';
import { blank, imageOf } from './picture.ts';
import { fieldLines, stampsOf } from './stamps.ts';
import { createUsedResources } from './used-resources.ts';

/**
 * Makes a picture of a page with the values blanked, and lays over it, as text
 * recognition does, the text that stays: it can be searched and reviewed.
 */
export function picturePage(
  { content, view, kept, gone, redacted, fields, unpainted }: PageToCopy,
  drawing: Drawing,
  { carrier, faces }: { readonly carrier: Carrier; readonly faces: Faces },
): PageCopy {
  const resources = createUsedResources(undefined, carrier);
  const values = new Set([...redacted.values()].flat());
  const hidden = [...gone].filter((glyph) => !values.has(glyph));
  blank(drawing, [...values], hidden);
  const image = resources.add('XObject', imageOf(drawing, carrier.context));
  const place = [view.x1 - view.x0, 0, 0, view.y1 - view.y0, view.x0, view.y0].map(writeNumber).join(' ');
  const filledIn = content.glyphs.filter((glyph) => fields.has(glyph.run.annotation ?? '') && !gone.has(glyph));
  const staying = [...kept].filter((glyph) => !gone.has(glyph));
  const bytes = bytesOf([
    `q ${place} cm /${image} Do Q`,
    'q 3 Tr',
    ...drawGlyphs(staying, { faces, resources }),
    'Q',
    ...drawGlyphs(filledIn, { faces, resources }),
    ...unpainted.flatMap(fieldLines).map((line) => drawLine(line, { faces, resources })),
    ...stampsOf(redacted).map((stamp) => drawStamp(stamp, undefined, { faces, resources })),
  ]);
  return { bytes, resources: resources.dict };
}
