import { expect, test } from 'vitest';
import { jsonlReporter, jsonReporter } from '../../src/report/json.ts';
import { renderReport } from '../../src/report/reporter.ts';
import { sampleVerdict } from './sample-verdict.ts';

const items = [{ verdict: sampleVerdict, name: 'a.txt' }, { verdict: sampleVerdict }];

test('the JSON report is one array of files and their verdicts', () => {
  const parsed: unknown = JSON.parse(renderReport(jsonReporter, items, { locale: 'zh' }));
  expect(parsed).toEqual([{ file: 'a.txt', verdict: sampleVerdict }, { verdict: sampleVerdict }]);
  expect(JSON.parse(renderReport(jsonReporter, [], { locale: 'zh' }))).toEqual([]);
});

test('the JSON Lines report has one verdict a line', () => {
  const lines = renderReport(jsonlReporter, items, { locale: 'zh' }).trimEnd().split('\n');
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
    { file: 'a.txt', verdict: sampleVerdict },
    { verdict: sampleVerdict },
  ]);
});
