import { Inflate, inflateSync } from 'fflate';

/** What became of a compressed part: its bytes as far as they came, and why they stopped if they did. */
export interface Inflated {
  readonly bytes: Uint8Array;
  readonly failure?: 'over-limit' | 'damaged' | undefined;
}

/**
 * Inflates a raw DEFLATE stream (RFC 1951) to at most `ceiling` bytes, whatever
 * the package claims its size to be. A stream that would go further is given up
 * with `over-limit` and no bytes; a damaged one keeps the bytes before the damage.
 * A claimed size, where it is trusted, only saves time.
 */
export function inflate(packed: Uint8Array, claimed: number | undefined, ceiling: number): Inflated {
  const whole = claimed === undefined ? undefined : inflateSmall(packed, claimed, ceiling);
  return whole === undefined ? inflateStepwise(packed, ceiling) : { bytes: whole };
}

/**
 * Inflates a small stream at once, into a buffer with one byte more than it
 * claims to need: fflate drops what does not fit, so a full buffer is a lie
 * that is found out stepwise.
 */
function inflateSmall(packed: Uint8Array, claimed: number, ceiling: number): Uint8Array | undefined {
  if (packed.length > SMALL || claimed > ceiling || claimed > packed.length * MAX_RATIO) return undefined;
  try {
    const bytes = inflateSync(packed, { out: new Uint8Array(claimed + 1) });
    return bytes.length <= claimed ? bytes : undefined;
  } catch {
    // Damaged: the bytes before the damage are worth having.
    return undefined;
  }
}

function inflateStepwise(packed: Uint8Array, ceiling: number): Inflated {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= ceiling; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    return length > ceiling ? OVER_LIMIT : { bytes: join(chunks, length), failure: 'damaged' };
  }
  return length > ceiling ? OVER_LIMIT : { bytes: join(chunks, length) };
}

/** DEFLATE expands at most 1032-fold, so one step can overshoot the ceiling by 8 MiB. */
const STEP = 8 * 1024;

const SMALL = 64 * 1024;
const MAX_RATIO = 1032;

const OVER_LIMIT: Inflated = { bytes: new Uint8Array(0), failure: 'over-limit' };

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = chunks;
  if (chunks.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
