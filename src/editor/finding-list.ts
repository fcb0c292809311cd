import { OUTCOMES, type Outcome } from '../model/verdict.ts';
import type { LiveFinding } from './live-finding.ts';

/** One stretch of the list replaced: what an answer to an edit comes down to. */
export interface Splice {
  /** Index of the first finding that goes, and how many go. */
  readonly first: number;
  readonly count: number;
  /** What stands there now. */
  readonly findings: readonly LiveFinding[];
  /** How far everything behind them moves. */
  readonly shift: number;
}

/**
 * The findings of a text in order. An edit moves thousands of them by a
 * character: each is kept with how far it has moved, and made anew only when
 * somebody asks.
 */
export interface FindingList {
  readonly length: number;
  /** The strictest outcome among them. */
  readonly outcome: Outcome;
  at(index: number): LiveFinding | undefined;
  /** Index of the first finding that starts at an offset or behind it. */
  from(offset: number): number;
  apply(splice: Splice): void;
  all(): readonly LiveFinding[];
}

interface Placed {
  readonly finding: LiveFinding;
  moved: number;
}

/** An argument list has a limit. */
const MOST_SPREAD = 1000;

export function createFindingList(): FindingList {
  let placed: Placed[] = [];
  const counts = OUTCOMES.map(() => 0);

  const findingOf = ({ finding, moved }: Placed): LiveFinding =>
    moved === 0 ? finding : { ...finding, start: finding.start + moved, end: finding.end + moved };

  function count(some: readonly Placed[], by: number): void {
    for (const { finding } of some) {
      const at = OUTCOMES.indexOf(finding.outcome);
      counts[at] = (counts[at] ?? 0) + by;
    }
  }

  return {
    get length() {
      return placed.length;
    },
    get outcome() {
      return OUTCOMES[counts.findLastIndex((each) => each > 0)] ?? 'pass';
    },
    at(index) {
      const found = placed[index];
      return found && findingOf(found);
    },
    from(offset) {
      let low = 0;
      let high = placed.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const each = placed[middle];
        if (each !== undefined && each.finding.start + each.moved < offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    apply({ first, count: gone, findings, shift }) {
      const added = findings.map((finding) => ({ finding, moved: 0 }));
      // In place where it can be: most edits replace a handful among thousands.
      if (added.length < MOST_SPREAD) count(placed.splice(first, gone, ...added), -1);
      else {
        count(placed.slice(first, first + gone), -1);
        placed = [...placed.slice(0, first), ...added, ...placed.slice(first + gone)];
      }
      count(added, 1);
      if (shift === 0) return;
      for (let i = first + added.length; i < placed.length; i++) {
        const each = placed[i];
        if (each !== undefined) each.moved += shift;
      }
    },
    all: () => placed.map(findingOf),
  };
}
