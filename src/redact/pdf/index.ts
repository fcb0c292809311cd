import type { PdfAssets } from '../../readers/pdf/engine.ts';
import { isPdf } from '../../readers/pdf/index.ts';
import type { Redactor } from '../redaction.ts';
import { redactPdf } from './redact-pdf.ts';

/**
 * Copies of PDF files. A copy is a new file that holds the pages and nothing
 * else: values are taken out of the content streams, and with them text that
 * does not show; annotations, forms, bookmarks, properties, attachments, scripts
 * and older states are not taken over, whatever the plan keeps. Where a value
 * cannot be taken out of a page's content, or is seen in a picture, the page
 * becomes a picture of itself, which the removals say.
 */
export function createPdfRedactor(assets: PdfAssets): Redactor {
  return {
    id: 'pdf',
    accepts: isPdf,
    redact: (source, document, plan) => redactPdf({ source, document, plan, assets }),
  };
}
