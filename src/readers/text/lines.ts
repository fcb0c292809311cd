/** A line of a text without its line end, or several lines that belong together, with the ends between them. */
export interface Line {
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
  /** Where it starts in the whole text, in UTF-16 code units. */
  readonly offset: number;
}

/**
 * The lines of a text, blank ones left out. Where a line end falls within a
 * number (`4301021901` / `02030017`), or between a field's label and its
 * number, the two lines come as one, so that the value can be found whole.
 */
export function* linesOf(text: string): Iterable<Line> {
  let pending: Line | undefined;
  let number = 0;
  for (let offset = 0; offset < text.length; ) {
    let end = text.indexOf('\n', offset);
    if (end < 0) end = text.length;
    number++;
    const line = { text: text.slice(offset, end).replace(/\r$/u, ''), number, offset };
    offset = end + 1;
    if (pending !== undefined && belongTogether(pending.text, line.text)) {
      pending = { ...pending, text: text.slice(pending.offset, line.offset + line.text.length) };
      continue;
    }
    if (pending !== undefined) yield pending;
    pending = isBlank(line.text) ? undefined : line;
  }
  if (pending !== undefined) yield pending;
}

const DIGITS_AT_START = /^[ \t\u3000]{0,8}([0-9０-９][0-9０-９ \-·]{0,30}[Xx]?)/u;
const LABEL_AT_END = /(?:号|码|号码|账号|帐号|电话|手机)[ \u3000]{0,4}[:：][ \t\u3000]{0,8}$/u;
/** Lengths of the numbers that get broken: phones, resident IDs, cards. */
const WHOLE = new Set([11, 15, 16, 17, 18, 19]);
/** Longer joined lines are no broken value but a table of figures. */
const LONGEST = 2000;

function belongTogether(first: string, second: string): boolean {
  // Nearly all lines end in neither a digit nor a colon.
  if (first.length > LONGEST || !/[0-9０-９\-:： \t\u3000]$/u.test(first)) return false;
  const head = DIGITS_AT_START.exec(second.slice(0, 48));
  if (head === null) return false;
  const tail = first.slice(-48);
  if (LABEL_AT_END.test(tail)) return true;
  const [before, after] = [digitsAtEnd(tail), digitCount(head[1] ?? '')];
  return before > 0 && WHOLE.has(before + after) && !isWhole(tail, before) && !isWhole(head[1] ?? '', after);
}

/** Whether the digits at an end are a number already: eleven are one where they begin as mobiles do. */
function isWhole(text: string, digits: number): boolean {
  if (digits !== 11) return WHOLE.has(digits);
  return /(?:^|[^0-9０-９])[1１][3-9３-９][0-9０-９ \-·]{9,12}\s*$/u.test(text);
}

/** How many digits, with spaces, hyphens and dots between them, a text ends in. */
function digitsAtEnd(text: string): number {
  let digits = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    const character = text.charAt(i);
    if (/[0-9０-９]/u.test(character)) digits++;
    // Before a tab stands another cell of the row.
    else if ((character === '\t' && digits > 0) || !/[ \t\u3000\-·]/u.test(character)) break;
  }
  return digits;
}

function digitCount(text: string): number {
  return text.replace(/[ \-·]/gu, '').length;
}

function isBlank(text: string): boolean {
  return /^\s*$/u.test(text);
}
