export { createReviewer, type ReviewerOptions } from './create-reviewer.ts';
export { ReviewError, type ReviewErrorCode } from './errors.ts';
export type { Review, Reviewer } from './reviewer.ts';
