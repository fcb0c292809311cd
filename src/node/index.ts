export { findConfigFile, loadConfigFile } from './config-file.ts';
export { type ConfigOrigin, configure } from './configure.ts';
export { type LoadOptions, loadReviewer } from './load-reviewer.ts';
export { redact } from './redact.ts';
