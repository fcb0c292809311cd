import type { ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = {
  test: {
    setupFiles: ['test/setup.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/**/*.property.test.ts'] },
      },
      { extends: true, test: { name: 'property', include: ['test/**/*.property.test.ts'] } },
    ],
  },
};

export default config;
