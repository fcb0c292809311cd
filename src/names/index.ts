export { findMasked, type MaskedName } from './masked.ts';
export { type NameSpan, type RecogniseOptions, recognise } from './recognise.ts';
