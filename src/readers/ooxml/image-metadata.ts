/** A text that an image carries beside its pixels. */
export interface ImageText {
  readonly label: string;
  readonly text: string;
}

/**
 * Texts in a JPEG or PNG that are not in the picture: EXIF (JEITA CP-3451) with
 * the place where it was taken, comments, XMP packets, PNG text chunks. Other
 * formats and damaged files give what could be read, often nothing.
 */
export function imageTexts(bytes: Uint8Array): ImageText[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint16(0) === 0xffd8) return jpegTexts(bytes, view);
    return view.getUint32(0) === 0x89504e47 ? pngTexts(bytes, view) : [];
  } catch {
    // A length that points past the end: the picture is a gap in any case.
    return [];
  }
}

const COMMENT = 0xfe;
const APP1 = 0xe1;
const START_OF_SCAN = 0xda;
const EXIF = 'Exif\0\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const GPS_DIRECTORY = 0x8825;
const EXIF_DIRECTORY = 0x8769;
const MAX_FIELDS = 512;

/** Tags that hold text or name a device (EXIF 2.32, tables 4 to 18; the XP tags are Windows' own, UTF-16). */
const TAGS: ReadonlyMap<number, string> = new Map([
  [0x010e, '图像说明'],
  [0x010f, '设备厂商'],
  [0x0110, '设备型号'],
  [0x0131, '处理软件'],
  [0x0132, '修改时间'],
  [0x013b, '拍摄者'],
  [0x8298, '版权'],
  [0x9003, '拍摄时间'],
  [0x9286, '用户注释'],
  [0x9c9b, '标题'],
  [0x9c9c, '备注'],
  [0x9c9d, '作者'],
  [0x9c9e, '关键词'],
  [0x9c9f, '主题'],
  [0xa430, '设备所有者'],
  [0xa431, '设备序列号'],
]);

function jpegTexts(bytes: Uint8Array, view: DataView): ImageText[] {
  const texts: ImageText[] = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === START_OF_SCAN) break;
    const segment = bytes.subarray(at + 4, at + 2 + view.getUint16(at + 2));
    const head = latin1(segment.subarray(0, XMP.length));
    if (marker === COMMENT) texts.push({ label: '图片注释', text: utf8(segment) });
    else if (marker === APP1 && head.startsWith(EXIF)) texts.push(...exifTexts(segment.subarray(EXIF.length)));
    else if (marker === APP1 && head === XMP) texts.push(...xmpTexts(utf8(segment.subarray(XMP.length))));
    at += 2 + view.getUint16(at + 2);
  }
  return texts.filter(({ text }) => text.trim() !== '');
}

function pngTexts(bytes: Uint8Array, view: DataView): ImageText[] {
  const texts: ImageText[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = latin1(bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    if (type === 'tEXt' || type === 'iTXt') texts.push({ label: '图片注释', text: utf8(data).replaceAll('\0', ' ') });
    else if (type === 'eXIf') texts.push(...exifTexts(data));
  }
  return texts.filter(({ text }) => text.trim() !== '');
}

function exifTexts(tiff: Uint8Array): ImageText[] {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const texts: ImageText[] = [];
  const seen = new Set<number>();
  const queue = [view.getUint32(4, little)];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (seen.has(at) || at + 2 > tiff.length) continue;
    seen.add(at);
    const fields = readFields(tiff, view, at, little);
    for (const [tag, value] of fields) {
      const label = TAGS.get(tag);
      if (label !== undefined) texts.push({ label, text: textOf(tag, value) });
      if (tag === EXIF_DIRECTORY) queue.push(value.view.getUint32(0, little));
      if (tag === GPS_DIRECTORY)
        texts.push(...gpsTexts(readFields(tiff, view, value.view.getUint32(0, little), little), little));
    }
  }
  return texts;
}

interface Field {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

function readFields(tiff: Uint8Array, view: DataView, at: number, little: boolean): Map<number, Field> {
  const fields = new Map<number, Field>();
  const count = Math.min(view.getUint16(at, little), MAX_FIELDS);
  for (let entry = at + 2; entry < at + 2 + count * 12 && entry + 12 <= tiff.length; entry += 12) {
    const length = (SIZES[view.getUint16(entry + 2, little)] ?? 0) * view.getUint32(entry + 4, little);
    const start = length <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
    const bytes = tiff.subarray(start, start + length);
    if (bytes.length === 0) continue;
    fields.set(view.getUint16(entry, little), {
      bytes,
      view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    });
  }
  return fields;
}

function textOf(tag: number, { bytes }: Field): string {
  if (tag >= 0x9c9b && tag <= 0x9c9f) return new TextDecoder('utf-16le').decode(bytes).replaceAll('\0', '');
  // A user comment begins with eight bytes that name its encoding.
  return utf8(tag === 0x9286 ? bytes.subarray(8) : bytes).replaceAll('\0', '');
}

/** Latitude and longitude in degrees, from the rationals of tags 1 to 4 of the GPS directory. */
function gpsTexts(fields: ReadonlyMap<number, Field>, little: boolean): ImageText[] {
  const degrees = (tag: number): string | undefined => {
    const field = fields.get(tag);
    const reference = fields.get(tag - 1);
    if (field === undefined || reference === undefined || field.bytes.length < 24) return undefined;
    const [whole = 0, minutes = 0, seconds = 0] = [0, 8, 16].map(
      (at) => field.view.getUint32(at, little) / Math.max(1, field.view.getUint32(at + 4, little)),
    );
    return `${(whole + minutes / 60 + seconds / 3600).toFixed(6)}${latin1(reference.bytes.subarray(0, 1))}`;
  };
  const latitude = degrees(2);
  const longitude = degrees(4);
  return latitude === undefined || longitude === undefined
    ? []
    : [{ label: '拍摄地点', text: `${latitude} ${longitude}` }];
}

/** The words of an XMP packet, without its tags. */
function xmpTexts(packet: string): ImageText[] {
  const values = [...packet.matchAll(/="([^"]{1,2000})"|>([^<>]{1,20000})</gu)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  return values
    .filter((text) => text.trim() !== '' && !/^(?:https?:\/\/|uuid:|xmp\.)/u.test(text))
    .map((text) => ({ label: '图片 XMP', text }));
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
