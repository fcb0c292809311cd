export { loadConfigFile } from './config-file.ts';
export { type ConfigOrigin, configure } from './configure.ts';
export { findConfigFile } from './find-config-file.ts';
export { type LoadOptions, loadReviewer } from './load-reviewer.ts';
export { redact } from './redact.ts';
