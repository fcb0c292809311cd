import type { ClearanceCheck } from '../clearance/clearance.ts';
import type { Content } from '../clearance/verify.ts';
import type { Verdict } from '../model/verdict.ts';
import type { PackageItem } from '../reviewer.ts';

/** What the service has done for it. The app knows no threads, keys or clocks. */
export interface ReviewService {
  /** Reviews what is to be published together. */
  review(items: readonly PackageItem[]): Promise<ServiceReview>;
  /** Seals a verdict; undefined where there is no key to do it with. */
  readonly seal?: ((verdict: Verdict) => Promise<string>) | undefined;
  /** Checks a clearance; undefined where there is no key to do it with. */
  readonly verify?: ((token: string, contents: readonly Content[]) => Promise<ClearanceCheck>) | undefined;
}

export interface ServiceReview {
  /** On the whole. */
  readonly verdict: Verdict;
  readonly documents: readonly Verdict[];
}
