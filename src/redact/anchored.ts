import { ReviewError } from '../errors.ts';
import type { Anchor, Block, Document } from '../model/document.ts';
import { applyEdits, type Edit } from './edits.ts';
import type { Redaction } from './redaction.ts';

/** A piece of a block's text in the file, and what is to become of it. */
export interface AnchoredText {
  readonly anchor: Anchor;
  /** All that is to stand there. */
  readonly text: string;
  /** The same, as changes to what stands there now; spans count within the piece. */
  readonly edits: readonly Edit[];
}

/** The redactions of each block that has any. */
export function redactionsByBlock(redactions: readonly Redaction[]): ReadonlyMap<number, readonly Redaction[]> {
  const byBlock = new Map<number, Redaction[]>();
  for (const redaction of redactions) {
    const own = byBlock.get(redaction.block);
    if (own === undefined) byBlock.set(redaction.block, [redaction]);
    else own.push(redaction);
  }
  return byBlock;
}

/**
 * The new text of each anchor that redactions touch: a replacement stands in
 * the first piece of its value, and the others lose their part. Throws where
 * a value stands in no piece of the file that is known.
 */
export function anchoredTexts(block: Block, redactions: readonly Redaction[]): readonly AnchoredText[] {
  const { anchors = [], text } = block;
  for (const redaction of redactions) assertAnchored(redaction, text, anchors);
  return anchors.flatMap((anchor) => {
    const edits = redactions.flatMap((redaction) => editWithin(anchor, redaction, anchors));
    return edits.length === 0 ? [] : [{ anchor, edits, text: applyEdits(text.slice(anchor.start, anchor.end), edits) }];
  });
}

/** Every anchor of a block, with nothing left standing. */
export function emptied({ anchors = [] }: Block): readonly AnchoredText[] {
  return anchors.map((anchor) => ({
    anchor,
    text: '',
    edits: [{ start: 0, end: anchor.end - anchor.start, replacement: '' }],
  }));
}

/** The block of a redaction. */
export function blockOf({ blocks }: Document, index: number): Block {
  const block = blocks[index];
  if (block === undefined) throw new RangeError(`no block ${index}`);
  return block;
}

function editWithin(anchor: Anchor, { span, replacement }: Redaction, anchors: readonly Anchor[]): readonly Edit[] {
  const start = Math.max(span.start, anchor.start);
  const end = Math.min(span.end, anchor.end);
  if (start >= end) return [];
  const isFirst = !anchors.some((other) => isBefore(other, anchor, span.start));
  return [{ start: start - anchor.start, end: end - anchor.start, replacement: isFirst ? replacement : '' }];
}

/** Whether another anchor has the part of the value that comes before this one's. */
function isBefore(other: Anchor, anchor: Anchor, start: number): boolean {
  return other.end > start && other.start < anchor.start;
}

/** Line ends and tabs are marks of the file, not text: they may stay between the pieces of a value. */
function assertAnchored({ span }: Redaction, text: string, anchors: readonly Anchor[]): void {
  const covered = new Uint8Array(span.end - span.start);
  for (const { start, end } of anchors)
    covered.fill(1, Math.max(0, start - span.start), Math.max(0, Math.min(end, span.end) - span.start));
  const isOpen = covered.some((has, index) => has === 0 && !/[\s-]/u.test(text.charAt(span.start + index)));
  if (isOpen) throw unanchored();
}

/** Says that a value stands where nothing can be rewritten. */
export function unanchored(): ReviewError {
  return new ReviewError('redaction-incomplete', UNANCHORED);
}

const UNANCHORED =
  '有应当去除的内容处在无法改写的位置（例如文件套文件之中），未生成副本。请在原件中删去后再试；xianshen review 列出了各处位置。';
