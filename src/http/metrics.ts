import type { Outcome } from '../model/verdict.ts';

/** Counts what the service does, for Prometheus. Knows numbers only. */
export interface Metrics {
  /** One request that was answered, in so many seconds. */
  answered(route: string, status: number, seconds: number): void;
  /** One verdict that was given. */
  judged(outcome: Outcome): void;
  /** All counts in the text format of Prometheus, version 0.0.4. */
  render(): string;
}

/** Upper bounds of the histogram, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

interface Histogram {
  readonly counts: number[];
  sum: number;
  count: number;
}

/** Starts counting at nothing. */
export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  const outcomes = new Map<string, number>();
  const durations = new Map<string, Histogram>();
  return {
    answered(route, status, seconds) {
      add(requests, `route="${route}",status="${status}"`);
      const histogram = durations.get(route) ?? { counts: BUCKETS.map(() => 0), sum: 0, count: 0 };
      durations.set(route, histogram);
      for (const [index, bound] of BUCKETS.entries())
        if (seconds <= bound) histogram.counts[index] = (histogram.counts[index] ?? 0) + 1;
      histogram.sum += seconds;
      histogram.count++;
    },
    judged: (outcome) => add(outcomes, `outcome="${outcome}"`),
    render: () =>
      [
        '# HELP xianshen_requests_total Requests answered.',
        '# TYPE xianshen_requests_total counter',
        ...linesOf('xianshen_requests_total', requests),
        '# HELP xianshen_verdicts_total Verdicts given.',
        '# TYPE xianshen_verdicts_total counter',
        ...linesOf('xianshen_verdicts_total', outcomes),
        '# HELP xianshen_request_seconds Time to the answer.',
        '# TYPE xianshen_request_seconds histogram',
        ...[...durations].flatMap(([route, histogram]) => histogramLines(route, histogram)),
        '',
      ].join('\n'),
  };
}

function add(counts: Map<string, number>, labels: string): void {
  counts.set(labels, (counts.get(labels) ?? 0) + 1);
}

function linesOf(name: string, counts: ReadonlyMap<string, number>): string[] {
  return [...counts].map(([labels, count]) => `${name}{${labels}} ${count}`);
}

function histogramLines(route: string, { counts, sum, count }: Histogram): string[] {
  const name = 'xianshen_request_seconds';
  return [
    ...BUCKETS.map((bound, index) => `${name}_bucket{route="${route}",le="${bound}"} ${counts[index] ?? 0}`),
    `${name}_bucket{route="${route}",le="+Inf"} ${count}`,
    `${name}_sum{route="${route}"} ${sum}`,
    `${name}_count{route="${route}"} ${count}`,
  ];
}
