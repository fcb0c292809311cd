import { parsePage } from '../../readers/html/parse.ts';
import { DEFAULT_LIMITS } from '../../readers/reader.ts';
import { sniff } from '../../readers/sniff.ts';
import { applyEdits, type Edit } from '../edits.ts';
import type { Redactor, Removal } from '../redaction.ts';
import { sourceEdits } from '../source-ranges.ts';
import { rewriteText } from '../text/rewrite-text.ts';
import { unwantedIn } from './unwanted.ts';

/**
 * Web pages. What a browser does not show is taken out with its elements;
 * addresses, alternative texts and the title stay, redacted where they stand.
 */
export const htmlRedactor: Redactor = {
  id: 'html',
  accepts: (source) => ['text/html', 'image/svg+xml'].includes(sniff(source)),
  redact: async (source, document, plan) => {
    const removals: Removal[] = [];
    const edits: Edit[] = [...sourceEdits(document, plan, escapeMarkup)];
    const bytes = rewriteText(source.bytes, (text) => {
      const parsed = parsePage(text, DEFAULT_LIMITS);
      if ('page' in parsed) {
        const { ranges, counts } = unwantedIn(parsed.page, plan.keep);
        edits.push(...ranges.map((range) => ({ ...range, replacement: '' })));
        for (const [layer, count] of counts) removals.push({ kind: 'layer', layer, count });
      }
      return applyEdits(text, edits);
    });
    return { bytes, removals };
  },
};

/** Safe in text and in attributes, whatever their quotes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
