// Builds the model of names as an image: a file beside the program in place of a text within it.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { writeImage } from '../../src/names/image.ts';
import { shippedModel } from '../../src/names/shipped.ts';

/** For programs of Node alone; a page has no file beside it. */
export const namesImage: Plugin = {
  name: 'names-image',
  setup(build) {
    // The filter is read by Go, which knows no flag u.
    build.onResolve({ filter: /\/shipped\.ts$/ }, () => ({ path: path.resolve('src/node/shipped-model.ts') }));
    build.onEnd(() => {
      mkdirSync('dist', { recursive: true });
      writeFileSync('dist/names.bin', writeImage(shippedModel()));
    });
  },
};
