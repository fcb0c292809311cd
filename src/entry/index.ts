export { assertFields, type FieldForm, type Fields, type FieldValue } from './field.ts';
export { type EntryReading, readEntry } from './read-entry.ts';
