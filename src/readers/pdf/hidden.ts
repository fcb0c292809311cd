import { type CoverIndex, coverIndex, isCovered } from './covers.ts';
import { areaOf, type Box, coveredShare, intersect } from './geometry.ts';
import { boxOf, type Fill, type Glyph, type PageContent } from './page-content.ts';

/** Why a glyph does not show. */
export type HiddenReason =
  | 'covered'
  | 'same-colour'
  | 'invisible'
  | 'transparent'
  | 'tiny'
  | 'off-page'
  | 'clipped'
  | 'switched-off';

/** A glyph that does not show, if only its looks are asked; `doubtful` ones need a look at the pixels. */
export interface HiddenGlyph {
  readonly glyph: Glyph;
  readonly reason: HiddenReason;
  readonly doubtful: boolean;
}

/** The glyphs of a page by whether and where they show. Spaces go with the visible ones. */
export interface Sighted {
  readonly visible: readonly Glyph[];
  readonly hidden: readonly HiddenGlyph[];
  /** Text in the appearance of annotations, by the annotation's id. */
  readonly annotations: ReadonlyMap<string, readonly Glyph[]>;
  /** Whether invisible text lies over a picture, as text recognition leaves it. */
  readonly recognised: boolean;
}

/** Text below this many points cannot be read on paper. */
const TINY = 2;
/** An image over this share of the page is its scan, and text beneath is its recognised text. */
const SCAN_SHARE = 0.5;
/** Channels that differ by less are one colour to the eye: of 255. */
const SAME_COLOUR = 16;
const INVISIBLE_MODE = 3;
const CLIP_MODE = 7;

/**
 * Tells visible text from hidden text by what the page paints. Text of a
 * recognition layer (invisible over a picture, or beneath a picture of the
 * page) is what a person reads in the picture, and so counts as visible.
 */
export function sight(
  { glyphs, fills }: PageContent,
  view: Box,
  { canCheck }: { readonly canCheck: boolean },
): Sighted {
  const index = coverIndex(fills);
  const visible: Glyph[] = [];
  const hidden: HiddenGlyph[] = [];
  const annotations = new Map<string, Glyph[]>();
  let recognised = false;
  for (const glyph of glyphs) {
    const { annotation } = glyph.run;
    if (annotation !== undefined) {
      const list = annotations.get(annotation);
      if (list) list.push(glyph);
      else annotations.set(annotation, [glyph]);
      continue;
    }
    if (glyph.space) {
      visible.push(glyph);
      continue;
    }
    const sighting = sightingOf(glyph, view, { index, canCheck });
    if (sighting === 'recognised') recognised = true;
    if (sighting === 'recognised' || sighting === undefined) visible.push(glyph);
    else hidden.push({ glyph, ...sighting });
  }
  return { visible, hidden, annotations, recognised };
}

type Sighting = Omit<HiddenGlyph, 'glyph'> | 'recognised' | undefined;

interface Ground {
  readonly index: CoverIndex;
  readonly canCheck: boolean;
}

function sightingOf(glyph: Glyph, view: Box, ground: Ground): Sighting {
  const { run } = glyph;
  const box = inkOf(glyph);
  if (run.off) return certain('switched-off');
  if (run.alpha < 0.05) return certain('transparent');
  if (!shares(box, view)) return certain('off-page');
  if (run.clip && !shares(box, run.clip)) return certain('clipped');
  if (run.size < TINY) return certain('tiny');
  const near = ground.index.at(box);
  if (run.mode === INVISIBLE_MODE || run.mode === CLIP_MODE) {
    const pictured = near.some(({ kind, box: by }) => kind === 'image' && coveredShare(box, by) > 0.5);
    // Text that clips shows whatever is painted through it.
    if (run.mode === CLIP_MODE && near.some(({ op, kind }) => op > run.op && kind !== 'image')) return undefined;
    return pictured ? 'recognised' : certain('invisible');
  }
  return coveredSighting(glyph, box, { near, view, canCheck: ground.canCheck }) ?? groundSighting(glyph, box, near);
}

function coveredSighting(
  { run }: Glyph,
  box: Box,
  { near, view, canCheck }: { readonly near: readonly Fill[]; readonly view: Box; readonly canCheck: boolean },
): Sighting {
  const last = near.at(-1);
  if (!last || last.op < run.op) return undefined;
  const later = near.filter(({ op }) => op > run.op);
  const plain = later.filter(({ kind, opaque }) => kind === 'fill' && opaque);
  if (isCovered(box, plain)) return { reason: 'covered', doubtful: true };
  const images = later.filter(({ kind }) => kind === 'image');
  if (isCovered(box, images)) {
    const scan = images.some((image) => areaOf(intersect(image.box, view) ?? NOTHING) >= SCAN_SHARE * areaOf(view));
    return scan ? 'recognised' : { reason: 'covered', doubtful: true };
  }
  // The box around a shape says little about where the shape is: only pixels tell.
  const shapes = later.filter(({ kind, opaque }) => kind === 'shape' && opaque);
  return canCheck && isCovered(box, [...plain, ...shapes]) ? { reason: 'covered', doubtful: true } : undefined;
}

function groundSighting({ run }: Glyph, box: Box, near: readonly Fill[]): Sighting {
  if (run.colour === undefined) return undefined;
  const top = near.findLast((fill) => fill.op < run.op && coveredShare(box, fill.box) > 0.5);
  // Nobody knows the colour of a picture, a gradient or a mixture at this place.
  if (top && (top.kind !== 'fill' || !top.opaque)) return undefined;
  return isSameColour(run.colour, top?.colour ?? PAPER) ? { reason: 'same-colour', doubtful: true } : undefined;
}

const PAPER = '#ffffff';
const NOTHING: Box = { x0: 0, y0: 0, x1: 0, y1: 0 };

function certain(reason: HiddenReason): Sighting {
  return { reason, doubtful: false };
}

/** Where a glyph's ink is, roughly: from its baseline to the height of a capital. */
export function inkOf(glyph: Glyph): Box {
  const { run, baseline, top, bottom } = glyph;
  const upright = baseline > top && baseline < bottom && !isCentred(glyph);
  return boxOf(upright ? { ...glyph, top: baseline - 0.7 * run.size, bottom: baseline } : glyph);
}

/** Vertical text has its baseline in the middle. */
function isCentred({ top, bottom, baseline }: Glyph): boolean {
  return Math.abs(baseline - top - (bottom - baseline)) < 0.01;
}

function shares(a: Box, b: Box): boolean {
  return a.x0 <= b.x1 && b.x0 <= a.x1 && a.y0 <= b.y1 && b.y0 <= a.y1;
}

function isSameColour(a: string, b: string): boolean {
  if (a.length !== 7 || b.length !== 7) return false;
  return [1, 3, 5].every(
    (at) => Math.abs(Number.parseInt(a.slice(at, at + 2), 16) - Number.parseInt(b.slice(at, at + 2), 16)) < SAME_COLOUR,
  );
}
