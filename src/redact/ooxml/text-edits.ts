import type { Block, Document } from '../../model/document.ts';
import { readRef } from '../../readers/ooxml/refs.ts';
import { type AnchoredText, anchoredTexts, blockOf, emptied, redactionsByBlock, unanchored } from '../anchored.ts';
import type { Edit } from '../edits.ts';
import type { RedactionPlan } from '../redaction.ts';
import { attributesOf } from './tags.ts';

/** What is to stand at a place of a part. */
interface NewText {
  readonly at: number;
  readonly attribute?: string | undefined;
  readonly text: string;
}

/**
 * What the plan makes of the text of each part that stays, by its name in lower
 * case. Values are replaced wherever they stand; what is in a layer that does
 * not stay is emptied, but for link targets, field codes and the like (layer
 * `metadata`), by which the page works.
 */
export function newTexts(
  document: Document,
  { redactions, keep }: RedactionPlan,
  stays: (part: string) => boolean,
  isOwned: (block: number) => boolean = () => false,
): ReadonlyMap<string, readonly NewText[]> {
  const byPart = new Map<string, NewText[]>();
  const byBlock = redactionsByBlock(redactions);
  for (const index of document.blocks.keys()) {
    if (isOwned(index)) continue;
    const block = blockOf(document, index);
    for (const { anchor, text } of textsOf(block, byBlock.get(index) ?? [], keep, stays)) {
      if (!stays(partOf(anchor.ref))) continue;
      const ref = readRef(anchor.ref);
      // A file within the file, or the name of a part.
      if (ref === undefined) throw unanchored();
      const key = ref.part.toLowerCase();
      byPart.set(key, [...(byPart.get(key) ?? []), { ...ref, text }]);
    }
  }
  return byPart;
}

function textsOf(
  block: Block,
  redactions: RedactionPlan['redactions'],
  keep: RedactionPlan['keep'],
  stays: (part: string) => boolean,
): readonly AnchoredText[] {
  if (block.layer !== 'metadata' && !keep.has(block.layer)) return emptied(block);
  return redactions.length === 0 || isGone(block, stays) ? [] : anchoredTexts(block, redactions);
}

/** Whether all of a block lies in parts that the copy does not have. */
function isGone({ anchors = [], place }: Block, stays: (part: string) => boolean): boolean {
  if (anchors.length === 0) return 'part' in place && isPartName(place.part) && !stays(place.part);
  return anchors.every(({ ref }) => !stays(partOf(ref)));
}

/** The part that a ref leads to, or into. */
function partOf(ref: string): string {
  return /^[^!#]*/u.exec(ref)?.[0] ?? '';
}

/** The part of a place may be the name of a sheet as well. */
function isPartName(part: string): boolean {
  return /\.\w{2,5}(?:!|$)/u.test(part);
}

/** The edits that put new texts into the text of a part. */
export function textEdits(xml: string, texts: readonly NewText[]): readonly Edit[] {
  return texts.map(({ at, attribute, text }) => {
    const { start, end } = attribute === undefined ? contentAt(xml, at) : rangeOfValue(xml, at, attribute);
    return { start, end, replacement: escapeXml(text) };
  });
}

/** Text as it is written in XML, in content and in attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The character data that begins at an offset. */
function contentAt(xml: string, start: number): { readonly start: number; readonly end: number } {
  const section = xml.startsWith('<![CDATA[', start);
  const end = section ? xml.indexOf(']]>', start) + 3 : xml.indexOf('<', start);
  return { start, end: end < start ? xml.length : end };
}

/** The value of an attribute of the tag that ends at an offset; `<` cannot stand in a value. */
function rangeOfValue(xml: string, end: number, name: string): { readonly start: number; readonly end: number } {
  const start = xml.lastIndexOf('<', end - 1);
  const local = name.slice(name.indexOf(':') + 1);
  for (const attribute of attributesOf(xml, { start, end })) {
    if (attribute.name === name) return { start: attribute.from, end: attribute.to };
    if (attribute.local === local && name.includes(':')) return { start: attribute.from, end: attribute.to };
  }
  throw new RangeError('no such attribute');
}
