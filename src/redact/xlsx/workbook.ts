import type { Layer } from '../../model/document.ts';
import type { Edit } from '../edits.ts';
import { attributesOf, type Tag, tagsOf } from '../ooxml/tags.ts';

/**
 * What becomes of the names and views of a workbook: names that Excel needs to
 * print and filter stay, counted by the sheets that are left, and others go
 * with the formulas they were for.
 */
export function workbookEdits(
  xml: string,
  sheets: readonly { readonly isGone: boolean }[],
  keep: ReadonlySet<Layer>,
): readonly Edit[] {
  const numbers = numbersLeft(sheets);
  const edits: Edit[] = [];
  const lists: Span[] = [];
  let names = 0;
  let open: { readonly tag: Tag; readonly goes: boolean } | undefined;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'definedNames' && tag.kind === 'open') lists.push({ start: tag.start, end: tag.end });
    else if (tag.name === 'definedNames' && tag.kind === 'close')
      lists.push({ start: lists.at(-1)?.start ?? 0, end: tag.end });
    else if (tag.name === 'definedName' && tag.kind !== 'close') {
      const goes = nameGoes(xml, tag, numbers, keep, edits);
      if (!goes) names++;
      open = { tag, goes };
      if (goes && tag.kind === 'empty') edits.push({ start: tag.start, end: tag.end, replacement: '' });
    } else if (tag.name === 'definedName' && open?.goes) {
      edits.push({ start: open.tag.start, end: tag.end, replacement: '' });
    } else if (tag.name === 'workbookView' && numbers.includes(undefined)) edits.push(...firstSheet(xml, tag));
  }
  // A list of no names is not allowed.
  const list = lists.at(-1);
  if (list !== undefined && names === 0) edits.push({ ...list, replacement: '' });
  return edits;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The new number of each sheet, from 0; undefined for one that goes. */
function numbersLeft(sheets: readonly { readonly isGone: boolean }[]): readonly (number | undefined)[] {
  let next = 0;
  return sheets.map(({ isGone }) => (isGone ? undefined : next++));
}

function nameGoes(
  xml: string,
  tag: Tag,
  numbers: readonly (number | undefined)[],
  keep: ReadonlySet<Layer>,
  edits: Edit[],
): boolean {
  let goes = !keep.has('metadata');
  for (const { name, from, to } of attributesOf(xml, tag)) {
    const value = xml.slice(from, to);
    if (name === 'name' && value.startsWith('_xlnm.')) goes = false;
    if (name !== 'localSheetId') continue;
    const number = numbers[Number(value)];
    if (number === undefined) return true;
    if (String(number) !== value) edits.push({ start: from, end: to, replacement: String(number) });
  }
  return goes;
}

/** A workbook opens at its first sheet where the one it opened at may be gone. */
function firstSheet(xml: string, tag: Tag): readonly Edit[] {
  return [...attributesOf(xml, tag)]
    .filter(({ name }) => name === 'activeTab' || name === 'firstSheet')
    .map(({ from, to }) => ({ start: from, end: to, replacement: '0' }));
}
