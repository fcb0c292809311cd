import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import draft04 from 'ajv-draft-04';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/report/messages/index.ts';
import { renderReport } from '../../src/report/reporter.ts';
import { sarifReporter } from '../../src/report/sarif.ts';
import { testReviewer } from '../support/reviewer.ts';
import { sampleDocument, sampleVerdict } from './sample-verdict.ts';

// The schema leaves keywords without the type they are for, and has an expression that is none with the u flag.
const ajv = new draft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv);
const validate = ajv.compile(schema);

/** What the standard's schema has against a log; nothing where it is valid. */
function faultsOf(log: string): readonly string[] {
  validate(JSON.parse(log));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test.for(LOCALES)('a log with one of everything is valid SARIF 2.1.0 (%s)', (locale) => {
  const items = [
    { verdict: sampleVerdict, name: 'samples/名单 1.txt', document: sampleDocument },
    { verdict: sampleVerdict, name: 'C:\\公示\\a%b?\ud800.txt' },
    { verdict: sampleVerdict },
  ];
  expect(faultsOf(renderReport(sarifReporter, items, { locale }))).toEqual([]);
  expect(faultsOf(renderReport(sarifReporter, [], { locale }))).toEqual([]);
});

test('a log that breaks the schema is told', () => {
  const log = JSON.parse(renderReport(sarifReporter, [{ verdict: sampleVerdict }], { locale: 'zh' }));
  log.runs[0].results[0].level = 'catastrophe';
  expect(faultsOf(JSON.stringify(log))).not.toEqual([]);
});

test('whatever the text and the name, the log is valid', () => {
  const reviewer = testReviewer();
  const line = fc.oneof(
    fc.constantFrom('机密★5年', '联系人罗启明，手机13912340001', '姓名\t身份证号', '罗启明\t53250119010203018X', ''),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, fc.string({ unit: 'binary', maxLength: 20 }), (source, name) => {
      const { verdict, document } = reviewer.reviewText(source, name);
      expect(faultsOf(renderReport(sarifReporter, [{ verdict, document, name }], { locale: 'zh' }))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
