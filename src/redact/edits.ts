import type { Span } from '../model/span.ts';

/** A stretch of a text and what stands there instead. */
export interface Edit extends Span {
  readonly replacement: string;
}

/**
 * A text with edits made. Where edits overlap, what any of them covers is gone
 * and only the first one's replacement stands there.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, replacement } of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start >= at) pieces.push(text.slice(at, start), replacement);
    at = Math.max(at, end);
  }
  return pieces.join('') + text.slice(at);
}
