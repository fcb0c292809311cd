import type { PageItem } from './page.ts';
import type { PageReading } from './read-page.ts';

/**
 * Puts a table row that was broken over two pages together: where a table goes
 * on and its first row lacks the first column, each cell goes on the one above
 * it on the page before. The rest of the value then stands with its beginning.
 */
export function joinOverPages(page: PageReading, next: PageReading): readonly [PageReading, PageReading] {
  const tail = lastRowOf(page);
  const head = next.continues ? firstRowOf(next) : [];
  if (tail.length === 0 || head.length === 0 || head.some(({ cell }) => cell?.column === 1)) return [page, next];
  const moved = new Map<PageItem, PageItem>();
  for (const item of head) {
    const above = tail.find(({ cell }) => cell?.column === item.cell?.column);
    if (above) moved.set(above, item);
  }
  const gone = new Set(moved.values());
  return [
    { ...page, items: page.items.map((item) => joined(item, moved.get(item))) },
    { ...next, items: next.items.filter((item) => !gone.has(item)) },
  ];
}

function joined(item: PageItem, rest: PageItem | undefined): PageItem {
  if (!rest) return item;
  const shift = item.text.length;
  const anchors = rest.anchors.map((anchor) => ({ ...anchor, start: anchor.start + shift, end: anchor.end + shift }));
  return { ...item, text: item.text + rest.text, anchors: [...item.anchors, ...anchors] };
}

/** The last row of the table that ends a page, footers aside. */
function lastRowOf({ items, open }: PageReading): readonly PageItem[] {
  const last = items.findLast(({ cell }) => cell)?.cell;
  if (!open || !last) return [];
  return items.filter(({ cell }) => cell?.table === last.table && cell.row === last.row);
}

function firstRowOf({ items }: PageReading): readonly PageItem[] {
  return items.filter(({ cell }) => cell?.table === 1 && cell.row === 1);
}
