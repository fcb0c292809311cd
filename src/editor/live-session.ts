import type { GapRuling, Outcome } from '../model/verdict.ts';
import { stricter } from '../model/verdict.ts';
import type { Review, Reviewer } from '../reviewer.ts';
import { mapSpans, type TextChanges } from './changes.ts';
import { createFindingList, type Splice } from './finding-list.ts';
import { createLines, type LineEdit } from './lines.ts';
import { byPlace, isAlike, isSame, type LiveFinding, liveFindings } from './live-finding.ts';

/** What changed among the findings, and what the text comes to now. */
export interface LiveAnswer extends Splice {
  /** Whether the whole text was reviewed as it stands. If not, names and what only shows across lines may still change. */
  readonly settled: boolean;
  /** Whether any finding came, went or changed; if not, they have only moved with the text. */
  readonly changed: boolean;
  /** Of everything known so far; binding once settled. */
  readonly outcome: Outcome;
  readonly gaps: readonly GapRuling[];
}

/** A text under review while somebody writes it. */
export interface LiveSession {
  text(): string;
  /** Inspects the lines that changed: microseconds. Throws a RangeError for changes that do not fit the text. */
  change(changes: TextChanges): LiveAnswer;
  /** Reviews the whole text: the same answer as `reviewText`. */
  settle(): LiveAnswer;
  /** The whole review of the text as it stands. */
  review(): Review;
  /** Goes on with another reviewer; what is known stays until the text is settled. */
  reviewBy(other: Reviewer): void;
}

/** Starts on a text that nothing is known of yet: `settle` comes first. */
export function createLiveSession(initial: string, initialReviewer: Reviewer): LiveSession {
  const lines = createLines(initial);
  let reviewer = initialReviewer;
  const list = createFindingList();
  let gaps: readonly GapRuling[] = [];
  let reviewed: Review | undefined;
  const ofPassages = new Set([...reviewer.basis.detectors, 'term']);

  function review(): Review {
    reviewed ??= reviewer.reviewText(lines.text());
    return reviewed;
  }

  function settle(): LiveAnswer {
    const { verdict } = review();
    const findings = liveFindings(verdict.rulings);
    gaps = verdict.gaps;
    const splice = difference(list.all(), findings);
    list.apply(splice);
    return answer(splice, splice.count > 0 || splice.findings.length > 0, true);
  }

  function change(changes: TextChanges): LiveAnswer {
    const edit = lines.change(changes);
    reviewed = undefined;
    const shift = edit.start + edit.text.length - edit.end;
    const known = findingsIn(edit.start, edit.end);
    const moved = mapSpans(known.findings, changes);
    const kept = moved.filter((finding) => !isInQuestion(finding, changes));
    const findings = merge(kept, inspect(edit, changes));
    const splice = { first: known.first, count: known.findings.length, findings, shift };
    list.apply(splice);
    const changed =
      findings.length !== known.findings.length || !findings.every((each, at) => isSameAt(each, moved[at]));
    return answer(splice, changed, false);
  }

  function answer(splice: Splice, changed: boolean, settled: boolean): LiveAnswer {
    const outcome = gaps.reduce((worst, gap) => stricter(worst, gap.outcome), list.outcome);
    return { ...splice, settled, changed, outcome, gaps };
  }

  /** The known findings that have a part in a stretch, and the index of the first. */
  function findingsIn(
    start: number,
    end: number,
  ): { readonly first: number; readonly findings: readonly LiveFinding[] } {
    let first = list.from(start);
    // A number that is broken over lines begins in the line before.
    while ((list.at(first - 1)?.end ?? start) > start) first--;
    const findings: LiveFinding[] = [];
    for (let i = first, finding = list.at(i); finding !== undefined && finding.start < end; finding = list.at(++i))
      findings.push(finding);
    return { first, findings };
  }

  function inspect(edit: LineEdit, changes: TextChanges): LiveFinding[] {
    const { start, text, isCut } = passageOf(edit, changes);
    const found = liveFindings(reviewer.inspectText(text, zoneOf(edit)), start);
    // What reaches the edge of a passage cut out of a line may be half a number.
    return isCut ? found.filter((finding) => finding.start > start && finding.end < start + text.length) : found;
  }

  /** What a detector found right beside an edit has to be found again: a number may have grown. */
  function isInQuestion({ detector, start, end }: LiveFinding, changes: TextChanges): boolean {
    if (!ofPassages.has(detector)) return false;
    let shift = 0;
    for (const { from, to, insert } of changes) {
      const at = from + shift;
      if (start <= at + insert.length && at <= end) return true;
      shift += insert.length - (to - from);
    }
    return false;
  }

  /** What was known stays until the whole is reviewed, unless the same detector now says otherwise of the same place. */
  function merge(kept: readonly LiveFinding[], fresh: readonly LiveFinding[]): LiveFinding[] {
    const added = fresh.filter((finding) => !kept.some((known) => isOf(known, finding)));
    const standing = kept.filter(
      (known) => !ofPassages.has(known.detector) || !added.some((finding) => replaces(finding, known)),
    );
    return [...standing, ...added].sort(byPlace);
  }

  return {
    text: lines.text,
    change,
    settle,
    review,
    reviewBy(other) {
      reviewer = other;
      reviewed = undefined;
    },
  };
}

interface Passage {
  readonly start: number;
  readonly text: string;
  /** Whether it is less than whole lines. */
  readonly isCut: boolean;
}

/** How much of a long line is inspected on either side of a change, in code units: no detector looks farther for its context. */
const REACH = 128;

function passageOf({ start, text }: LineEdit, changes: TextChanges): Passage {
  const from = Math.max(0, (changes[0]?.from ?? 0) - start - REACH);
  const inserted = changes.reduce((sum, { insert }) => sum + insert.length, 0);
  const to = Math.min(text.length, from + 2 * REACH + inserted);
  return { start: start + from, text: text.slice(from, to), isCut: from > 0 || to < text.length };
}

/** Lines at the top and the end of a text, where a marking is likelier; see the zones of a review. */
const TOP = 12;
const END = 6;

function zoneOf({ line, lines }: LineEdit): 'top' | 'middle' | 'end' {
  if (line < TOP) return 'top';
  return line >= lines - END ? 'end' : 'middle';
}

function isOf(known: LiveFinding, finding: LiveFinding): boolean {
  return known.start === finding.start && known.end === finding.end && isAlike(known, finding);
}

function replaces(finding: LiveFinding, known: LiveFinding): boolean {
  return finding.detector === known.detector && finding.start < known.end && known.start < finding.end;
}

/** The one stretch in which two lists differ. */
function difference(before: readonly LiveFinding[], after: readonly LiveFinding[]): Splice {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && isSameAt(before[first], after[first])) first++;
  let last = 0;
  while (last < shorter - first && isSameAt(before.at(-1 - last), after.at(-1 - last))) last++;
  return {
    first,
    count: before.length - first - last,
    findings: after.slice(first, after.length - last),
    shift: 0,
  };
}

function isSameAt(a: LiveFinding | undefined, b: LiveFinding | undefined): boolean {
  return a !== undefined && b !== undefined && isSame(a, b);
}
