/** Pixels by their brightness, row by row. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Darker than this is ink. */
const INK = 140;
/** A stroke of ink that is longer than this share of the picture's longer side is no stroke of a letter. */
const LONG = 1 / 40;
const SHORTEST = 40;
/** Thicker than this share it is no rule but a ground that something may be written on. */
const THICK = 1 / 300;
const THINNEST = 4;

/**
 * A picture in shades of grey, without the rules of its tables: between them
 * Tesseract takes writing for a drawing, and reads nothing of a roster.
 */
export function wipeRules(pixels: {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}): Grey {
  const { width, height } = pixels;
  const data = greyOf(pixels.data);
  const size = Math.max(width, height);
  const long = Math.max(SHORTEST, Math.round(size * LONG));
  const thick = Math.max(THINNEST, Math.round(size * THICK));
  const across = new Uint16Array(data.length);
  const down = new Uint16Array(data.length);
  for (let y = 0; y < height; y++) measureRuns(data, across, { from: y * width, step: 1, count: width });
  for (let x = 0; x < width; x++) measureRuns(data, down, { from: x, step: width, count: height });
  for (let at = 0; at < data.length; at++) {
    const [one = 0, other = 0] = [across[at], down[at]];
    if (Math.max(one, other) < long || Math.min(one, other) > thick) continue;
    // The edges of a rule are grey.
    for (const near of [at, at - 1, at + 1, at - width, at + width])
      if (near >= 0 && near < data.length) data[near] = PAPER;
  }
  return { width, height, data };
}

const PAPER = 255;

function greyOf(rgba: Uint8ClampedArray): Uint8Array {
  const grey = new Uint8Array(rgba.length / 4);
  for (let at = 0, from = 0; at < grey.length; at++, from += 4) {
    // ITU-R BT.601. What is transparent shows paper.
    const light = 0.299 * (rgba[from] ?? 0) + 0.587 * (rgba[from + 1] ?? 0) + 0.114 * (rgba[from + 2] ?? 0);
    grey[at] = PAPER - ((PAPER - light) * (rgba[from + 3] ?? 0)) / 255;
  }
  return grey;
}

/** Writes down for each pixel of ink how long the run is that it is part of, along a row or a column. */
function measureRuns(
  data: Uint8Array,
  lengths: Uint16Array,
  { from, step, count }: { readonly from: number; readonly step: number; readonly count: number },
): void {
  let run = 0;
  for (let index = 0; index <= count; index++) {
    if (index < count && (data[from + index * step] ?? PAPER) < INK) {
      run++;
      continue;
    }
    for (let back = 1; back <= run; back++) lengths[from + (index - back) * step] = run;
    run = 0;
  }
}
