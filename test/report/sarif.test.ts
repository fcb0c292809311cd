import { expect, test } from 'vitest';
import { renderReport } from '../../src/report/reporter.ts';
import { sarifReporter } from '../../src/report/sarif.ts';
import { sampleDocument, sampleVerdict } from './sample-verdict.ts';

const items = [{ verdict: sampleVerdict, name: 'samples/名单 1.txt' }, { verdict: sampleVerdict }];
const log = JSON.parse(renderReport(sarifReporter, items, { locale: 'zh' }));
const [run] = log.runs;

test('the log is SARIF 2.1.0 with columns in UTF-16 code units', () => {
  expect(log.version).toBe('2.1.0');
  expect(run.columnKind).toBe('utf16CodeUnits');
  expect(run.tool.driver).toMatchObject({ name: 'xianshen', version: '0.0.0' });
});

test('every result names a rule and an artifact of the log', () => {
  const rules = new Set(run.tool.driver.rules.map((rule: { id: string }) => rule.id));
  expect(run.results).toHaveLength(14);
  for (const result of run.results) {
    expect(rules).toContain(result.ruleId);
    const { uri, index } = result.locations[0].physicalLocation.artifactLocation;
    expect(run.artifacts[index].location.uri).toBe(uri);
    expect(result.message.text).not.toBe('');
    // The standard: only failures have a level other than none.
    if (result.kind !== 'fail') expect(result.level).toBe('none');
  }
});

test('file names become references that a URI may hold, and a nameless document goes by its digest', () => {
  expect(run.artifacts[0].location.uri).toBe('samples/%E5%90%8D%E5%8D%95%201.txt');
  expect(run.artifacts[1].location.uri).toBe(`urn:sha256:${'ab'.repeat(32)}`);
});

test('a finding in a text has its absolute offset', () => {
  expect(run.results[1].locations[0].physicalLocation.region).toEqual({ charOffset: 45, charLength: 11 });
});

test('an exempted finding is suppressed, not left out', () => {
  const exempted = run.results.filter((result: { suppressions?: unknown }) => result.suppressions !== undefined);
  expect(exempted).toHaveLength(2);
  expect(exempted[0].suppressions).toEqual([{ kind: 'external', status: 'accepted', justification: 'exemption:ex-1' }]);
});

test('a gap is a result too', () => {
  expect(run.results[6]).toMatchObject({ ruleId: 'gap.image-only', kind: 'fail', level: 'warning' });
});

test('with the document at hand a finding has its lines and columns', () => {
  const text = '第一行\n手机13912340001';
  const [, ruling] = sampleVerdict.rulings;
  if (ruling === undefined) throw new Error('no ruling');
  const place = { kind: 'line', line: 3, offset: 40 } as const;
  const finding = { ...ruling.finding, block: 0, span: { start: 6, end: 17 }, place };
  const item = {
    verdict: { ...sampleVerdict, rulings: [{ ...ruling, finding }] },
    document: { ...sampleDocument, blocks: [{ place, layer: 'body', text } as const] },
  };
  const [result] = JSON.parse(renderReport(sarifReporter, [item], { locale: 'en' })).runs[0].results;
  expect(result.locations[0].physicalLocation.region).toEqual({
    startLine: 4,
    startColumn: 3,
    endLine: 4,
    endColumn: 14,
  });
});
