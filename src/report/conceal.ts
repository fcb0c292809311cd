import { isWithin } from '../model/categories.ts';
import type { Finding } from '../model/finding.ts';
import type { ReportItem } from './reporter.ts';

/** Masks what was found, wherever it stands in a text that a report is about to show. */
export type Conceal = (text: string) => string;

/**
 * Markings and editing residue are words of the trade: they are masked where
 * they were found, but a report could not speak without the words themselves.
 */
const WORDS: readonly string[] = ['secret', 'residue', 'hidden', 'public.mention'];
/** Findings about a table as such stand at its heading, which is no value. */
const STANDS_AT: readonly string[] = ['aggregate.table'];

/** Whether a finding of the category stands at something that may be shown. */
export function showsNoValue(category: string): boolean {
  return STANDS_AT.some((each) => isWithin(category, each));
}

/** Two Chinese characters are a name; fewer than four digits or letters are anything. */
const SHORTEST = { chinese: 2, other: 4 } as const;
const CHINESE = /\p{Script=Han}/u;
const ALPHANUMERIC = /[\p{L}\p{N}]/u;

/**
 * Masks every value that was found in a document, also where it was not found:
 * a name that a table gives away may stand in a sentence, a property or the
 * file's own name. Without the document only the values of the name are known.
 */
export function concealFound(item: ReportItem): Conceal {
  const byStart = new Map<string, string[]>();
  for (const value of new Set(valuesOf(item))) {
    const start = value.slice(0, 2);
    const others = byStart.get(start);
    if (others === undefined) byStart.set(start, [value]);
    else others.push(value);
  }
  // The longest goes first: 欧阳文山 before 欧阳.
  for (const values of byStart.values()) values.sort((a, b) => b.length - a.length);
  return byStart.size === 0 ? (text) => text : (text) => masked(text, byStart);
}

function masked(text: string, byStart: ReadonlyMap<string, readonly string[]>): string {
  let result = '';
  let done = 0;
  for (let at = 0; at + 1 < text.length; ) {
    const value = byStart.get(text.slice(at, at + 2))?.find((each) => standsAt(each, text, at));
    if (value === undefined) at++;
    else {
      result += text.slice(done, at) + '*'.repeat(value.length);
      at += value.length;
      done = at;
    }
  }
  return result + text.slice(done);
}

/** Numbers and Latin words stand for themselves only where nothing of their kind goes on beside them. */
function standsAt(value: string, text: string, at: number): boolean {
  if (!text.startsWith(value, at)) return false;
  const continues = (inner: string, outer: string | undefined): boolean =>
    outer !== undefined && [inner, outer].every((each) => ALPHANUMERIC.test(each) && !CHINESE.test(each));
  return !continues(value[0] ?? '', text[at - 1]) && !continues(value.at(-1) ?? '', text[at + value.length]);
}

function valuesOf(item: ReportItem): string[] {
  return item.verdict.rulings.flatMap(({ finding }) => {
    const value = foundText(finding, item)?.trim();
    if (value === undefined || showsNoValue(finding.category)) return [];
    if (WORDS.some((words) => isWithin(finding.category, words))) return [];
    return value.length >= (CHINESE.test(value) ? SHORTEST.chinese : SHORTEST.other) ? [value] : [];
  });
}

function foundText({ block, span, place }: Finding, { document, name }: ReportItem): string | undefined {
  const text =
    document?.blocks[block]?.text ??
    (place.kind === 'property' && place.name === 'file-name' ? name?.split(/[\\/]/u).at(-1) : undefined);
  return text?.slice(span.start, span.end);
}
