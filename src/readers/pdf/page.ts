import type { Anchor, Cell, Layer } from '../../model/document.ts';
import { type Region, regionsOf } from './bands.ts';
import { columnIn, type Table, tableIn } from './columns.ts';
import type { Box } from './geometry.ts';
import { labelsOf } from './labels.ts';
import { type Line, linesOf } from './lines.ts';
import { type Frame, frameBox, type Glyph, type Rule } from './page-content.ts';
import { edgesOf, paragraphsOf } from './paragraphs.ts';
import type { Segment } from './spacing.ts';
import { cellParts, ruledTables } from './tables.ts';
import { type Part, writeText } from './text-pieces.ts';

/** A block of a page before it is numbered. */
export interface PageItem {
  readonly layer: Layer;
  readonly text: string;
  readonly anchors: readonly Anchor[];
  readonly label?: string | undefined;
  readonly cell?: Cell | undefined;
  /** In user space. */
  readonly box: Box;
}

/** The table at the end of the page before, in case it goes on. */
export interface OpenTable {
  readonly edges: readonly number[];
  readonly headings: ReadonlyMap<number, string>;
}

export interface LaidOut {
  readonly items: readonly PageItem[];
  readonly open: OpenTable | undefined;
  /** Whether the first table goes on from the page before. */
  readonly continues: boolean;
}

interface PageState {
  readonly page: number;
  readonly layer: Layer;
  readonly items: PageItem[];
  tables: number;
  open: OpenTable | undefined;
  continues: boolean;
}

/** Rebuilds paragraphs and tables from glyphs, in reading order. */
export function layOut(
  page: number,
  { glyphs, rules }: { readonly glyphs: readonly Glyph[]; readonly rules: readonly Rule[] },
  { layer, open }: { readonly layer: Layer; readonly open?: OpenTable | undefined },
): LaidOut {
  const state: PageState = { page, layer, items: [], tables: 0, open, continues: false };
  for (const [frame, own] of byFrame(glyphs)) {
    const { tables, rest } = ruledTables(own, rules, frame);
    let lines = linesOf(rest);
    for (const { table, box } of tables) {
      flow(
        state,
        frame,
        lines.filter(({ baseline }) => baseline < box.y0),
      );
      lines = lines.filter(({ baseline }) => baseline >= box.y0);
      addTable(state, frame, table);
    }
    flow(state, frame, lines);
  }
  return { items: state.items, open: state.open, continues: state.continues };
}

function flow(state: PageState, frame: Frame, lines: readonly Line[]): void {
  const regions = regionsOf(lines);
  const single = regions.filter(({ gutters }) => gutters.length === 0).flatMap(({ bands }) => bands);
  const page = edgesOf(single.map(({ segments }) => segments));
  for (const region of regions) {
    const table = tableIn(region);
    if (table) {
      addTable(state, frame, table);
      continue;
    }
    const columns = columnsOf(region);
    for (const column of columns) {
      const edges = columns.length > 1 || single.length === 0 ? edgesOf(column) : page;
      for (const { parts, box } of paragraphsOf(column, edges)) addItem(state, parts, { box: frameBox(frame, box) });
    }
  }
}

/** A region without a table, column by column; one that is no more than a few tabs stays in lines. */
function columnsOf({ bands, gutters }: Region): readonly (readonly Segment[][])[] {
  const several = bands.filter(({ segments }) => new Set(segments.map((s) => columnIn(s, gutters))).size > 1).length;
  const tall = bands.some((band) => band.bottom - band.top > 2.5 * band.size);
  if (gutters.length === 0 || (several < 3 && !tall)) return [bands.map(({ segments }) => [...segments])];
  return Array.from({ length: gutters.length + 1 }, (_, column) =>
    bands
      .flatMap(({ segments }) => segments.filter((segment) => columnIn(segment, gutters) === column))
      .map((segment) => [segment]),
  );
}

function addTable(state: PageState, frame: Frame, table: Table): void {
  state.tables += 1;
  const cells = table.cells.map((cell) => ({ ...cell, parts: cellParts(cell) }));
  const texts = cells.map(({ row, column, parts }) => ({ row, column, text: writeText(state.page, parts).text }));
  const carried = state.open && isSameTable(state.open.edges, table.edges) ? state.open.headings : undefined;
  const { labelOf, headings } = labelsOf(texts, carried);
  if (state.tables === 1) state.continues = carried !== undefined && headings === carried;
  for (const [at, { row, column, parts, segments }] of cells.entries()) {
    const text = texts[at];
    const box = frameBox(frame, {
      x0: Math.min(...segments.map(({ x0 }) => x0)),
      y0: Math.min(...segments.map(({ y0 }) => y0)),
      x1: Math.max(...segments.map(({ x1 }) => x1)),
      y1: Math.max(...segments.map(({ y1 }) => y1)),
    });
    addItem(state, parts, { box, cell: { table: state.tables, row, column }, label: text && labelOf(text) });
  }
  state.open = headings && { edges: table.edges, headings };
}

function isSameTable(before: readonly number[], now: readonly number[]): boolean {
  return before.length === now.length && before.every((edge, at) => Math.abs(edge - (now[at] ?? 0)) < 12);
}

function addItem(state: PageState, parts: readonly Part[], rest: Pick<PageItem, 'box' | 'cell' | 'label'>): void {
  const piece = writeText(state.page, parts);
  if (piece.text.trim() !== '') state.items.push({ layer: state.layer, ...piece, ...rest });
}

function byFrame(glyphs: readonly Glyph[]): readonly (readonly [Frame, readonly Glyph[]])[] {
  const frames = new Map<string, { readonly frame: Frame; readonly glyphs: Glyph[] }>();
  for (const glyph of glyphs) {
    const { frame } = glyph.run;
    const known = frames.get(frame.key);
    if (known) known.glyphs.push(glyph);
    else frames.set(frame.key, { frame, glyphs: [glyph] });
  }
  // The direction most of the page is written in comes first.
  return [...frames.values()].sort((a, b) => b.glyphs.length - a.glyphs.length).map((f) => [f.frame, f.glyphs]);
}
