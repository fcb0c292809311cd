import { type Fields, type FieldValue, valuesOf } from '../entry/index.ts';
import { type Document, LAYERS } from '../model/document.ts';
import { anchoredTexts, blockOf, redactionsByBlock, unanchored } from '../redact/anchored.ts';
import { applyEdits } from '../redact/edits.ts';
import { escapeMarkup } from '../redact/html/index.ts';
import { escapeMarks } from '../redact/markdown/index.ts';
import type { Redaction } from '../redact/redaction.ts';
import { sourceEdits } from '../redact/source-ranges.ts';
import { withValueAt } from './with-value-at.ts';

/**
 * An entry with redactions made where they stand, in each field in its own form.
 * `document` is what `readEntry` made of it. Throws `redaction-incomplete` where
 * a field cannot hold what is to stand there.
 */
export function rewriteEntry<Entry>(
  entry: Entry,
  fields: Fields,
  document: Document,
  redactions: readonly Redaction[],
): Entry {
  const byField = new Map<string, Redaction[]>();
  for (const redaction of redactions) {
    const { place } = blockOf(document, redaction.block);
    if (place.kind !== 'field') throw unanchored();
    byField.set(place.field, [...(byField.get(place.field) ?? []), redaction]);
  }
  let copy = entry;
  for (const value of valuesOf(entry, fields)) {
    const own = byField.get(value.field);
    if (own === undefined) continue;
    byField.delete(value.field);
    copy = withValueAt(copy, value.field.split('.'), rewriteField(value, document, own));
  }
  if (byField.size > 0) throw unanchored();
  return copy;
}

/** Nothing is left out of a page that somebody goes on writing, but what is to go. */
const EVERY_LAYER = new Set(LAYERS);

function rewriteField({ form, value }: FieldValue, document: Document, redactions: readonly Redaction[]): unknown {
  if (typeof value === 'object') return rewriteTree(value, document, redactions);
  // A number that is masked is none any more, and would not be saved.
  if (typeof value !== 'string') throw unanchored();
  const encode = form === 'html' ? escapeMarkup : form === 'markdown' ? escapeMarks : asItIs;
  return applyEdits(value, sourceEdits(document, { redactions, keep: EVERY_LAYER }, encode));
}

function asItIs(text: string): string {
  return text;
}

/** A value that runs over several leaves is replaced in the first and cut from the others. */
function rewriteTree<Tree>(tree: Tree, document: Document, redactions: readonly Redaction[]): Tree {
  let copy = tree;
  for (const [block, own] of redactionsByBlock(redactions))
    for (const { anchor, text } of anchoredTexts(blockOf(document, block), own))
      copy = withValueAt(copy, anchor.ref.split('.'), text);
  return copy;
}
