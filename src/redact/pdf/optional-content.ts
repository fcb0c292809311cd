import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { entryOf, nameAt } from './source-objects.ts';

/** Says whether a group, as pdfjs describes it, is shown. */
export type GroupVisibility = (group: unknown) => boolean;

/**
 * Whether content that belongs to a group of layers, or to a membership of
 * several, is shown (ISO 32000-1, 8.11). `owner` has it under `key`: groups are
 * told apart by their references.
 */
export function isShown(owner: PDFDict | undefined, key: string, isVisible: GroupVisibility): boolean {
  const group = entryOf(owner, key);
  if (!(group instanceof PDFDict)) return true;
  const type = nameAt(group, 'Type');
  if (type === 'OCG') return isVisible({ type, id: idOf(owner?.get(PDFName.of(key))) });
  if (type !== 'OCMD') return true;
  const expression = entryOf(group, 'VE');
  if (expression instanceof PDFArray) return isVisible({ type, expression: expressionOf(expression, 0) });
  const members = entryOf(group, 'OCGs');
  const raw = group.get(PDFName.of('OCGs'));
  const policy = nameAt(group, 'P') || null;
  if (members instanceof PDFArray)
    return isVisible({ type, ids: members.asArray().map(idOf), policy, expression: null });
  return raw instanceof PDFRef ? isVisible({ type, ids: [idOf(raw)], policy, expression: null }) : true;
}

/** Expressions nested deeper than this are damage. */
const MAX_DEPTH = 10;

function expressionOf(expression: PDFArray, depth: number): readonly unknown[] {
  if (depth > MAX_DEPTH) return [];
  return expression.asArray().map((item, at) => {
    if (at === 0) return item.toString().slice(1);
    const inner = expression.lookup(at);
    return inner instanceof PDFArray ? expressionOf(inner, depth + 1) : idOf(item);
  });
}

/** A reference the way pdfjs writes it. */
export function idOf(object: PDFObject | undefined): string {
  if (!(object instanceof PDFRef)) return '';
  const { objectNumber, generationNumber } = object;
  return generationNumber === 0 ? `${objectNumber}R` : `${objectNumber}R${generationNumber}`;
}
