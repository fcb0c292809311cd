import { workerData } from 'piscina';
import { ReviewError } from '../../errors.ts';
import type { Basis } from '../../model/verdict.ts';
import { redactText } from '../../redact/redact-text.ts';
import type { Review, Reviewer } from '../../reviewer.ts';
import { configure } from '../configure.ts';
import { loadReviewer } from '../load-reviewer.ts';
import { redact as redactFile } from '../redact.ts';
import type { Answer, Job, JobResult, RedactJob, RedactResult, WorkerSetup } from './protocol.ts';

// A thread of the pool, with a reviewer of its own, made for the first job.
let made: Promise<Reviewer> | undefined;

function reviewer(): Promise<Reviewer> {
  const { config, origin, key }: WorkerSetup = workerData;
  made ??= loadReviewer({ ...configure(config, origin), key });
  return made;
}

/** What verdicts of this configuration rest on. */
export function basis(): Promise<Answer<Basis>> {
  return answer(async () => (await reviewer()).basis);
}

/** Does one job. */
export function review({ items, isPackage, withDocuments }: Job): Promise<Answer<JobResult>> {
  return answer(async () => {
    const own = await reviewer();
    const whole = isPackage === true ? await own.reviewPackage(items) : undefined;
    const documents = whole?.documents ?? (await reviewEach(items, own));
    const reviews = withDocuments === true ? documents : documents.map(({ verdict }) => ({ verdict }));
    return { reviews, together: whole?.verdict };
  });
}

/** By themselves: looking for what they add up to takes its time, and nobody has asked. */
async function reviewEach(items: Job['items'], own: Reviewer): Promise<readonly Review[]> {
  const documents: Review[] = [];
  for (const item of items)
    documents.push('text' in item ? own.reviewText(item.text, item.name) : await own.review(item));
  return documents;
}

/** Makes a redacted copy. */
export function redact({ item, mask }: RedactJob): Promise<Answer<RedactResult>> {
  return answer(async () => {
    const own = await reviewer();
    const made = 'text' in item ? redactText(item, own, { mask }) : redactFile(item, own, { mask });
    const { name, bytes, review, schedule } = await made;
    return { name, bytes, verdict: review.verdict, schedule };
  });
}

async function answer<Result>(work: () => Promise<Result>): Promise<Answer<Result>> {
  try {
    return { kind: 'done', result: await work() };
  } catch (error) {
    if (error instanceof ReviewError) return { kind: 'failed', code: error.code, message: error.message };
    // Only our own messages are known to quote nothing.
    return { kind: 'failed', code: undefined, message: error instanceof Error ? error.name : 'Error' };
  }
}
