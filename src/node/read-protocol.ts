import type { Reading } from '../readers/read-source.ts';
import type { Limits, Source } from '../readers/reader.ts';

/** What a reading process is asked. One request at a time. */
export interface Request {
  readonly source: Source;
  readonly limits: Limits;
}

/** What it answers: once that it has started, then once for each request. */
export type Answer = { readonly kind: 'ready' } | { readonly kind: 'read'; readonly reading: Reading };
