import type { ReviewerConfig } from '../../config.ts';
import type { ReviewErrorCode } from '../../errors.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { MaskStyle } from '../../redact/maskers/index.ts';
import type { Schedule } from '../../redact/schedule.ts';
import type { PackageItem, Review } from '../../reviewer.ts';
import type { ConfigOrigin } from '../configure.ts';

/** What a worker builds its reviewer from: data only, since functions do not travel. */
export interface WorkerSetup {
  readonly config: ReviewerConfig;
  readonly origin: ConfigOrigin;
  /** Key of the fingerprints, the same for all workers. */
  readonly key: Uint8Array;
}

/** Something to review: one document, or several that are published together. */
export interface Job {
  readonly items: readonly PackageItem[];
  /** Asks also for what the items add up to. */
  readonly isPackage?: boolean | undefined;
  /** Sends the documents back as well, for a report that quotes. */
  readonly withDocuments?: boolean | undefined;
}

/** What came of a job. */
export interface JobResult {
  /** One for each item, in their order. */
  readonly reviews: readonly JobReview[];
  /** The verdict on the whole, where the job is a package. */
  readonly together?: Verdict | undefined;
}

export interface JobReview {
  readonly verdict: Verdict;
  readonly document?: Review['document'] | undefined;
}

/** A document to make the redacted copy of. */
export interface RedactJob {
  readonly item: PackageItem;
  readonly mask?: MaskStyle | undefined;
}

/** The redacted copy, and what is known of it. */
export interface RedactResult {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the copy, which passed. */
  readonly verdict: Verdict;
  readonly schedule: Schedule;
}

/** What a worker answers. An error would lose its code on the way between threads. */
export type Answer<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly code: ReviewErrorCode | undefined; readonly message: string };
