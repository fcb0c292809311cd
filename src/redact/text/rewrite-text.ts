import { decodeText, type Encoding } from '../../readers/text-decoding.ts';

/**
 * A text file with its text rewritten, in the encoding and with the byte order
 * mark it had; GB18030 becomes UTF-8 with a mark, which the same programs open.
 * Undefined where the encoding is unknown.
 */
export function rewriteText(bytes: Uint8Array, rewrite: (text: string) => string): Uint8Array | undefined {
  const decoded = decodeText(bytes);
  if ('problem' in decoded) return undefined;
  const text = rewrite(decoded.text);
  // Untouched text keeps its bytes, whatever their encoding.
  return text === decoded.text ? bytes : encode(text, decoded.encoding, hasMark(bytes));
}

function encode(text: string, encoding: Encoding, marked: boolean): Uint8Array {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return encodeUtf16(text, encoding === 'utf-16le');
  return UTF8.encode(marked || encoding === 'gb18030' ? `\ufeff${text}` : text);
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
