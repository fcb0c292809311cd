import type { Options } from 'tsup';
import { buildPrograms } from './scripts/programs.ts';

const config: Options = {
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
  target: 'es2022',
  // Without splitting, every entry would carry its own ReviewError.
  splitting: true,
  sourcemap: false,
  dts: true,
  // CommonJS has no import.meta.url, by which the dictionaries are found.
  shims: true,
  clean: true,
  onSuccess: buildPrograms,
};

export default config;
