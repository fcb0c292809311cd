import type { Span } from '../model/span.ts';
import { printable } from './width.ts';

/** How much of the text before and after a match a quotation shows, in code units. */
const AROUND = 16;
/** A match longer than this is shown by its beginning. */
const LONGEST = 60;

/** A match among its neighbours, on one line. */
export interface Quote {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** The passage around a span of a block's text, fit for a terminal. */
export function quoteOf(text: string, { start, end }: Span): Quote {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const found = text.slice(start, Math.min(end, start + LONGEST));
  return {
    before: (from > 0 ? '…' : '') + printable(text.slice(from, start)),
    found: printable(found) + (end - start > LONGEST ? '…' : ''),
    after: printable(text.slice(end, to)) + (to < text.length ? '…' : ''),
  };
}
