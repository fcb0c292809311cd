export type { FieldForm, Fields, FieldValue } from '../entry/index.ts';
export {
  type Change,
  createPublishHook,
  type Decision,
  type PublishHook,
  type PublishHookOptions,
} from './publish-hook.ts';
export type { FilesOf, RedactFile } from './redact-files.ts';
