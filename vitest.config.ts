import { defineConfig } from 'vitest/config';

export default defineConfig({
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
});
