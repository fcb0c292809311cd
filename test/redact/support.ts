import { createReviewer, type ReviewerOptions } from '../../src/create-reviewer.ts';
import { docx } from '../../src/readers/docx/index.ts';
import { htmlReader } from '../../src/readers/html/index.ts';
import { PLAIN_READERS } from '../../src/readers/plain.ts';
import { readSource } from '../../src/readers/read-source.ts';
import { DEFAULT_LIMITS, type Source } from '../../src/readers/reader.ts';
import { xlsx } from '../../src/readers/xlsx/index.ts';
import { REDACTORS } from '../../src/redact/index.ts';
import { type RedactedCopy, type RedactOptions, redact } from '../../src/redact/redact-document.ts';
import type { Reviewer } from '../../src/reviewer.ts';
import { noSegmenter } from '../../src/segment/none.ts';

const READERS = [docx, xlsx, htmlReader, ...PLAIN_READERS];

/** A reviewer that reads files in this process, with a fixed key. */
export function fileReviewer(options: Partial<ReviewerOptions> = {}): Reviewer {
  return createReviewer({
    segmenter: noSegmenter,
    key: new Uint8Array(32).fill(7),
    read: (source, signal) => readSource(source, READERS, { limits: DEFAULT_LIMITS, signal }),
    ...options,
  });
}

const REVIEWER = fileReviewer();

/** The copy of a file, by the redactors of all formats. */
export function copyOf(source: Source, options: RedactOptions = {}): Promise<RedactedCopy> {
  return redact(source, REVIEWER, { redactors: REDACTORS, ...options });
}

/** A file of text in UTF-8. */
export function textSource(text: string, name = 'x.txt'): Source {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** What a file of text in UTF-8 says. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
