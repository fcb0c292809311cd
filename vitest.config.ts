import type { ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = {
  test: {
    setupFiles: ['test/setup.ts'],
    // Some open files in processes of their own; a busy machine needs more than the usual five seconds for that.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // An ES module that does not say so in its manifest: for bundlers, of which this is one.
    server: { deps: { inline: ['jieba-wasm'] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.property.test.ts', 'test/browser/page/**', 'test/system/**'],
        },
      },
      { extends: true, test: { name: 'property', include: ['test/**/*.property.test.ts'] } },
      // Programs as processes of their own, Neovim among them: `npm run system`.
      { extends: true, test: { name: 'system', include: ['test/system/**/*.test.ts'] } },
      // Needs Chromium: `npm run browser`.
      { extends: true, test: { name: 'browser', include: ['test/browser/page/**/*.test.ts'] } },
    ],
  },
};

export default config;
