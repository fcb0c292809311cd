import type { Span } from './span.ts';

/**
 * How a normalised text came from its source: for each code unit of the text,
 * where in the source the character that produced it starts and ends.
 * `undefined` stands for the usual case, where the two agree unit by unit.
 */
export type SourceMap = { readonly starts: Int32Array; readonly ends: Int32Array } | undefined;

/**
 * The smallest span of the source that produced a span of the text: from the
 * start of what produced its first code unit to the end of what produced its
 * last. The span must not be empty.
 */
export function toSource(map: SourceMap, span: Span): Span {
  if (map === undefined) return { start: span.start, end: span.end };
  return { start: map.starts[span.start] ?? 0, end: map.ends[span.end - 1] ?? 0 };
}
