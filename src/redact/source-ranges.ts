import type { Document } from '../model/document.ts';
import { type AnchoredText, anchoredTexts, blockOf, emptied, redactionsByBlock } from './anchored.ts';
import type { Edit } from './edits.ts';
import type { RedactionPlan } from './redaction.ts';

/**
 * The edits of a text whose anchors are ranges of it (`12-15`), as those of
 * HTML and Markdown are: values are replaced wherever they stand, and what is in
 * a layer that does not stay is emptied. Links and alternative texts work
 * in the page and stay, whatever becomes of the properties.
 */
export function sourceEdits(
  document: Document,
  { redactions, keep }: RedactionPlan,
  encode: (text: string) => string,
): readonly Edit[] {
  const byBlock = redactionsByBlock(redactions);
  const edits: Edit[] = [];
  for (const [index, { layer }] of document.blocks.entries()) {
    const own = byBlock.get(index);
    const block = blockOf(document, index);
    if (layer !== 'metadata' && !keep.has(layer))
      edits.push(...emptied(block).flatMap((each) => editsOf(each, encode)));
    else if (own !== undefined) edits.push(...anchoredTexts(block, own).flatMap((each) => editsOf(each, encode)));
  }
  return edits;
}

/** A piece that is written as it reads is changed in place; one of references is written anew. */
function editsOf({ anchor, text, edits }: AnchoredText, encode: (text: string) => string): readonly Edit[] {
  const [start = 0, end = 0] = anchor.ref.split('-').map(Number);
  if (end - start !== anchor.end - anchor.start) return [{ start, end, replacement: encode(text) }];
  return edits.map((edit) => ({
    start: start + edit.start,
    end: start + edit.end,
    replacement: encode(edit.replacement),
  }));
}
