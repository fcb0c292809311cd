/** A piece of a content stream: operators, or the data of an inline image. */
export type Chunk = string | Uint8Array;

/** Writes pieces one below the other; text has one character for each byte. */
export function bytesOf(chunks: readonly Chunk[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((sum, { length }) => sum + length + 1, 0));
  let at = 0;
  for (const chunk of chunks) {
    if (typeof chunk === 'string') {
      for (let index = 0; index < chunk.length; index += 1) out[at + index] = chunk.charCodeAt(index);
    } else out.set(chunk, at);
    at += chunk.length;
    out[at] = 0x0a;
    at += 1;
  }
  return out;
}
