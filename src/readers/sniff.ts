import { latin1, startsWith } from './bytes.ts';
import { type CompoundKind, compoundKindOf, containerOf } from './package/sniff.ts';
import type { Source } from './reader.ts';
import { sniffZip } from './sniff-zip.ts';

export const DOC = 'application/msword';
export const XLS = 'application/vnd.ms-excel';
export const PPT = 'application/vnd.ms-powerpoint';

/** Formats without a registered media type of their own. */
export const CFB = 'application/x-cfb';
export const ENCRYPTED_OFFICE = 'application/vnd.ms-office.encrypted';
export const OFFICE_XML = 'application/vnd.ms-office.xml';
export const WPS_WRITER = 'application/wps-office.wps';
export const WPS_SHEET = 'application/wps-office.et';
export const UNKNOWN = 'application/octet-stream';

/**
 * The media type of a file by its content. The name decides only between the
 * formats that are all plain text, and between Word and the WPS formats that use
 * the same container; what the file claims to be otherwise counts for nothing.
 */
export function sniff(source: Pick<Source, 'name' | 'bytes'>): string {
  let mediaType = SNIFFED.get(source);
  if (mediaType === undefined) {
    mediaType = mediaTypeOf(source);
    SNIFFED.set(source, mediaType);
  }
  return mediaType;
}

/** Every reader asks, until one accepts the file. */
const SNIFFED = new WeakMap<Pick<Source, 'name' | 'bytes'>, string>();

function mediaTypeOf(source: Pick<Source, 'name' | 'bytes'>): string {
  const { bytes } = source;
  const extension = extensionOf(source.name);
  const container = containerOf(bytes);
  if (container === 'zip') return sniffZip(bytes);
  if (container === 'cfb') return ownFormat(COMPOUND[compoundKindOf(bytes)], extension);
  for (const [mediaType, magic, offset] of SIGNATURES) if (startsWith(bytes, magic, offset)) return mediaType;
  const head = bytes.subarray(0, 1024);
  // Acrobat takes the header anywhere in the first kilobyte, and so must whoever looks for leaks.
  if (/%PDF-\d\.\d/u.test(latin1(head))) return 'application/pdf';
  if (head.includes(0)) {
    for (const [mediaType, magic] of BINARY_SIGNATURES) if (startsWith(bytes, magic)) return mediaType;
  }
  return sniffText(head, extension);
}

type Signature = readonly [mediaType: string, magic: string, offset?: number];

const SIGNATURES: readonly Signature[] = [
  ['image/png', '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/gif', 'GIF8'],
  ['image/bmp', 'BM\x00', 12],
  ['image/tiff', 'II*\0'],
  ['image/tiff', 'MM\0*'],
  ['image/webp', 'WEBP', 8],
  ['image/heic', 'ftyphei', 4],
  ['image/heic', 'ftypmif1', 4],
  ['image/avif', 'ftypavif', 4],
  ['image/emf', ' EMF', 40],
  ['image/jp2', '\0\0\0\x0cjP  '],
  ['video/mp4', 'ftyp', 4],
  ['application/vnd.rar', 'Rar!\x1a\x07'],
  ['application/x-7z-compressed', "7z\xbc\xaf'\x1c"],
  ['application/gzip', '\x1f\x8b'],
  ['application/x-bzip2', 'BZh'],
  ['application/x-xz', '\xfd7zXZ\0'],
  ['application/x-tar', 'ustar', 257],
  ['application/rtf', '{\\rtf'],
  ['application/postscript', '%!PS'],
];

/** Signatures that a text in GB18030 may begin with; data has a NUL byte nearby. */
const BINARY_SIGNATURES: readonly Signature[] = [
  // Word 2 and Word 6 without the container, and spreadsheets from before Excel 5.
  [DOC, '\xdb\xa5'],
  [DOC, '\xdc\xa5'],
  [XLS, '\x09\x08'],
  [XLS, '\x09\x04'],
  ['image/wmf', '\xd7\xcd\xc6\x9a'],
  ['audio/mpeg', 'ID3'],
];

/** The last extension of a name, in lower case and without its dot. */
export function extensionOf(name: string): string {
  return /\.([a-z\d]{1,10})$/u.exec(name.toLowerCase())?.[1] ?? '';
}

const COMPOUND: Readonly<Record<CompoundKind, string>> = {
  encrypted: ENCRYPTED_OFFICE,
  word: DOC,
  excel: XLS,
  powerpoint: PPT,
  other: CFB,
};

const WPS_EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ['wps', WPS_WRITER],
  ['wpt', WPS_WRITER],
  ['et', WPS_SHEET],
  ['ett', WPS_SHEET],
]);

function ownFormat(mediaType: string, extension: string): string {
  const isShared = mediaType === DOC || mediaType === XLS || mediaType === CFB;
  return (isShared && WPS_EXTENSIONS.get(extension)) || mediaType;
}

const TEXT_EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ['txt', 'text/plain'],
  ['log', 'text/plain'],
  ['csv', 'text/csv'],
  ['tsv', 'text/tab-separated-values'],
  ['md', 'text/markdown'],
  ['markdown', 'text/markdown'],
  ['html', 'text/html'],
  ['htm', 'text/html'],
  ['xhtml', 'text/html'],
  ['svg', 'image/svg+xml'],
]);

const HTML_START = /^(?:<!--[^>]{0,200}>\s*)?<(?:!doctype html|html|head|body|table)[\s>]/u;
/** Word and Excel of 2003, and packages flattened into one file. */
const OFFICE_MARKUP =
  /^(?:<\?mso-application |<pkg:package|<w:worddocument|<workbook xmlns="urn:schemas-microsoft-com)/u;
/** Whatever field comes first; those of transport alone tell as well, since theirs may fill a kilobyte. */
const MAIL_HEADER =
  /^(?:(?:mime-version|received|return-path|delivered-to): |[\w-]{1,40}: [^\n]*\n(?:[\s\S]*\n)?(?:mime-version|content-t(?:ype|ransfer-encoding)): )/u;

function sniffText(head: Uint8Array, extension: string): string {
  const byName = TEXT_EXTENSIONS.get(extension);
  const isUtf16 = startsWith(head, '\xff\xfe') || startsWith(head, '\xfe\xff');
  if (head.includes(0) && !isUtf16) return byName ?? UNKNOWN;
  // Keywords are ASCII in every encoding that a text may have, once the zeros of UTF-16 are out.
  const text = latin1(head)
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, '')
    .replaceAll('\0', '')
    .trimStart()
    .toLowerCase();
  // The pages of a mail or a web archive are packed so that they cannot be read as they stand.
  // Word takes it with a mark or blanks before it, and its Chinese is in escapes.
  if (text.startsWith('{\\rtf')) return 'application/rtf';
  if (MAIL_HEADER.test(text)) return 'message/rfc822';
  const markup = text.replace(/^<\?xml[^>]*>\s*/u, '');
  if (HTML_START.test(markup)) return 'text/html';
  if (OFFICE_MARKUP.test(markup)) return OFFICE_XML;
  if (markup.startsWith('<svg')) return 'image/svg+xml';
  return byName ?? (PACKED_EXTENSIONS.has(extension) ? UNKNOWN : 'text/plain');
}

/** Formats that are never plain text: letters under such a name are what is left of a file, or not what it seems. */
const PACKED_EXTENSIONS: ReadonlySet<string> = new Set(
  'pdf ofd docx docm dotx xlsx xlsm xltx pptx odt ods odp zip rar 7z png jpg jpeg gif bmp tif tiff webp'.split(' '),
);
