import { createReviewer, type ReviewerOptions } from '../../src/create-reviewer.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Reviewer } from '../../src/reviewer.ts';
import { noSegmenter } from '../../src/segment/none.ts';

/** A reviewer with a fixed key and without nodejieba, so that tests are quick and repeatable. */
export function testReviewer(options: Partial<ReviewerOptions> = {}): Reviewer {
  return createReviewer({ segmenter: noSegmenter, key: new Uint8Array(32).fill(7), ...options });
}

const REVIEWER = testReviewer();

/** The findings in a text that the default policy does not let pass. */
export function alarms(text: string, reviewer: Reviewer = REVIEWER): readonly Finding[] {
  return reviewer
    .reviewText(text)
    .verdict.rulings.flatMap(({ finding, outcome }) => (outcome === 'pass' ? [] : [finding]));
}

/** The piece of the text that a finding stands for. */
export function quote(text: string, finding: Finding): string {
  const base = finding.place.kind === 'line' ? finding.place.offset : 0;
  return text.slice(base + finding.span.start, base + finding.span.end);
}
