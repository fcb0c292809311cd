import type { OpenDocument } from '../../readers/ooxml/document.ts';
import { decodeXml } from '../../readers/package/xml.ts';
import type { Edit } from '../edits.ts';
import { tagsOf } from '../ooxml/tags.ts';

/** Where an item of the shared strings lies, its own tags left out. */
interface Item {
  readonly start: number;
  readonly end: number;
}

/** The shared strings of a workbook as they are written (ECMA-376-1, 18.4). */
export interface StringItems {
  readonly part: string | undefined;
  readonly xml: string;
  readonly items: readonly Item[];
}

/** Finds the items of the shared strings. */
export function readStringItems(open: OpenDocument, workbook: string | undefined): StringItems {
  const part = open.take(open.linked(workbook, 'sharedStrings'));
  const xml = part === undefined ? '' : (decodeXml(part.bytes).text ?? '');
  return { part: part?.name, xml, items: [...itemsOf(xml)] };
}

/** Empties the strings that no cell shows; their numbers stay, for cells refer to strings by number. */
export function unusedStrings(xml: string, used: ReadonlySet<number>): readonly Edit[] {
  return [...itemsOf(xml)].flatMap(({ start, end }, index) =>
    used.has(index) || start === end ? [] : [{ start, end, replacement: '' }],
  );
}

function* itemsOf(xml: string): Generator<Item> {
  let depth = 0;
  let start = 0;
  for (const tag of tagsOf(xml)) {
    if (tag.kind === 'open' && ++depth === 2) start = tag.end;
    else if (tag.kind === 'close' && depth-- === 2) yield { start, end: tag.start };
    else if (tag.kind === 'empty' && depth === 1) yield { start: tag.end, end: tag.end };
  }
}
