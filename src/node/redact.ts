import type { Source } from '../readers/reader.ts';
import { REDACTORS } from '../redact/index.ts';
import { type RedactedCopy, type RedactOptions, redact as redactWith } from '../redact/redact-document.ts';
import type { Reviewer } from '../reviewer.ts';

/** Makes the redacted copy of a file of any format that can be redacted; see `redact` of `xianshen`. */
export function redact(source: Source, reviewer: Reviewer, options: RedactOptions = {}): Promise<RedactedCopy> {
  return redactWith(source, reviewer, { redactors: REDACTORS, ...options });
}
