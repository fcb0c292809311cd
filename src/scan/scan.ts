import { MOST_SKIPPED, pairHash, wordsAt } from '../dictionary/automaton.ts';
import { CLASS, TERM_FOLD } from '../normalize/tables.ts';
import { atLength, type ScanPlan, SIGN } from './plan.ts';

/** Called for a detector (by its index in the plan) or a term (by its number), and the half-open range where it is. */
export type Wake = (index: number, start: number, end: number) => void;

/** Between two groups of digits of one number, this many spaces, hyphens or line ends may stand. */
const MOST_JOINTS = 2;

/**
 * The single pass: walks a text once, over a table of character classes and a
 * bit set of character pairs, and wakes the detectors of the plan. Returns
 * whether the text is plain; if not, it has characters that do not fold one to
 * one, nothing was promised, and the normalised text is to be scanned instead.
 */
export function scan(text: string, plan: ScanPlan, wake: Wake, foundTerm: Wake): boolean {
  const { classes, automaton, wokenByWord, termOfWord } = plan;
  const { pairs, pairMask } = automaton;
  const foundWord = (word: number, start: number, end: number): void => {
    for (const detector of wokenByWord[word] ?? []) wake(detector, start, end);
    const term = termOfWord[word] ?? -1;
    if (term >= 0) foundTerm(term, start, end);
  };
  let plain = true;
  let previous = 0;
  let previousAt = 0;
  let skipped = 0;
  let runEnd = 0;
  let codeEnd = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = classes[unit] ?? 0;
    if ((kind & CLASS.skip) === 0) {
      const folded = TERM_FOLD[unit] ?? unit;
      const pair = pairHash(previous, folded) & pairMask;
      if (((pairs[pair >>> 5] ?? 0) & (1 << (pair & 31))) !== 0) wordsAt(automaton, text, previousAt, foundWord);
      previous = folded;
      previousAt = i;
      skipped = 0;
    } else if (++skipped > MOST_SKIPPED) previous = 0;
    if (kind === 0) continue;
    if ((kind & (CLASS.digit | CLASS.hanDigit)) !== 0 && i >= runEnd) runEnd = wakeByDigits(text, plan, i, wake);
    if ((kind & (CLASS.digit | CLASS.letter)) !== 0 && i >= codeEnd) codeEnd = wakeByCode(text, plan, i, wake);
    if ((kind & SIGN) !== 0) for (const detector of plan.wokenBySign.get(unit) ?? []) wake(detector, i, i + 1);
    if ((kind & CLASS.special) !== 0) plain = false;
  }
  return plain;
}

/** Measures the run of digits that starts here, wakes who wants its length, and returns its end. */
function wakeByDigits(text: string, plan: ScanPlan, start: number, wake: Wake): number {
  const { classes } = plan;
  let end = start;
  let digits = 0;
  let kinds = 0;
  for (let i = start, joints = 0; i < text.length && joints <= MOST_JOINTS; i++) {
    const kind = (classes[text.charCodeAt(i)] ?? 0) & (CLASS.digit | CLASS.hanDigit | CLASS.joint);
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
function wakeByCode(text: string, plan: ScanPlan, start: number, wake: Wake): number {
  const { classes } = plan;
  let end = start;
  let kinds = 0;
  for (; end < text.length; end++) {
    const kind = (classes[text.charCodeAt(end)] ?? 0) & (CLASS.digit | CLASS.letter);
    if (kind === 0) break;
    kinds |= kind;
  }
  if (kinds === (CLASS.digit | CLASS.letter)) {
    for (const detector of atLength(plan.wokenByCode, end - start)) wake(detector, start, end);
  }
  return end;
}
