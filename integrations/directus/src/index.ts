export { type CollectionReview, type PublishReviewOptions, reviewBeforePublish } from './publish.ts';
