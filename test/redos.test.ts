import { readdirSync, readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { expect, test, vi } from 'vitest';

interface Pattern {
  readonly source: string;
  readonly flags: string;
}

const FOLDER = 'src';

/** Every regular expression literal that stands in a source file. */
function literalsOf(file: string): readonly Pattern[] {
  const patterns: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      patterns.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(`${FOLDER}/${file}`, 'utf8'), ts.ScriptTarget.ES2022));
  return patterns;
}

/** Every pattern that the detectors put together while they load. */
async function composed(): Promise<readonly Pattern[]> {
  const patterns: Pattern[] = [];
  const Original = RegExp;
  vi.stubGlobal(
    'RegExp',
    class extends Original {
      constructor(source: string | RegExp, flags?: string) {
        super(source, flags);
        patterns.push({ source: this.source, flags: this.flags });
      }
    },
  );
  vi.resetModules();
  await import('../src/index.ts');
  vi.unstubAllGlobals();
  return patterns;
}

const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'),
);
const LITERALS = FILES.flatMap(literalsOf);

test('every pattern of the library has the flag u', () => {
  expect(LITERALS.length).toBeGreaterThan(100);
  expect(LITERALS.filter(({ flags }) => !flags.includes('u'))).toEqual([]);
});

test('no pattern of the library backtracks beyond linear time', { timeout: 300_000 }, async () => {
  const built = await composed();
  expect(built.length).toBeGreaterThan(3);
  const distinct = new Map([...LITERALS, ...built].map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
  const slow: string[] = [];
  for (const [written, { source, flags }] of distinct) {
    const { status } = checkSync(source, flags, { timeout: 10_000 });
    if (status !== 'safe') slow.push(`${status} ${written}`);
    // The runner takes a worker that answers nothing for a minute for dead, and fails the run: let it answer.
    await setImmediate();
  }
  expect(slow).toEqual([]);
});
