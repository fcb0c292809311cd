import type { Block, Gap, Layer, Place } from '../../model/document.ts';
import { addContent, type Content, type Fragment, type Origin } from './content.ts';
import type { Box } from './geometry.ts';
import { paragraphsOf } from './layout.ts';
import { linesOf } from './lines.ts';
import type { Element } from './tree.ts';
import { visibleFragments } from './visibility.ts';

/** Something painted on a page: its own content, a template below or above it, an annotation. */
export interface Painting {
  readonly element: Element;
  readonly origin: Origin;
  /** The corner that an annotation's appearance is measured from. */
  readonly corner?: Box | undefined;
}

/** Numbers the blocks of one page. */
export interface PageCounter {
  readonly page: number;
  blocks: number;
}

/** The blocks of what is painted together, the hidden ones after the visible ones. */
export function* readPaintings(
  paintings: readonly Painting[],
  counter: PageCounter,
  layer: Layer,
  page?: Box,
): Iterable<Block | Gap> {
  const content: Content = { painted: [], images: 0, drawn: 0 };
  for (const { element, origin, corner } of paintings) addContent(content, element, origin, corner);
  const fragments = visibleFragments(content.painted, page);
  const isShown = ({ isHidden }: Fragment): boolean => !isHidden;
  yield* blocksOf(fragments.filter(isShown), counter, layer);
  yield* blocksOf(
    fragments.filter((fragment) => !isShown(fragment)),
    counter,
    'hidden',
  );
  const gap = layer === 'body' ? gapOf(content, fragments.some(isShown), counter.page) : undefined;
  if (gap) yield gap;
  if (fragments.some(({ text }) => UNMAPPED.test(text)))
    yield { code: 'unreadable', place: pagePlace(counter), note: UNMAPPED_NOTE };
}

/** What producers write for a glyph that they know no character for: a currency sign, or private characters. */
const UNMAPPED = /[\u00a4\ufffd\ue000-\uf8ff]/u;
const UNMAPPED_NOTE = '页面中有的字形没有对应的文字，这些字未能检查。';
/** A page with this much path data and no text may have its letters drawn: a rectangle takes some 40 characters. */
const DRAWN = 1000;

function gapOf(content: Content, hasText: boolean, page: number): Gap | undefined {
  if (hasText) return undefined;
  const place: Place = { kind: 'page', page, block: 1 };
  if (content.images > 0) return { code: 'image-only', place, note: `第 ${page} 页只有图片，没有可检查的文字。` };
  if (content.drawn >= DRAWN) return { code: 'image-only', place, note: `第 ${page} 页的文字是画出的图形，未能检查。` };
  return undefined;
}

function* blocksOf(fragments: readonly Fragment[], counter: PageCounter, layer: Layer): Iterable<Block> {
  for (const { text, label, anchors, cell } of paragraphsOf(linesOf(fragments))) {
    counter.blocks++;
    yield { place: { ...pagePlace(counter), cell }, layer, text, label, anchors };
  }
}

function pagePlace({ page, blocks }: PageCounter): Place & { readonly kind: 'page' } {
  return { kind: 'page', page, block: Math.max(1, blocks) };
}
