/** Unpacks the next piece of a stream. Pieces belong together: it remembers what is unfinished. Throws where data is damaged. */
export type Unpack = (piece: Uint8Array) => Uint8Array;

/** Measures what goes through it. */
export interface Layer {
  push(chunk: Uint8Array): void;
  /** Bytes that came out so far, here or in the largest layer further in. */
  size(): number;
}

/** Small pieces keep what one step can unpack to a few megabytes. */
const PIECE = 1_024;

/**
 * Unpacks piece by piece and adds up, layer within layer, without keeping
 * anything; stops beyond `ceiling`. What comes out goes to the layer that
 * `innerFor` chooses by its beginning.
 */
export function layerOf(unpack: Unpack, ceiling: number, innerFor: (chunk: Uint8Array) => Layer | undefined): Layer {
  let size = 0;
  let inner: Layer | undefined;
  let broken = false;
  const largest = (): number => Math.max(size, inner?.size() ?? 0);
  return {
    size: largest,
    push: (chunk) => {
      for (let at = 0; at < chunk.length && !broken && largest() <= ceiling; at += PIECE) {
        const piece = chunk.subarray(at, at + PIECE);
        try {
          const out = unpack(piece);
          if (size === 0) inner = innerFor(out);
          size += out.length;
          inner?.push(out);
        } catch {
          // Damaged data ends where the damage is, for pdfjs as well.
          broken = true;
        }
      }
    },
  };
}
