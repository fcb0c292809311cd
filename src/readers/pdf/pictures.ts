import { areaOf, type Box, coveredShare, intersect } from './geometry.ts';
import type { Sighted } from './hidden.ts';
import type { PdfGap } from './notes.ts';
import { boxOf, type PageContent } from './page-content.ts';

/**
 * A picture is sizeable from this share of the page on: an identity card in
 * its own size takes 7 % of an A4 page, a seal 3 %, a letterhead's logo 1 to 2 %.
 */
const SIZEABLE = 0.05;
/** Narrower pictures are ornaments: half an inch, in points, which two lines of print do not fit in. */
const NARROW = 36;
/** Strips that together take this share of the page are a scan cut into strips. */
const STRIPS = 0.25;
/** A page with fewer letters has no text to speak of. */
const FEW_LETTERS = 10;
/** So many curves on a page without text are letters drawn as outlines: a letter takes ten and more. */
const OUTLINES = 150;
/** A recognition layer reads a picture when it has so many letters. */
const RECOGNISED_LETTERS = 20;

/** What of a page can only be looked at, and where on the page it is. */
export interface Unread {
  readonly gap: PdfGap;
  readonly boxes: readonly Box[];
}

/** Pictures, and letters that are drawings. */
export function unreadIn(content: PageContent, sighted: Sighted, view: Box): Unread | undefined {
  const letters = sighted.visible.reduce((sum, { space }) => sum + (space ? 0 : 1), 0);
  const pictures = content.fills.flatMap(({ kind, box }) => {
    const seen = kind === 'image' ? intersect(box, view) : undefined;
    return seen && seen.x1 - seen.x0 >= 8 && seen.y1 - seen.y0 >= 8 ? [seen] : [];
  });
  const share = pictures.reduce((sum, box) => sum + areaOf(box), 0) / Math.max(1, areaOf(view));
  const large = pictures.filter((box) => isSizeable(box, view) && !isRead(box, sighted));
  if (letters < FEW_LETTERS) {
    if (pictures.some((box) => isSizeable(box, view)) || share >= STRIPS) return { gap: 'picturePage', boxes: [view] };
    return content.curves >= OUTLINES ? { gap: 'outlines', boxes: [view] } : undefined;
  }
  if (large.length > 0) return { gap: 'picture', boxes: large };
  return share >= STRIPS && !sighted.recognised ? { gap: 'picture', boxes: [view] } : undefined;
}

function isSizeable(box: Box, view: Box): boolean {
  return areaOf(box) >= SIZEABLE * areaOf(view) && box.x1 - box.x0 >= NARROW && box.y1 - box.y0 >= NARROW;
}

/** Whether a recognition layer reads the picture. */
function isRead(picture: Box, { recognised, visible }: Sighted): boolean {
  if (!recognised) return false;
  let letters = 0;
  for (const glyph of visible) {
    if (!glyph.space && coveredShare(boxOf(glyph), picture) > 0.5) letters += 1;
    if (letters >= RECOGNISED_LETTERS) return true;
  }
  return false;
}
