export { type Field, type FormFile, type FormOptions, formOf, type ReviewForm } from './form.ts';
export { formDocx } from './form-docx.ts';
export { formHtml } from './form-html.ts';
export { openHead, sealHead } from './head.ts';
export {
  checkLog,
  EMPTY_LOG,
  LOG_FAULTS,
  type LogCheck,
  type LogEntry,
  type LogFault,
  type LogHead,
  nextEntry,
} from './log.ts';
export {
  type Disposition,
  type DocumentRecord,
  type FindingRecord,
  type RecordedItem,
  type RecordOptions,
  type ReviewRecord,
  recordOf,
  reviewRecordSchema,
} from './record.ts';
