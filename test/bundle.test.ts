import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** What a page loads, and how many kilobytes of it, minified and gzipped, are too many. */
const BUNDLES: readonly (readonly [what: string, code: string, ceiling: number])[] = [
  [
    'a reviewer with dictionaries and names',
    `import { createReviewer, noSegmenter } from './src/index.ts';
     import { DICTIONARIES } from './src/dictionaries.generated.ts';
     export const reviewer = createReviewer({ dictionaries: DICTIONARIES, segmenter: noSegmenter });`,
    1000,
  ],
  ['the live review, on the side of the page', `export { createLiveReviewer } from './src/editor/index.ts';`, 3],
  [
    'the readers of documents but PDF',
    `export { DEFAULT_LIMITS, readersWith, readSource } from './src/readers/index.ts';`,
    150,
  ],
  ['the reader of PDF', `export { createPdfReader } from './src/readers/pdf/index.ts';`, 60],
  ['one reader alone', `export { csv } from './src/readers/index.ts';`, 30],
  [
    'verdicts and their schema alone',
    `import { OUTCOMES, policySchema } from './src/index.ts'; export const both = [OUTCOMES, policySchema];`,
    60,
  ],
];

test.each(BUNDLES)('%s: small enough, and nothing of Node in it', { timeout: 60_000 }, async (_, code, ceiling) => {
  const text = await bundle(code);
  expect(gzipSync(text).length / 1000).toBeLessThan(ceiling);
  // Free names are replaced; a property or a word of a sentence may well be called `process`.
  for (const absent of ['node:', 'FREE_BUFFER', 'FREE_PROCESS', 'require("', 'from"'])
    expect(text).not.toContain(absent);
});

/** The bundle for a browser, with no polyfill for anything. */
async function bundle(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: '.', loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    // Itself made for browsers, and loaded where the first PDF is read.
    external: ['pdfjs-dist'],
    define: { Buffer: 'FREE_BUFFER', process: 'FREE_PROCESS' },
  });
  return outputFiles[0]?.text ?? '';
}
