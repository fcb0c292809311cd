import { ReviewError } from '../../errors.ts';
import { decodeText, type Encoding } from '../../readers/text-decoding.ts';
import { encodeGb18030 } from './gb18030.ts';

/**
 * A text file with its text rewritten, in the encoding and with the byte order
 * mark it had. Text that is not changed keeps its bytes.
 */
export function rewriteText(bytes: Uint8Array, rewrite: (text: string) => string): Uint8Array {
  const decoded = decodeText(bytes);
  if ('problem' in decoded) throw new ReviewError('redaction-incomplete', UNKNOWN);
  const text = rewrite(decoded.text);
  return text === decoded.text ? bytes : encode(text, decoded.encoding, bytes);
}

const UNKNOWN = '文字编码无法识别，未生成副本。请另存为 UTF-8 后再试。';

function encode(text: string, encoding: Encoding, source: Uint8Array): Uint8Array {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return encodeUtf16(text, encoding === 'utf-16le');
  if (encoding === 'gb18030') return encodeGb18030(text, source);
  return UTF8.encode(hasMark(source) ? `\ufeff${text}` : text);
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i + 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

function hasMark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

const UTF8 = new TextEncoder();
