/** How the bytes of a plain text are to be read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Text and the encoding that gave it, or the reason there is none: a Chinese sentence for a gap. */
export type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly problem: string };

/**
 * Bytes of a text file as text, the byte order mark left out. It does not guess
 * by statistics, which call short GBK "Big5": a byte order mark decides, else
 * strict UTF-8, else strict GB18030 (GB 18030-2022, which includes GBK), and
 * whatever is none of these has no text. `decodeUtf8` stands in where the
 * surroundings have a faster decoder.
 */
export function decodeText(bytes: Uint8Array, decodeUtf8: DecodeUtf8 = strictUtf8): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked) return decodeMarked(bytes, marked);
  // U+0000 is one NUL byte in both encodings that are left, and in no text.
  if (bytes.includes(0)) return { problem: looksLikeUtf16(bytes) ? UNMARKED_UTF16 : BINARY };
  const utf8 = decodeUtf8(bytes);
  const decoded = utf8 === undefined ? decodeAs('gb18030', bytes) : { text: utf8, encoding: 'utf-8' as const };
  if (!decoded) return { problem: NO_ENCODING };
  if (isMostlyControls(decoded.text)) return { problem: BINARY };
  if (decoded.encoding === 'gb18030' && !isPlausibleChinese(bytes)) return { problem: OTHER_ENCODING };
  return decoded;
}

/** Strict UTF-8 as text, a byte order mark left where it is; undefined for bytes that are none. */
export type DecodeUtf8 = (bytes: Uint8Array) => string | undefined;

function strictUtf8(bytes: Uint8Array): string | undefined {
  return decodeAs('utf-8', bytes)?.text;
}

const BINARY = '内容不是文字（含二进制数据），未能检查。请提供原始格式的文件。';
const UNMARKED_UTF16 = '疑为没有字节序标记的 UTF-16 编码，未能检查。请另存为 UTF-8 后重新提交。';
const NO_ENCODING = '文字编码无法识别（既不是 UTF-8 也不是 GB18030），未能检查。请另存为 UTF-8 后重新提交。';
const OTHER_ENCODING =
  '文字编码疑为 Big5 等其他编码，按 GB18030 读出的不是可信的中文，未能检查。请另存为 UTF-8 后重新提交。';

/** Characters that are looked at to tell text from data. */
const SAMPLE = 65_536;

interface Mark {
  readonly encoding: Encoding;
  readonly length: number;
}

function byteOrderMark(bytes: Uint8Array): Mark | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

function decodeMarked(bytes: Uint8Array, mark: Mark): Decoded {
  const decoded = decodeAs(mark.encoding, bytes.subarray(mark.length));
  if (!decoded) return { problem: `文件自称 ${mark.encoding.toUpperCase()} 编码，但内容不符，未能检查。` };
  // UTF-32 begins with the mark of UTF-16 and comes out full of U+0000.
  return decoded.text.includes('\0') || isMostlyControls(decoded.text) ? { problem: BINARY } : decoded;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): { text: string; encoding: Encoding } | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    // The only thing `fatal` is for: these bytes are not of this encoding.
    return undefined;
  }
}

/** Latin letters, digits and line ends put every NUL of a UTF-16 text on the same side of its pairs. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  if (bytes.length % 2 === 1) return false;
  const zeros = [0, 0];
  for (const [index, byte] of bytes.subarray(0, SAMPLE).entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  return zeros.includes(0);
}

/** More than one control character in a hundred, tabs and the ends of lines and pages aside. */
function isMostlyControls(text: string): boolean {
  const length = Math.min(text.length, SAMPLE);
  let controls = 0;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if ((code < 0x20 && (code < 0x09 || code > 0x0d)) || (code >= 0x7f && code < 0xa0)) controls++;
  }
  return controls * 100 > length;
}

/**
 * GB18030 gives a character for nearly every pair of bytes, so Big5 or Latin-1
 * comes out as rare characters that nobody wrote. In real text most pairs are
 * the punctuation and the 3,755 common characters of GB/T 2312 (rows 1-3 and
 * 16-55): 68 % even of traditional Chinese in GBK, 21 % of Big5 read as GBK. Below eight
 * pairs there is too little to judge by, and a rare name must not cost the file.
 */
function isPlausibleChinese(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, SAMPLE);
  let pairs = 0;
  let common = 0;
  for (let index = 0; index + 1 < end; index++) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[index + 1] ?? 0;
    pairs++;
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))) common++;
    // A digit in second place makes it a character of four bytes.
    index += trail >= 0x30 && trail <= 0x39 ? 3 : 1;
  }
  return pairs < 8 || common * 5 >= pairs * 2;
}
