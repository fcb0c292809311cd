export { findMasked } from './masked.ts';
export { recognise } from './recognise.ts';
