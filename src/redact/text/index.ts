import type { Document } from '../../model/document.ts';
import type { Source } from '../../readers/reader.ts';
import { sniff } from '../../readers/sniff.ts';
import { blockOf } from '../anchored.ts';
import { applyEdits, type Edit } from '../edits.ts';
import type { Copy, RedactionPlan, Redactor } from '../redaction.ts';
import { rewriteText } from './rewrite-text.ts';

const TYPES: ReadonlySet<string> = new Set(['text/plain', 'text/csv', 'text/tab-separated-values']);

/** Plain text, and tables of it. A block's place says where it starts, and its text is the file's. */
export const textRedactor: Redactor = {
  id: 'text',
  accepts: (source) => TYPES.has(sniff(source)),
  redact: redactText,
};

async function redactText(source: Source, document: Document, plan: RedactionPlan): Promise<Copy> {
  const edits = lineEdits(document, plan);
  return { bytes: rewriteText(source.bytes, (text) => applyEdits(text, edits)), removals: [] };
}

/** The edits of a text that was read line by line. */
export function lineEdits(document: Document, { redactions }: RedactionPlan): readonly Edit[] {
  return redactions.flatMap(({ block, span, replacement }) => {
    const { place } = blockOf(document, block);
    if (place.kind !== 'line') return [];
    return [{ start: place.offset + span.start, end: place.offset + span.end, replacement }];
  });
}
