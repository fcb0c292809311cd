import type { CommandFile } from '../command.ts';

/** The commands by name, in the order of the help. */
export const COMMANDS: ReadonlyMap<string, () => Promise<CommandFile>> = new Map([
  ['review', () => import('./review.ts')],
  ['inspect', () => import('./inspect.ts')],
  ['names', () => import('./names.ts')],
  ['redact', () => import('./redact.ts')],
  ['detectors', () => import('./detectors.ts')],
  ['dictionaries', () => import('./dictionaries.ts')],
  ['accept', () => import('./accept.ts')],
  ['serve', () => import('./serve.ts')],
  ['lsp', () => import('./lsp.ts')],
  ['keys', () => import('./keys.ts')],
  ['seal', () => import('./seal.ts')],
  ['verify', () => import('./verify.ts')],
  ['record', () => import('./record.ts')],
  ['records', () => import('./records.ts')],
]);
