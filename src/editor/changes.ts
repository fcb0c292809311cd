import type { Span } from '../model/span.ts';

/** A piece of text replaced: what stood from `from` to `to` (UTF-16 code units, half-open) is now `insert`. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * Changes made at once. Like those of CodeMirror, all of them count in the text
 * as it was before, stand in order and do not overlap.
 */
export type TextChanges = readonly TextChange[];

/** What an edit leaves of spans: moved with the text, or gone where something within them was touched. */
export function mapSpans<Some extends Span>(spans: readonly Some[], changes: TextChanges): readonly Some[] {
  return spans.flatMap((span) => {
    const shift = shiftOf(span, changes);
    if (shift === undefined) return [];
    return [shift === 0 ? span : { ...span, start: span.start + shift, end: span.end + shift }];
  });
}

/** How far a span moves; undefined if something within it changes. What is written right beside it is not within. */
function shiftOf({ start, end }: Span, changes: TextChanges): number | undefined {
  let shift = 0;
  for (const { from, to, insert } of changes) {
    if (from >= end) break;
    if (to > start) return undefined;
    shift += insert.length - (to - from);
  }
  return shift;
}

/** The text after changes. Throws a RangeError for changes that do not fit it. */
export function applyChanges(text: string, changes: TextChanges): string {
  let result = '';
  let at = 0;
  for (const { from, to, insert } of changes) {
    if (!(from >= at && to >= from && to <= text.length))
      throw new RangeError(`no such change: ${from}-${to} of ${text.length}`);
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}
