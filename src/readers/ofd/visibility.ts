import type { Fragment, Painted, Surface } from './content.ts';
import { type Box, coveredShare } from './geometry.ts';

/**
 * The fragments of a page, with those marked hidden that something else on the
 * page hides: a rectangle painted over them (a redaction that left the text in
 * place), white paper below white letters, the page's edge.
 */
export function visibleFragments(painted: readonly Painted[], page: Box | undefined): readonly Fragment[] {
  const covers: Surface[] = [];
  const seen: Fragment[] = [];
  for (const item of painted.toReversed()) {
    if ('surface' in item) {
      if (item.surface.isOpaque && covers.length < MAX_COVERS) covers.push(item.surface);
    } else {
      const { fragment } = item;
      const isCovered = covers.some(({ box }) => coveredShare(fragment.box, box) > COVERED);
      const isOff = page !== undefined && coveredShare(fragment.box, page) === 0;
      seen.push(isCovered || isOff ? { ...fragment, isHidden: true } : fragment);
    }
  }
  const fragments = seen.toReversed();
  return fragments.some(({ isWhite }) => isWhite) ? hideWhite(fragments, painted) : fragments;
}

const COVERED = 0.8;
/** Comparing every text with every rectangle must stay cheap on a page that is built of rectangles. */
const MAX_COVERS = 2000;

/** White letters are seen on what was painted below them, a picture or a dark shape. */
function hideWhite(fragments: readonly Fragment[], painted: readonly Painted[]): readonly Fragment[] {
  const grounds = painted.flatMap((item) => ('surface' in item && !item.surface.isWhite ? [item.surface.box] : []));
  const considered = grounds.slice(0, MAX_COVERS);
  return fragments.map((fragment) => {
    const isLost = fragment.isWhite && !considered.some((box) => coveredShare(fragment.box, box) > 0.5);
    return isLost ? { ...fragment, isHidden: true } : fragment;
  });
}
