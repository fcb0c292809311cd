import { decode } from 'jpeg-js';
import { PNG } from 'pngjs';

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Millions of pixels: a page of A3 at 300 dots an inch has 17. */
const MOST_MEGAPIXELS = 40;
const MOST_MEGABYTES = 400;

/**
 * The pixels of a picture in PNG or JPEG; undefined for others, for what cannot
 * be decoded, and for what is too large to be worth its memory. In JavaScript
 * alone: native decoders bring the process down with a damaged picture.
 */
export function decodePicture(file: Uint8Array): Pixels | undefined {
  try {
    return file[0] === 0x89 ? pngPixels(file) : jpegPixels(file);
  } catch {
    return undefined;
  }
}

function pngPixels(file: Uint8Array): Pixels | undefined {
  const bytes = Buffer.from(file);
  // The size stands in the first chunk (ISO/IEC 15948, 11.2.2).
  if (bytes.readUInt32BE(16) * bytes.readUInt32BE(20) > MOST_MEGAPIXELS * 1e6) return undefined;
  const { width, height, data } = PNG.sync.read(bytes);
  return { width, height, data: new Uint8ClampedArray(data) };
}

function jpegPixels(file: Uint8Array): Pixels {
  const { width, height, data } = decode(file, {
    useTArray: true,
    maxResolutionInMP: MOST_MEGAPIXELS,
    maxMemoryUsageInMB: MOST_MEGABYTES,
  });
  return { width, height, data: new Uint8ClampedArray(data) };
}
