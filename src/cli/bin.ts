#!/usr/bin/env node
import module from 'node:module';

// From 22.1 on, Node keeps what it has compiled for the next run: of what is loaded after this.
if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') module.enableCompileCache();
const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2));
