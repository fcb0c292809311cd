import { MOST_SKIPPED, pairHash, wordsAt } from '../dictionary/automaton.ts';
import type { NormalizedUnits } from '../normalize/normalize.ts';
import { CLASS, CLASSES } from '../normalize/tables.ts';
import { atLength, type ScanPlan, SIGN } from './plan.ts';

/** Called for a detector (by its index in the plan) or a term (by its number), and the half-open range where it is. */
export type Wake = (index: number, start: number, end: number) => void;

/** Who hears of what the scan finds. */
export interface Listener {
  /** A run of digits, a word of letters and digits, or a sign that wakes a detector. */
  readonly wake: Wake;
  /** A cue that wakes a detector. */
  readonly cue: Wake;
  /** A term of a dictionary. */
  readonly term: Wake;
}

/** Between two groups of digits of one number, this many spaces, hyphens or line ends may stand. */
const MOST_JOINTS = 2;

/**
 * The single pass: walks a text once, over one table by character and a bit set
 * of the pairs of characters that words begin with, and wakes the detectors of
 * the plan and finds the terms.
 */
export function scan(
  { units, length }: NormalizedUnits,
  plan: ScanPlan,
  { wake, cue, term: foundTerm }: Listener,
): void {
  const { characters, automaton, wokenByWord, termOfWord } = plan;
  const { pairs, pairMask } = automaton;
  const foundWord = (word: number, start: number, end: number): void => {
    for (const detector of wokenByWord[word] ?? []) cue(detector, start, end);
    const term = termOfWord[word] ?? -1;
    if (term >= 0) foundTerm(term, start, end);
  };
  let previous = 0;
  let previousAt = 0;
  let skipped = 0;
  let runEnd = 0;
  let codeEnd = 0;
  for (let i = 0; i < length; i++) {
    const unit = units[i] ?? 0;
    const character = characters[unit] ?? 0;
    const kind = character >>> 16;
    if ((kind & CLASS.skip) === 0) {
      const folded = character & 0xffff;
      const pair = pairHash(previous, folded) & pairMask;
      if (((pairs[pair >>> 5] ?? 0) & (1 << (pair & 31))) !== 0)
        wordsAt(automaton, units, length, previousAt, foundWord);
      previous = folded;
      previousAt = i;
      skipped = 0;
    } else if (++skipped > MOST_SKIPPED) previous = 0;
    if (kind === 0) continue;
    if ((kind & (CLASS.digit | CLASS.hanDigit)) !== 0 && i >= runEnd)
      runEnd = wakeByDigits(units, length, plan, i, wake);
    if ((kind & (CLASS.digit | CLASS.letter)) !== 0 && i >= codeEnd) codeEnd = wakeByCode(units, length, plan, i, wake);
    if ((kind & SIGN) !== 0) for (const detector of plan.wokenBySign.get(unit) ?? []) wake(detector, i, i + 1);
  }
}

/** Measures the run of digits that starts here, wakes who wants its length, and returns its end. */
function wakeByDigits(units: Uint16Array, length: number, plan: ScanPlan, start: number, wake: Wake): number {
  let end = start;
  let digits = 0;
  let kinds = 0;
  for (let i = start, joints = 0; i < length && joints <= MOST_JOINTS; i++) {
    const kind = (CLASSES[units[i] ?? 0] ?? 0) & (CLASS.digit | CLASS.hanDigit | CLASS.joint);
    if ((kind & (CLASS.digit | CLASS.hanDigit)) !== 0) {
      digits++;
      kinds |= kind;
      joints = 0;
      end = i + 1;
    } else if ((kind & CLASS.joint) !== 0) joints++;
    else break;
  }
  // Where Chinese digits meet others a new group starts.
  const isOneGroup = digits === end - start && kinds !== (CLASS.digit | CLASS.hanDigit);
  const woken = atLength(isOneGroup ? plan.wokenByDigits : plan.wokenByGroups, digits);
  for (const detector of woken) wake(detector, start, end);
  return end;
}

/** Likewise for a word of letters and digits; one of digits alone or letters alone wakes nobody. */
function wakeByCode(units: Uint16Array, length: number, plan: ScanPlan, start: number, wake: Wake): number {
  let end = start;
  let kinds = 0;
  for (; end < length; end++) {
    const kind = (CLASSES[units[end] ?? 0] ?? 0) & (CLASS.digit | CLASS.letter);
    if (kind === 0) break;
    kinds |= kind;
  }
  if (kinds === (CLASS.digit | CLASS.letter)) {
    for (const detector of atLength(plan.wokenByCode, end - start)) wake(detector, start, end);
  }
  return end;
}
