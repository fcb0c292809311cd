// Runs the worker as source, where nothing was built: in tests and scripts.
import { tsImport } from 'tsx/esm/api';

export const { basis, redact, review } = await tsImport('./worker.ts', import.meta.url);
