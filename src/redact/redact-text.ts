import type { Reviewer } from '../reviewer.ts';
import { applyEdits } from './edits.ts';
import { type RedactedCopy, type RedactOptions, redact } from './redact-document.ts';
import type { Redactor } from './redaction.ts';
import { lineEdits } from './text/index.ts';

/** Text in hand, with a name where it has one. */
export interface TextInHand {
  readonly name: string;
  readonly text: string;
}

/**
 * Makes the redacted copy of text in hand, in UTF-8. It is text whatever it looks
 * like, as `reviewText` takes it; throws as `redact` does.
 */
export function redactText(
  { name, text }: TextInHand,
  reviewer: Reviewer,
  options: RedactOptions = {},
): Promise<RedactedCopy> {
  const asText: Reviewer = {
    ...reviewer,
    review: async (source) => reviewer.reviewText(decode(source.bytes), source.name),
  };
  return redact({ name, bytes: encode(text) }, asText, { ...options, redactors: [IN_HAND] });
}

const IN_HAND: Redactor = {
  id: 'text-in-hand',
  accepts: () => true,
  redact: async ({ bytes }, document, plan) => ({
    bytes: encode(applyEdits(decode(bytes), lineEdits(document, plan))),
    removals: [],
  }),
};

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Every character counts: offsets are those of the text. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
