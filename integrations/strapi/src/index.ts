export { type PublishReviewOptions, reviewBeforePublish } from './publish.ts';
export type { ReadUpload, Upload } from './read-upload.ts';
