import type { Block, Document, Layer } from '../../model/document.ts';
import { coverIndex } from '../../readers/pdf/covers.ts';
import type { Box } from '../../readers/pdf/geometry.ts';
import { boxOf, type Glyph } from '../../readers/pdf/page-content.ts';
import { printable } from '../../readers/pdf/text-pieces.ts';
import type { Redaction, RedactionPlan } from '../redaction.ts';

/** A piece of a block's text that stands on a page: glyphs `first` to `last` of operator `op`. */
export interface Piece {
  readonly block: Block;
  readonly redactions: readonly Redaction[];
  readonly start: number;
  readonly end: number;
  readonly op: number;
  readonly first: number;
  readonly last: number;
}

/** The pieces of a document's text, by page. */
export type Pieces = ReadonlyMap<number, readonly Piece[]>;

/** What goes from a page. */
export interface Going {
  readonly gone: ReadonlySet<Glyph>;
  /** The glyphs of text that stays. */
  readonly kept: ReadonlySet<Glyph>;
  /** The glyphs of each redaction that stand on the page, in the order of the text. */
  readonly redacted: ReadonlyMap<Redaction, readonly Glyph[]>;
}

/** Sorts the anchors of a document by their pages. Older states of the file have pages of their own, which do not count. */
export function piecesOf({ blocks }: Document, { redactions }: RedactionPlan): Pieces {
  const own = grouped(redactions, ({ block }) => block);
  const pieces = new Map<number, Piece[]>();
  for (const [index, block] of blocks.entries()) {
    if (block.place.kind !== 'page' || block.layer === 'revision') continue;
    for (const { ref, start, end } of block.anchors ?? []) {
      const [, page, op, first, last] = (REF.exec(ref) ?? []).map(Number);
      if (page === undefined || op === undefined || first === undefined || last === undefined) continue;
      const piece = { block, redactions: own.get(index) ?? [], start, end, op, first, last };
      const list = pieces.get(page);
      if (list) list.push(piece);
      else pieces.set(page, [piece]);
    }
  }
  return pieces;
}

const REF = /^(\d+):(\d+):(\d+)-(\d+)$/u;

/**
 * The glyphs that go: of values, and of all that stands only in layers that do
 * not stay; and with them what lies at the same place without being part of any
 * text, as the second strike of bold letters does.
 */
export function goingFrom(glyphs: readonly Glyph[], pieces: readonly Piece[], keep: ReadonlySet<Layer>): Going {
  const byOp = grouped(glyphs, ({ run }) => run.op);
  const redacted = new Map<Redaction, Glyph[]>();
  const kept = new Set<Glyph>();
  const unkept = new Set<Glyph>();
  const gone = new Set<Glyph>();
  for (const piece of pieces) {
    const run = (byOp.get(piece.op) ?? []).slice(piece.first, piece.last + 1);
    // A file within the file has anchors as well, which are none of this one's.
    const text = run.map((glyph) => printable(glyph.text)).join('');
    if (text !== piece.block.text.slice(piece.start, piece.end)) continue;
    let at = piece.start;
    for (const glyph of run) {
      const end = at + printable(glyph.text).length;
      const redaction = piece.redactions.find(({ span }) => span.start < end && at < span.end);
      if (!keep.has(piece.block.layer)) unkept.add(glyph);
      else if (redaction) {
        gone.add(glyph);
        const list = redacted.get(redaction);
        if (list) list.push(glyph);
        else redacted.set(redaction, [glyph]);
      } else kept.add(glyph);
      at = end;
    }
  }
  for (const glyph of unkept) if (!kept.has(glyph)) gone.add(glyph);
  for (const glyph of strayGlyphs(glyphs, gone, kept)) gone.add(glyph);
  return { gone, kept, redacted };
}

/** Glyphs of no text whose middle lies where a glyph goes. */
function strayGlyphs(glyphs: readonly Glyph[], gone: ReadonlySet<Glyph>, kept: ReadonlySet<Glyph>): readonly Glyph[] {
  if (gone.size === 0) return [];
  const places = coverIndex([...gone].map((glyph) => ({ ...PLACE, box: boxOf(glyph) })));
  return glyphs.filter(
    (glyph) => !glyph.space && !gone.has(glyph) && !kept.has(glyph) && places.at(middleOf(boxOf(glyph))).length > 0,
  );
}

const PLACE = { op: 0, kind: 'fill', colour: undefined, opaque: true, annotation: undefined } as const;

function middleOf({ x0, y0, x1, y1 }: Box): Box {
  const x = (x0 + x1) / 2;
  const y = (y0 + y1) / 2;
  return { x0: x - 0.01, y0: y - 0.01, x1: x + 0.01, y1: y + 0.01 };
}

function grouped<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
