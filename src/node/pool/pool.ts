import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { ReviewerConfig } from '../../config.ts';
import { ReviewError } from '../../errors.ts';
import type { Basis, Verdict } from '../../model/verdict.ts';
import { governmentSite } from '../../policy/presets.ts';
import { sniff } from '../../readers/sniff.ts';
import type { PackageItem } from '../../reviewer.ts';
import { type ConfigOrigin, configure } from '../configure.ts';
import type { Answer, Job, JobResult, RedactJob, RedactResult } from './protocol.ts';
import { createTurns } from './turns.ts';

/** How a pool is made. */
export interface PoolOptions {
  readonly config: ReviewerConfig;
  readonly origin: ConfigOrigin;
  /** Threads; as many as there are cores unless told, four at most: each may come to hold 250 MB for its segmenter. */
  readonly workers?: number | undefined;
  /** Seconds that one job may take, waiting included; 120 unless told. */
  readonly seconds?: number | undefined;
}

/** Threads that review side by side, each with a reviewer of the same configuration. */
export interface ReviewPool {
  readonly basis: Basis;
  readonly workers: number;
  /** Jobs that have been taken on and are not done. */
  readonly pending: number;
  /**
   * Has a job done by the next free thread; jobs wait in the order they came.
   * Documents that take too long, or take the thread down, get a verdict with a gap.
   */
  run(job: Job): Promise<JobResult>;
  /**
   * Has a redacted copy made by the next free thread. Rejects as `redact` does, and with
   * `redaction-incomplete` where it takes too long, or takes the thread down.
   */
  redact(job: RedactJob): Promise<RedactResult>;
  /** Ends all threads; jobs that are not done are rejected. */
  close(): Promise<void>;
}

const MOST_WORKERS = 4;
const SECONDS = 120;
/** Megabytes of JavaScript objects that one thread may hold. */
const HEAP = 1024;

/** Starts a pool. Rejects with `config-invalid` as the configuration does. */
export async function createReviewPool({ config, origin, ...options }: PoolOptions): Promise<ReviewPool> {
  const { policy = governmentSite, key = randomBytes(32) } = configure(config, origin);
  const workers = options.workers ?? Math.min(MOST_WORKERS, availableParallelism());
  const time = (options.seconds ?? SECONDS) * 1000;
  let pending = 0;
  let isClosed = false;
  const threads = new Piscina({
    filename: workerModule(),
    workerData: { config, origin, key },
    minThreads: workers,
    maxThreads: workers,
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
  });
  const turns = createTurns(workers);
  const basis = resultOf<Basis>(await threads.run(undefined, { name: 'basis' }));

  function run(job: Job): Promise<JobResult> {
    return inThread('review', job, (isLate) => {
      const note = isLate
        ? `审查超过 ${time / 1000} 秒，已中止，此文件未能检查。`
        : '审查此文件时程序异常中止，此文件未能检查。';
      return { reviews: job.items.map((item) => ({ verdict: unreviewed(item, note) })) };
    });
  }

  function redact(job: RedactJob): Promise<RedactResult> {
    return inThread('redact', job, (isLate) => {
      const why = isLate ? `脱敏超过 ${time / 1000} 秒，已中止` : '脱敏此文件时程序异常中止';
      throw new ReviewError('redaction-incomplete', `${why}，未生成副本。`);
    });
  }

  /** `instead` is asked where the document has brought the thread down, or takes too long. */
  async function inThread<Result>(
    name: string,
    job: Job | RedactJob,
    instead: (isLate: boolean) => Result,
  ): Promise<Result> {
    const signal = AbortSignal.timeout(time);
    pending++;
    try {
      await turns.take(signal);
      return resultOf<Result>(await threads.run(job, { name, signal }).finally(turns.give));
    } catch (error) {
      if (error instanceof ReviewError || isClosed) throw error;
      return instead(signal.aborted);
    } finally {
      pending--;
    }
  }

  /** The verdict on a document that brought its review down. */
  function unreviewed(item: PackageItem, note: string): Verdict {
    const content = 'text' in item ? item.text : item.bytes;
    const digest = createHash('sha256').update(content).digest('hex');
    const mediaType = 'text' in item ? 'text/plain' : sniff(item);
    const gap = { code: 'over-limit', note } as const;
    return {
      version: 1,
      outcome: policy.gaps,
      document: { mediaType, digest },
      rulings: [],
      gaps: [{ gap, outcome: policy.gaps }],
      basis,
    };
  }

  return {
    basis,
    workers,
    get pending() {
      return pending;
    },
    run,
    redact,
    close: () => {
      isClosed = true;
      return threads.destroy();
    },
  };
}

function resultOf<Result>(answer: Answer<Result>): Result {
  if (answer.kind === 'done') return answer.result;
  throw answer.code === undefined ? new Error(answer.message) : new ReviewError(answer.code, answer.message);
}

/** The worker lies beside this module: built, or as source. */
function workerModule(): string {
  const built = new URL('./review-worker.js', import.meta.url);
  return fileURLToPath(existsSync(built) ? built : new URL('./worker-from-source.mjs', import.meta.url));
}
