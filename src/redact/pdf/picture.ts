import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';
import { zlibSync } from 'fflate';
import type { Box } from '../../readers/pdf/geometry.ts';
import { boxOf, type Glyph } from '../../readers/pdf/page-content.ts';
import type { Drawing } from '../../readers/pdf/pixels.ts';

/** Recognised text lies only roughly over its picture: so much more of the em is blanked on each side. */
const MARGIN = 0.15;
/** Pixels that differ by less from their surroundings, of 255, are what nobody sees and a program does. */
const FAINT = 24;

/** Takes the glyphs that go out of a drawing: values as boxes, hidden text as far as a trace of it shows. */
export function blank(drawing: Drawing, values: readonly Glyph[], hidden: readonly Glyph[]): void {
  for (const glyph of values) {
    const { size } = glyph.run;
    fill(drawing, grown(boxOf(glyph), MARGIN * size), () => WHITE);
  }
  for (const glyph of hidden) {
    const box = boxOf(glyph);
    const ground = pixelAt(drawing, { ...box, x0: box.x0 - 1 });
    if (ground) fill(drawing, box, (colour) => (differs(colour, ground) ? undefined : ground));
  }
}

/** Writes a drawing as an image of the copy. */
export function imageOf({ width, height, data }: Drawing, context: PDFContext): PDFRef {
  const channels = isGrey(data) ? 1 : 3;
  const samples = new Uint8Array(width * height * channels);
  for (let at = 0, out = 0; at < data.length; at += 4) {
    for (let channel = 0; channel < channels; channel += 1) {
      samples[out] = data[at + channel] ?? 0;
      out += 1;
    }
  }
  return context.register(
    context.stream(zlibSync(samples), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      ColorSpace: channels === 1 ? 'DeviceGray' : 'DeviceRGB',
      BitsPerComponent: 8,
      Filter: 'FlateDecode',
    }),
  );
}

type Colour = readonly [red: number, green: number, blue: number];
const WHITE: Colour = [255, 255, 255];

function fill(drawing: Drawing, box: Box, paint: (colour: Colour) => Colour | undefined): void {
  const { width, height, data } = drawing;
  const { x0, y0, x1, y1 } = drawing.toPixels(box);
  for (let y = Math.max(0, Math.floor(y0)); y < Math.min(height, Math.ceil(y1)); y += 1) {
    for (let x = Math.max(0, Math.floor(x0)); x < Math.min(width, Math.ceil(x1)); x += 1) {
      const at = 4 * (y * width + x);
      const colour = paint(colourAt(data, at));
      if (colour) data.set(colour, at);
    }
  }
}

/** The pixel at the lower left of a box. */
function pixelAt(drawing: Drawing, box: Box): Colour | undefined {
  const { x0, y1 } = drawing.toPixels(box);
  const x = Math.floor(x0);
  const y = Math.min(drawing.height - 1, Math.floor(y1));
  if (x < 0 || y < 0 || x >= drawing.width) return undefined;
  return colourAt(drawing.data, 4 * (y * drawing.width + x));
}

function colourAt(data: Uint8ClampedArray, at: number): Colour {
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

function differs(a: Colour, b: Colour): boolean {
  return a.some((value, channel) => Math.abs(value - (b[channel] ?? 0)) >= FAINT);
}

function isGrey(data: Uint8ClampedArray): boolean {
  for (let at = 0; at < data.length; at += 4) if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false;
  return true;
}

function grown({ x0, y0, x1, y1 }: Box, by: number): Box {
  return { x0: x0 - by, y0: y0 - by, x1: x1 + by, y1: y1 + by };
}
