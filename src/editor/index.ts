export type { TextChange, TextChanges } from './changes.ts';
export { createLiveReviewer, type LiveReviewer, type LiveState } from './live.ts';
export type { LiveFinding } from './live-finding.ts';
export type { Approval, LivePort } from './live-protocol.ts';
export { type ServeOptions, serveLiveReviews } from './serve-live.ts';
