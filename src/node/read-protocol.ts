import type { ReviewErrorCode } from '../errors.ts';
import type { Document } from '../model/document.ts';
import type { Reading } from '../readers/read-source.ts';
import type { Limits, Source } from '../readers/reader.ts';
import type { Copy, RedactionPlan } from '../redact/redaction.ts';
import type { OcrOptions } from './ocr/options.ts';

/** What a reading process is asked. One request at a time. */
export type Request = ReadRequest | RedactRequest;

export interface ReadRequest {
  readonly kind: 'read';
  readonly source: Source;
  readonly limits: Limits;
  /** How pictures are read; without it they are not. */
  readonly ocr?: OcrOptions | undefined;
}

/** Asks for the redacted copy of a file in a format that has to be unpacked by others' programs. */
export interface RedactRequest {
  readonly kind: 'redact';
  readonly source: Source;
  readonly document: Document;
  readonly plan: RedactionPlan;
}

/** What it answers to a request. */
export type Answer =
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'copied'; readonly copy: Copy }
  | { readonly kind: 'refused'; readonly code: ReviewErrorCode; readonly message: string };

/** What it says: once that it has started, then an answer to each request. */
export type Message = Answer | { readonly kind: 'ready' };
