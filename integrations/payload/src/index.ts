export { type PublishReviewOptions, reviewBeforePublish } from './publish.ts';
export { reviewUploads, type UploadReviewOptions } from './uploads.ts';
