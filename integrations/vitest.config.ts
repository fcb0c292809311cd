import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** A CMS takes its time to start. */
const config: ViteUserConfig = defineConfig({ test: { testTimeout: 120_000, hookTimeout: 300_000 } });

export default config;
