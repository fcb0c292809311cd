/** Where segments of notes start: Exif, XMP and the like (APP1 to APP13, APP15), comments. APP0 and APP14 tell how to show the picture. */
function isNote(marker: number): boolean {
  return (marker > 0xe0 && marker < 0xef && marker !== 0xee && marker !== 0xe2) || marker === 0xef || marker === 0xfe;
}

const START_OF_SCAN = 0xda;

/**
 * A JPEG file (ITU-T T.81) without what it says beside the picture: where and
 * by whom it was taken, comments, a small picture of an earlier state. The
 * picture itself stays bit by bit, and so does its colour profile (APP2).
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    if (marker === START_OF_SCAN || marker === 0xff || end > bytes.length) break;
    if (!isNote(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  kept.push(bytes.subarray(at));
  return joined(kept);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
