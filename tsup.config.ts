import type { Options } from 'tsup';
import { namesImage } from './scripts/names/image-plugin.ts';

const shared: Options = {
  target: 'es2022',
  // Without splitting, every entry would carry its own ReviewError.
  splitting: true,
  sourcemap: false,
};

const config: Options[] = [
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      dictionaries: 'src/dictionaries.generated.ts',
      clearance: 'src/clearance/index.ts',
      'jieba-wasm': 'src/segment/jieba-wasm.ts',
      codemirror: 'src/editor/codemirror.ts',
      prosemirror: 'src/editor/prosemirror.ts',
      live: 'src/editor/index.ts',
      hook: 'src/hook/index.ts',
      node: 'src/node/index.ts',
      pdf: 'src/readers/pdf/index.ts',
      readers: 'src/readers/index.ts',
      record: 'src/record/index.ts',
      testing: 'src/testing/index.ts',
    },
    format: ['esm', 'cjs'],
    dts: true,
    // CommonJS has no import.meta.url, by which the dictionaries are found.
    shims: true,
    clean: true,
  },
  {
    ...shared,
    entry: {
      cli: 'src/cli/bin.ts',
      'read-child': 'src/node/read-child.ts',
      'review-worker': 'src/node/pool/worker.ts',
    },
    format: ['esm'],
    // One file to load in place of a hundred: the command line starts a fifth faster. NOTICE names what it contains.
    noExternal: ['zod', 'parse5', '@noble/hashes', 'commander', 'picocolors', 'fastest-levenshtein'],
    esbuildPlugins: [namesImage],
    // Some of these are CommonJS and ask for modules of Node.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
  },
];

export default config;
