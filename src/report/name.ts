import { concealFound } from './conceal.ts';
import { fill, MESSAGES } from './messages/index.ts';
import type { ReportItem, ReportOptions } from './reporter.ts';
import { printable } from './width.ts';

/** What a document is called, for people; one without a name goes by its digest. */
export function nameOf(item: ReportItem, { locale, quote }: ReportOptions): string {
  const name = shownName(item, quote);
  return name === undefined
    ? fill(MESSAGES[locale].text.unnamed, { digest: item.verdict.document.digest.slice(0, 12) })
    : printable(name);
}

/** The name with what was found in the document masked: 张三体检报告.docx tells as much as the report may not. */
export function shownName(item: ReportItem, quote: boolean | undefined): string | undefined {
  return item.name === undefined || quote === true ? item.name : concealFound(item)(item.name);
}
