import { isUtf8, transcode } from 'node:buffer';

/** Strict UTF-8 as text, many times faster than a `TextDecoder`; undefined for bytes that are none. A byte order mark stays. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : undefined;
}
