import { ReviewError } from '../../errors.ts';
import type { Document } from '../../model/document.ts';
import type { Source } from '../../readers/reader.ts';
import { sniff } from '../../readers/sniff.ts';
import { applyEdits } from '../edits.ts';
import type { Copy, RedactionPlan, Redactor } from '../redaction.ts';
import { rewriteText } from './rewrite-text.ts';

/** Plain text. A block's place says where it starts, and that is all there is to know. */
export const textRedactor: Redactor = {
  id: 'text',
  accepts: (source) => sniff(source) === 'text/plain',
  redact: redactText,
};

async function redactText(source: Source, { blocks }: Document, { redactions }: RedactionPlan): Promise<Copy> {
  const edits = redactions.flatMap(({ block, span, replacement }) => {
    const place = blocks[block]?.place;
    if (place?.kind !== 'line') return [];
    return [{ start: place.offset + span.start, end: place.offset + span.end, replacement }];
  });
  const bytes = rewriteText(source.bytes, (text) => applyEdits(text, edits));
  if (bytes === undefined)
    throw new ReviewError('redaction-incomplete', '文字编码无法识别，未生成副本。请另存为 UTF-8 后再试。');
  return { bytes, removals: [] };
}
