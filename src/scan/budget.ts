/**
 * How often the cues of one detector, or the terms of all dictionaries, are
 * looked at in one block: to look around a cue takes microseconds, and a block
 * of nothing but cues would take as many as it has. No text that means
 * anything is so dense; what goes unseen in others becomes a gap.
 */
export interface Budget {
  /** Begins a block of so many code units. */
  open(length: number): void;
  /** Whether one more look is within the budget of the one who asks. */
  spend(by: number): boolean;
  /** Whether anybody asked for more in this block. */
  isOverdrawn(): boolean;
}

/** Looks that any block may take, however short, and code units for each further one. */
const FREE = 500;
const UNITS_PER_LOOK = 64;
/** A term costs less to look at than a cue, and dictionaries have many. */
const TERMS_PER_LOOK = 4;

/** Makes a budget for detectors from 0 to `detectors`, the last number standing for the dictionaries. */
export function createBudget(detectors: number): Budget {
  const spent = new Int32Array(detectors + 1);
  let allowance = 0;
  let isUsed = false;
  let isOverdrawn = false;
  return {
    open(length) {
      allowance = FREE + Math.floor(length / UNITS_PER_LOOK);
      if (isUsed) spent.fill(0);
      isUsed = false;
      isOverdrawn = false;
    },
    spend(by) {
      isUsed = true;
      const looks = (spent[by] ?? 0) + 1;
      spent[by] = looks;
      const isWithin = looks <= (by === detectors ? allowance * TERMS_PER_LOOK : allowance);
      if (!isWithin) isOverdrawn = true;
      return isWithin;
    },
    isOverdrawn: () => isOverdrawn,
  };
}
