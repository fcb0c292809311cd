import type { Grey } from './rules.ts';

const HEADER = 54;
const PALETTE = 256 * 4;

/** The bytes of a BMP with 8 bits a pixel: a file that any program opens, made without compressing anything. */
export function bitmapOf({ width, height, data }: Grey): Uint8Array {
  const stride = Math.ceil(width / 4) * 4;
  const bytes = new Uint8Array(HEADER + PALETTE + stride * height);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, HEADER + PALETTE, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 8, true);
  view.setUint32(34, stride * height, true);
  for (let level = 0; level < 256; level++) bytes.set([level, level, level, 0], HEADER + 4 * level);
  for (let y = 0; y < height; y++) {
    // The rows of a bitmap go from the bottom to the top.
    bytes.set(data.subarray(y * width, (y + 1) * width), HEADER + PALETTE + (height - 1 - y) * stride);
  }
  return bytes;
}
