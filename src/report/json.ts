import { shownName } from './name.ts';
import type { Reporter, ReportItem, ReportWriter } from './reporter.ts';

/** All verdicts as one JSON array of `{ file, verdict }`, for programs. */
export const jsonReporter: Reporter = {
  id: 'json',
  mediaType: 'application/json',
  begin({ quote }): ReportWriter {
    let written = 0;
    return {
      add: (item) => `${written++ === 0 ? '[' : ','}\n${JSON.stringify(record(item, quote), undefined, 2)}`,
      end: () => (written === 0 ? '[]\n' : '\n]\n'),
    };
  },
};

/** One JSON object `{ file, verdict }` a line, written as soon as it is known. */
export const jsonlReporter: Reporter = {
  id: 'jsonl',
  mediaType: 'application/jsonl',
  begin: ({ quote }) => ({ add: (item) => `${JSON.stringify(record(item, quote))}\n`, end: () => '' }),
};

function record(item: ReportItem, quote: boolean | undefined): object {
  return { file: shownName(item, quote), verdict: item.verdict };
}
