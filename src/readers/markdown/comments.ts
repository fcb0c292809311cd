/** A comment of a text and where its words start, in UTF-16 code units. */
export interface Comment {
  readonly text: string;
  readonly start: number;
}

/** A text without its HTML comments, of the same length and with the same lines, and the comments. */
export interface Uncommented {
  readonly text: string;
  readonly comments: readonly Comment[];
}

/** Takes HTML comments out of a text. One that is never closed goes to the end, as browsers have it. */
export function takeComments(text: string): Uncommented {
  const comments: Comment[] = [];
  let rest = '';
  let at = 0;
  for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', at)) {
    const found = text.indexOf('-->', open + 4);
    const close = found === -1 ? text.length : found;
    const inner = text.slice(open + 4, close);
    const lead = inner.length - inner.trimStart().length;
    if (inner.trim() !== '') comments.push({ text: inner.trim(), start: open + 4 + lead });
    const end = Math.min(text.length, close + 3);
    rest += text.slice(at, open) + text.slice(open, end).replace(/[^\r\n]/gu, (unit) => ' '.repeat(unit.length));
    at = end;
  }
  return { text: rest + text.slice(at), comments };
}
