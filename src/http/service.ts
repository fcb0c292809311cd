import type { ClearanceCheck } from '../clearance/clearance.ts';
import type { Content } from '../clearance/verify.ts';
import type { Verdict } from '../model/verdict.ts';
import type { MaskStyle } from '../redact/maskers/index.ts';
import type { Schedule } from '../redact/schedule.ts';
import type { PackageItem } from '../reviewer.ts';

/** What the service has done for it. The app knows no threads, keys or clocks. */
export interface ReviewService {
  /** Reviews what is to be published together. */
  review(items: readonly PackageItem[]): Promise<ServiceReview>;
  /** Makes the redacted copy of a document; rejects with a `ReviewError` where there can be none. */
  redact(item: PackageItem, mask: MaskStyle | undefined): Promise<ServiceCopy>;
  /** Seals a verdict, that on a copy with the digest of its original; undefined where there is no key to do it with. */
  readonly seal?: ((verdict: Verdict, copyOf?: string) => Promise<string>) | undefined;
  /** Checks a clearance; undefined where there is no key to do it with. */
  readonly verify?: ((token: string, contents: readonly Content[]) => Promise<ClearanceCheck>) | undefined;
}

export interface ServiceReview {
  /** On the whole. */
  readonly verdict: Verdict;
  readonly documents: readonly Verdict[];
}

/** A copy that can go online. */
export interface ServiceCopy {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** On the copy. */
  readonly verdict: Verdict;
  readonly schedule: Schedule;
}
