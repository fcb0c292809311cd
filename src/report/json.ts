import type { Reporter, ReportItem, ReportWriter } from './reporter.ts';

/** All verdicts as one JSON array of `{ file, verdict }`, for programs. */
export const jsonReporter: Reporter = {
  id: 'json',
  mediaType: 'application/json',
  begin(): ReportWriter {
    let written = 0;
    return {
      add: (item) => `${written++ === 0 ? '[' : ','}\n${JSON.stringify(record(item), undefined, 2)}`,
      end: () => (written === 0 ? '[]\n' : '\n]\n'),
    };
  },
};

/** One JSON object `{ file, verdict }` a line, written as soon as it is known. */
export const jsonlReporter: Reporter = {
  id: 'jsonl',
  mediaType: 'application/jsonl',
  begin: () => ({ add: (item) => `${JSON.stringify(record(item))}\n`, end: () => '' }),
};

function record(item: ReportItem): object {
  return { file: item.name, verdict: item.verdict };
}
