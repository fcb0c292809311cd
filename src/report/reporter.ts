import type { Document } from '../model/document.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Locale } from './messages/index.ts';

/** One reviewed document, as a report is told of it. */
export interface ReportItem {
  readonly verdict: Verdict;
  /**
   * What to call the document; without it the report uses its digest. What was
   * found in the document is masked in it too, unless the report may quote.
   */
  readonly name?: string | undefined;
  /** Only for a report that may quote it: see {@link ReportOptions.quote}. */
  readonly document?: Document | undefined;
}

export interface ReportOptions {
  readonly locale: Locale;
  /** Columns of the terminal, counting a Chinese character as two. */
  readonly width?: number | undefined;
  /** How words are coloured; without it they are not. */
  readonly paint?: Paint | undefined;
  /** Shows passages around findings, where the item brings its document. For the author's own eyes: the report then holds what was found. */
  readonly quote?: boolean | undefined;
}

/** Colours, as `picocolors` has them; a report never asks the terminal itself. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly inverse: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly magenta: (text: string) => string;
  readonly green: (text: string) => string;
}

/** A report being written, piece by piece, so that a long run shows its first results at once. */
export interface ReportWriter {
  /** What to write for one more document; may be empty. */
  add(item: ReportItem): string;
  /** What to write at the end. */
  end(): string;
}

/** Writes verdicts for someone: a person, a pipeline, another tool. */
export interface Reporter {
  readonly id: string;
  readonly mediaType: string;
  /** Starts a report. Its pieces, joined, are the report. */
  begin(options: ReportOptions): ReportWriter;
}

/** A whole report at once. */
export function renderReport(reporter: Reporter, items: Iterable<ReportItem>, options: ReportOptions): string {
  const writer = reporter.begin(options);
  let text = '';
  for (const item of items) text += writer.add(item);
  return text + writer.end();
}
