export { assertFields, type FieldForm, type Fields, type FieldValue, valuesOf } from './field.ts';
export { readEntry } from './read-entry.ts';
