import { type Line, linesOf, type Slice, sliceOf, textOf } from './lines.ts';

/** A part of the document, as its marks say. */
export type Element =
  /** Lines that are one paragraph, heading or item of a list. */
  | { readonly kind: 'paragraph'; readonly slices: readonly Slice[] }
  | { readonly kind: 'code'; readonly slices: readonly Slice[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Slice[])[] }
  /** A line of the front matter, or the address that a reference stands for. */
  | { readonly kind: 'property'; readonly name: string; readonly slice: Slice };

/** The elements of a Markdown text (CommonMark 0.31, tables as on GitHub, front matter), in order. */
export function* elementsOf(text: string): Iterable<Element> {
  const lines = linesOf(text);
  let at = 0;
  if (lines[0]?.text.trimEnd() === '---') {
    const end = lines.findIndex(({ text: line }, index) => index > 0 && /^(?:---|\.\.\.)\s*$/u.test(line));
    for (const line of end === -1 ? [] : lines.slice(1, end)) yield* property(line);
    at = end + 1;
  }
  while (at < lines.length) {
    const length = lengthAt(lines, at);
    yield* elementAt(lines.slice(at, at + length));
    at += length;
  }
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/u;
const RULE = /^[-=*_](?:\s*[-=*_])+$/u;
const DELIMITER = /^\|?\s*:?-+:?(?:\s*\|\s*:?-+:?)*\s*\|?$/u;
/** Rules and the delimiters of tables are short. */
const LONGEST_RULE = 2000;
const REFERENCE = /^ {0,3}\[([^\]]{1,200})\]:\s*/u;
/** Marks at the start of a line: quotes, bullets, numbers, task boxes, heading signs; any of them, nested. */
const MARKS = /^(?:\s|>|[-*+](?=\s)|\d{1,9}[.)](?=\s)|#{1,6}(?=\s)|\[[ xX]\](?=\s)){0,64}/u;
const STARTS = /^\s*(?:>|[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s)/u;

function* property(line: Line): Iterable<Element> {
  const name = /^\s*([\p{L}\p{N}_.-]{1,64})\s*:/u.exec(line.text);
  const slice = sliceOf(line, name?.[0].length ?? 0);
  if (textOf(slice) !== '') yield { kind: 'property', name: name?.[1] ?? 'front matter', slice };
}

/** How many lines the element takes that starts at a line. */
function lengthAt(lines: readonly Line[], at: number): number {
  const first = lines[at]?.text ?? '';
  const fence = FENCE.exec(first)?.[1];
  if (fence !== undefined) {
    const close = lines.findIndex(({ text }, index) => index > at && text.trim().startsWith(fence));
    return (close === -1 ? lines.length : close + 1) - at;
  }
  const isTable = first.includes('|') && isDelimiter(lines[at + 1]?.text ?? '');
  let end = at + 1;
  if (isTable) {
    while (end < lines.length && (lines[end]?.text ?? '').includes('|')) end++;
  } else if (!isBlank(first) && !/^\s*#/u.test(first)) {
    while (end < lines.length && goesOn(lines[end]?.text ?? '', lines[end + 1]?.text ?? '')) end++;
  }
  return end - at;
}

/** Whether a line goes on the paragraph before it. */
function goesOn(line: string, next: string): boolean {
  if (isBlank(line) || FENCE.test(line) || STARTS.test(line) || isRule(line) || REFERENCE.test(line)) return false;
  return !(line.includes('|') && isDelimiter(next));
}

function isRule(line: string): boolean {
  return line.length <= LONGEST_RULE && RULE.test(line.trim());
}

function isDelimiter(line: string): boolean {
  return line.length <= LONGEST_RULE && DELIMITER.test(line.trim());
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

function* elementAt(lines: readonly Line[]): Iterable<Element> {
  const [first, second] = lines;
  if (!first || isBlank(first.text) || isRule(first.text)) return;
  const reference = REFERENCE.exec(first.text);
  if (FENCE.test(first.text)) {
    const inner = lines.slice(1, FENCE.test(lines.at(-1)?.text ?? '') ? -1 : undefined);
    // What stands beside the fence is a language, or what somebody wrote there.
    const head = sliceOf(first, FENCE.exec(first.text)?.[0].length);
    const slices = [head, ...inner.map((line) => sliceOf(line))].filter((slice) => textOf(slice) !== '');
    if (slices.length > 0) yield { kind: 'code', slices };
  } else if (second && first.text.includes('|') && isDelimiter(second.text)) {
    yield { kind: 'table', rows: [first, ...lines.slice(2)].map(cellsOf) };
  } else if (reference) {
    yield { kind: 'property', name: reference[1] ?? '', slice: sliceOf(first, reference[0].length) };
  } else {
    const slices = lines.map((line) => sliceOf(line, MARKS.exec(line.text)?.[0].length));
    // The closing signs of a heading are as meaningless as the opening ones.
    const filled = slices.filter((slice) => /[^#\s]/u.test(textOf(slice)));
    if (filled.length > 0) yield { kind: 'paragraph', slices: filled };
  }
}

/** The cells between the bars of a line; a bar behind a backslash is text. */
function cellsOf(line: Line): readonly Slice[] {
  const bars = [...line.text.matchAll(/(?<!\\)\|/gu)].map(({ index }) => index);
  const isOpen = line.text.trimStart().startsWith('|');
  const isClosed = bars.length > 1 && line.text.trimEnd().endsWith('|');
  const starts = [...(isOpen ? [] : [0]), ...bars.map((bar) => bar + 1)];
  const ends = [...(isOpen ? bars.slice(1) : bars), line.text.length];
  const cells = starts.map((start, index) => sliceOf(line, start, ends[index]));
  return isClosed ? cells.slice(0, -1) : cells;
}
