import { sniff } from '../../readers/sniff.ts';
import { applyEdits } from '../edits.ts';
import type { Redactor } from '../redaction.ts';
import { sourceEdits } from '../source-ranges.ts';
import { rewriteText } from '../text/rewrite-text.ts';

/** Markdown. Comments are emptied and removed, front matter and addresses redacted where they stand. */
export const markdownRedactor: Redactor = {
  id: 'markdown',
  accepts: (source) => sniff(source) === 'text/markdown',
  redact: async (source, document, plan) => {
    const edits = sourceEdits(document, plan, escapeMarks);
    const count = document.blocks.filter(({ layer }) => layer === 'comment').length;
    const isKept = plan.keep.has('comment') || count === 0;
    const bytes = rewriteText(source.bytes, (text) => {
      const edited = applyEdits(text, edits);
      return isKept ? edited : edited.replace(EMPTY_COMMENT, '');
    });
    return { bytes, removals: isKept ? [] : [{ kind: 'layer', layer: 'comment', count }] };
  },
};

const EMPTY_COMMENT = /<!--\s{0,200}(?:-->|$)/gu;

/** Two stars are emphasis and a bar ends a cell; a backslash before them is read as nothing else. */
export function escapeMarks(text: string): string {
  return text.replace(/\*(?=\*)|(?<=\*)\*|\|/gu, '\\$&');
}
