import type { Anchor } from '../../model/document.ts';

/** Text being put together from the pieces of a page, with the range of the source that each came from. */
export interface Flow {
  text: string;
  readonly anchors: Anchor[];
  /** Whether white space that comes next would be collapsed into what is there. Asking the text itself would copy it each time. */
  endsInSpace: boolean;
  /** Where the source of the last piece began and ended, if it has one code unit for each of the anchor it is in. */
  oneToOne: { readonly start: number; readonly end: number } | undefined;
}

/** A stretch of decoded text and the range of the source that it is written in. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export function newFlow(): Flow {
  return { text: '', anchors: [], endsInSpace: true, oneToOne: undefined };
}

/** Adds text with white space collapsed as browsers do (CSS Text 3, 4.1.1), or as it is where it is preserved. */
export function addText(flow: Flow, pieces: Iterable<Piece>, isPreserved: boolean): void {
  for (const { text, start, end } of pieces) {
    // A character reference has no positions inside: it is taken or left as a whole.
    const isWhole = isPreserved || (end - start !== text.length && !BLANK.test(text));
    if (isWhole) addPiece(flow, text, start, end);
    else if (BLANK.test(text)) addSpace(flow, start, end);
    else addCollapsed(flow, text, start);
  }
}

/** Adds something that has no source of its own, such as the line end that `<br>` stands for. */
export function addBreak(flow: Flow): void {
  flow.text += '\n';
  flow.endsInSpace = true;
}

/** An anchor's `ref`: a half-open range in UTF-16 code units of the decoded file, its byte order mark left out. */
export function sourceRef(start: number, end: number): string {
  return `${start}-${end}`;
}

const RUN = /[ \t\n\f\r]+|[^ \t\n\f\r]+/gu;
const BLANK = /^[ \t\n\f\r]+$/u;

function addCollapsed(flow: Flow, text: string, start: number): void {
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const from = start + index;
    if (BLANK.test(run)) addSpace(flow, from, from + run.length);
    else addPiece(flow, run, from, from + run.length);
  }
}

function addSpace(flow: Flow, start: number, end: number): void {
  if (!flow.endsInSpace) addPiece(flow, ' ', start, end);
}

function addPiece(flow: Flow, text: string, start: number, end: number): void {
  const from = flow.text.length;
  flow.text += text;
  flow.endsInSpace = BLANK.test(text.slice(-1));
  const isOneToOne = end - start === text.length;
  const before = flow.oneToOne;
  const last = flow.anchors.at(-1);
  // Where text and source both go on, so does the anchor.
  if (isOneToOne && before?.end === start && last?.end === from) {
    flow.oneToOne = { start: before.start, end };
    flow.anchors[flow.anchors.length - 1] = {
      start: last.start,
      end: flow.text.length,
      ref: sourceRef(before.start, end),
    };
  } else {
    flow.oneToOne = isOneToOne ? { start, end } : undefined;
    flow.anchors.push({ start: from, end: flow.text.length, ref: sourceRef(start, end) });
  }
}
