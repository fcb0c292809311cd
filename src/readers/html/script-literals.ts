/** A string, number or comment written in a script, with the name it is given there. */
export interface Literal {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly label?: string | undefined;
  readonly isComment: boolean;
}

/**
 * The strings, long numbers and comments of a script that can tell something:
 * those with Chinese characters or six digits in a row. Rosters are put on pages
 * this way, and the rest of a script is code. One pass, whatever the script holds.
 */
export function* scriptLiterals(script: string): Iterable<Literal> {
  let at = 0;
  while (at < script.length) {
    const end = endOfToken(script, at);
    if (end > at + 1) {
      const literal = literalOf(script, at, end);
      if (literal && isTelling(literal.text)) yield literal;
    }
    at = end;
  }
}

/** Whether a text holds what a reader could recognise: a Chinese character, or six digits in a row. */
export function isTelling(text: string): boolean {
  return /\p{Script=Han}|\d{6}/u.test(text);
}

function endOfToken(script: string, at: number): number {
  const first = script[at] ?? '';
  if (first === '"' || first === "'" || first === '`') return endOfString(script, at, first);
  if (first === '/' && script[at + 1] === '/') return orEnd(script, script.indexOf('\n', at), 0);
  if (first === '/' && script[at + 1] === '*') return orEnd(script, script.indexOf('*/', at + 2), 2);
  if (!/[\w$]/u.test(first)) return at + 1;
  // A whole word, so that digits inside a name do not count as a number.
  let end = at + 1;
  while (end < script.length && /[\w$]/u.test(script[end] ?? '')) end++;
  return end;
}

function orEnd(script: string, found: number, length: number): number {
  return found === -1 ? script.length : found + length;
}

function endOfString(script: string, at: number, quote: string): number {
  for (let index = at + 1; index < script.length; index++) {
    const character = script[index];
    if (character === '\\') index++;
    else if (character === quote) return index + 1;
    else if (character === '\n' && quote !== '`') return index;
  }
  return script.length;
}

function literalOf(script: string, start: number, end: number): Literal | undefined {
  const raw = script.slice(start, end);
  const first = raw[0] ?? '';
  if (first === '/') return { text: raw, start, end, isComment: true };
  if (/\d/u.test(first)) return { text: raw, start, end, label: nameBefore(script, start), isComment: false };
  if (/[\w$]/u.test(first)) return undefined;
  const inner = raw.slice(1, raw.endsWith(first) ? -1 : undefined);
  return {
    text: unescaped(inner),
    start: start + 1,
    end: start + 1 + inner.length,
    label: nameBefore(script, start),
    isComment: false,
  };
}

/** `\u5f20` and `\x5f` hide a name from whoever searches the file for it. */
function unescaped(text: string): string {
  return text.replace(/\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|(.))/giu, (_, braced, four, two, other) => {
    const code = Number.parseInt(braced ?? four ?? two ?? '', 16);
    if (Number.isNaN(code) || code > 0x10ffff)
      return { n: '\n', t: '\t', r: '\r' }[String(other)] ?? String(other ?? '');
    return String.fromCodePoint(code);
  });
}

function nameBefore(script: string, at: number): string | undefined {
  return /(?<![\p{L}\p{N}_$-])([\p{L}\p{N}_$-]{1,40})["']?\s{0,4}[:=]\s{0,4}$/u.exec(
    script.slice(Math.max(0, at - 60), at),
  )?.[1];
}
