import { readdirSync, readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { expect, test } from 'vitest';

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const FOLDER = 'src/detectors';

/** Every regular expression literal that stands in the detectors' source. */
function patternsOf(file: string): readonly Pattern[] {
  const patterns: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      patterns.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(`${FOLDER}/${file}`, 'utf8'), ts.ScriptTarget.ES2022));
  return patterns;
}

const PATTERNS = readdirSync(FOLDER).flatMap(patternsOf);

test('there are patterns to check', () => {
  expect(PATTERNS.length).toBeGreaterThan(100);
});

test('every pattern has the flag u', () => {
  expect(PATTERNS.filter(({ flags }) => !flags.includes('u'))).toEqual([]);
});

test('no pattern backtracks: each is safe on any text', { timeout: 300_000 }, () => {
  const seen = new Map(PATTERNS.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
  const slow = [...seen.values()].flatMap(({ file, source, flags }) => {
    const { status } = checkSync(source, flags, { timeout: 5000 });
    return status === 'safe' ? [] : [`${file}: ${status} /${source}/${flags}`];
  });
  expect(slow).toEqual([]);
});
