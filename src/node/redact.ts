import { isPdf } from '../readers/pdf/index.ts';
import type { Source } from '../readers/reader.ts';
import { REDACTORS } from '../redact/index.ts';
import { type RedactedCopy, type RedactOptions, redact as redactWith } from '../redact/redact-document.ts';
import type { Redactor } from '../redact/redaction.ts';
import type { Reviewer } from '../reviewer.ts';
import { type Containment, createContainment } from './contain.ts';
import { childOptions } from './read.ts';

/**
 * Makes the redacted copy of a file of any format that can be redacted; see
 * `redact` of `xianshen`. PDF is taken apart in a process of its own.
 */
export async function redact(source: Source, reviewer: Reviewer, options: RedactOptions = {}): Promise<RedactedCopy> {
  const containment = createContainment(childOptions());
  try {
    const redactors = [containedPdf(containment), ...REDACTORS];
    return await redactWith(source, reviewer, { redactors, ...options });
  } finally {
    containment.close();
  }
}

function containedPdf(containment: Containment): Redactor {
  return {
    id: 'pdf',
    accepts: isPdf,
    redact: (source, document, plan) => containment.redact(source, document, plan),
  };
}
