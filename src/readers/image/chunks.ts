import { latin1, startsWith, viewOf } from '../bytes.ts';
import { inflate } from '../package/inflate.ts';

/** What a picture carries besides its pixels. */
export type Chunk =
  | { readonly kind: 'exif' | 'iptc' | 'xmp'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly name: string; readonly bytes: Uint8Array };

/** The chunks of JPEG, PNG, WebP, GIF and TIFF; other pictures have none that are known. Bounded, never throws. */
export function* chunksOf(bytes: Uint8Array, mediaType: string): Iterable<Chunk> {
  if (mediaType === 'image/jpeg') yield* jpegChunks(bytes);
  else if (mediaType === 'image/png') yield* pngChunks(bytes);
  else if (mediaType === 'image/webp') yield* webpChunks(bytes);
  else if (mediaType === 'image/gif') yield* gifComments(bytes);
  else if (mediaType === 'image/tiff') yield { kind: 'exif', bytes };
}

const MAX_CHUNKS = 4096;
const EXIF = 'Exif\0\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const XMP_MORE = 'http://ns.adobe.com/xmp/extension/\0';
const PHOTOSHOP = 'Photoshop 3.0\0';

function* jpegChunks(bytes: Uint8Array): Iterable<Chunk> {
  const view = viewOf(bytes);
  for (let at = 2, count = 0; at + 4 <= bytes.length && count < MAX_CHUNKS; count++) {
    const marker = view.getUint16(at);
    // From the start of the scan on there are only pixels.
    if (marker < 0xff01 || marker === 0xffda) return;
    const length = view.getUint16(at + 2);
    const data = bytes.subarray(at + 4, at + 2 + length);
    if (startsWith(data, EXIF)) yield { kind: 'exif', bytes: data.subarray(EXIF.length) };
    else if (startsWith(data, XMP)) yield { kind: 'xmp', bytes: data.subarray(XMP.length) };
    else if (startsWith(data, XMP_MORE))
      yield { kind: 'text', name: 'XMP', bytes: data.subarray(XMP_MORE.length + 40) };
    else if (startsWith(data, PHOTOSHOP)) yield { kind: 'iptc', bytes: data.subarray(PHOTOSHOP.length) };
    else if (marker === 0xfffe) yield { kind: 'text', name: 'Comment', bytes: data };
    at += 2 + Math.max(2, length);
  }
}

function* pngChunks(bytes: Uint8Array): Iterable<Chunk> {
  const view = viewOf(bytes);
  for (let at = 8, count = 0; at + 8 <= bytes.length && count < MAX_CHUNKS; count++) {
    const length = view.getUint32(at);
    const type = latin1(bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'eXIf') yield { kind: 'exif', bytes: data };
    else if (/^[tiz](?:EXt|TXt)$/u.test(type)) yield* pngText(type, data);
    at += 12 + length;
  }
}

/** Text of a PNG may be packed; beyond this it is given up. */
const MAX_TEXT = 1024 * 1024;

function* pngText(type: string, data: Uint8Array): Iterable<Chunk> {
  const end = data.indexOf(0);
  if (end === -1) return;
  const name = latin1(data.subarray(0, Math.min(end, 79)));
  const isInternational = type === 'iTXt';
  const isPacked = type === 'zTXt' || (isInternational && data[end + 1] === 1);
  let start = end + 1;
  if (type === 'zTXt') start += 1;
  if (isInternational) {
    // After the flags come a language and a translated keyword, each ended by a zero.
    const language = data.indexOf(0, start + 2);
    start = language === -1 ? data.length : data.indexOf(0, language + 1) + 1 || data.length;
  }
  // A zlib stream is DEFLATE behind two bytes (RFC 1950).
  const bytes = isPacked ? inflate(data.subarray(start + 2), MAX_TEXT, MAX_TEXT).bytes : data.subarray(start);
  yield name === 'XML:com.adobe.xmp' ? { kind: 'xmp', bytes } : { kind: 'text', name, bytes };
}

function* webpChunks(bytes: Uint8Array): Iterable<Chunk> {
  const view = viewOf(bytes);
  for (let at = 12, count = 0; at + 8 <= bytes.length && count < MAX_CHUNKS; count++) {
    const length = view.getUint32(at + 4, true);
    const type = latin1(bytes.subarray(at, at + 4));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'EXIF') yield { kind: 'exif', bytes: startsWith(data, EXIF) ? data.subarray(EXIF.length) : data };
    else if (type === 'XMP ') yield { kind: 'xmp', bytes: data };
    at += 8 + length + (length % 2);
  }
}

/** Comment extensions (GIF89a, 24): found by their introducer, since pictures must be walked to reach them in order. */
function* gifComments(bytes: Uint8Array): Iterable<Chunk> {
  for (let at = bytes.indexOf(0x21), count = 0; at !== -1 && count < MAX_CHUNKS; at = bytes.indexOf(0x21, at + 1)) {
    if (bytes[at + 1] !== 0xfe) continue;
    count++;
    const length = bytes[at + 2] ?? 0;
    yield { kind: 'text', name: 'Comment', bytes: bytes.subarray(at + 3, at + 3 + length) };
  }
}
