import { latin1 } from '../bytes.ts';
import { decodeText } from '../text-decoding.ts';

/** The words in a field that names no encoding, up to its first zero; control characters become spaces. */
export function readWords(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  const field = end === -1 ? bytes : bytes.subarray(0, end);
  const decoded = decodeText(field);
  // The standards say Latin-1 where Chinese cameras and programs write UTF-8 or GBK.
  return tidy('text' in decoded ? decoded.text : latin1(field));
}

/** A text on one line, without the zeros and line ends that fields are filled up with. */
export function tidy(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
