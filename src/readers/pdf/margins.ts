import type { Box } from './geometry.ts';
import type { PageItem } from './page.ts';

/** A page's items with what is needed to compare its margins with other pages'. */
export interface PageMargins {
  readonly view: Box;
  readonly items: readonly PageItem[];
}

/** Headers and footers stand in the outer tenth or so of a page. */
const MARGIN = 0.12;
/** The same line stands at the same height on other pages, within so many points. */
const SAME_HEIGHT = 8;

/** A line with a page number in it is no longer than this. */
const LINE = 40;

/** Moves what repeats in the margins of neighbouring pages, page numbers included, to the header layer. */
export function markMargins(page: PageMargins, neighbours: readonly PageMargins[]): readonly PageItem[] {
  const others = neighbours.flatMap((other) => other.items.filter((item) => isInMargin(item, other.view)));
  if (others.length === 0) return page.items;
  return page.items.map((item) => {
    if (item.layer !== 'body' || !isInMargin(item, page.view)) return item;
    return others.some((other) => isSameLine(item, other)) ? { ...item, layer: 'header' } : item;
  });
}

function isSameLine(a: PageItem, b: PageItem): boolean {
  return shapeOf(a.text) === shapeOf(b.text) && Math.abs(middle(a.box) - middle(b.box)) <= SAME_HEIGHT;
}

/** Page numbers differ from page to page; the line around them does not. Numbered paragraphs are longer. */
function shapeOf(text: string): string {
  return text.length > LINE ? text : text.replace(/\d+/gu, '#').replace(/\s/gu, '');
}

function isInMargin({ box, cell }: PageItem, view: Box): boolean {
  const height = view.y1 - view.y0;
  const at = (middle(box) - view.y0) / Math.max(1, height);
  return cell === undefined && box.y1 - box.y0 < MARGIN * height && (at < MARGIN || at > 1 - MARGIN);
}

function middle({ y0, y1 }: Box): number {
  return (y0 + y1) / 2;
}
