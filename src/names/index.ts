export { findFamiliar } from './familiar.ts';
export { findMasked, type MaskedName } from './masked.ts';
export { recognise } from './recognise.ts';
