import type { Line } from './lines.ts';
import { type Segment, segmentsOf } from './spacing.ts';

/** Segments side by side: a row of a table, or one line, or two columns whose lines do not align. */
export interface Band {
  readonly segments: readonly Segment[];
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

/** Room between columns, along the frame. */
export interface Gutter {
  readonly x0: number;
  readonly x1: number;
}

/** Consecutive bands, with the gutters that run through all of them. */
export interface Region {
  readonly bands: readonly Band[];
  readonly gutters: readonly Gutter[];
}

/** A gutter is at least this many ems wide. */
const GUTTER = 0.9;
/** Regions are told apart when this many ems lie between their bands. */
const REGION_GAP = 2.5;

/** Cuts a page's lines into regions of one or several columns, top to bottom. */
export function regionsOf(lines: readonly Line[]): readonly Region[] {
  const regions: Region[] = [];
  let open: { bands: Band[]; gutters: readonly Gutter[] } | undefined;
  for (const band of bandsOf(lines.flatMap((line) => segmentsOf(line)))) {
    const above = open?.bands.at(-1);
    const near = above !== undefined && band.top - above.bottom < REGION_GAP * Math.max(band.size, above.size);
    const gutters = open && near ? sharedGutters(open, band) : undefined;
    if (open && gutters) {
      open.bands.push(band);
      open.gutters = gutters;
    } else {
      open = { bands: [band], gutters: guttersOf([band], band.size) };
      regions.push(open);
    }
  }
  return regions;
}

/** The gutters left when a band joins a region; undefined when it does not belong there. */
function sharedGutters(
  region: { readonly bands: readonly Band[]; readonly gutters: readonly Gutter[] },
  band: Band,
): readonly Gutter[] | undefined {
  const own = guttersOf([band], band.size);
  if (region.gutters.length === 0) {
    // Above was one column: a band of several starts a region of its own, unless it keeps to one column too.
    return own.length === 0 ? [] : undefined;
  }
  const left = narrowed(region.gutters, band, own);
  if (left.length === region.gutters.length) return left;
  // Losing a gutter that many bands respected means that another region starts here.
  return left.length > 0 && region.bands.length < 2 ? left : undefined;
}

function narrowed(gutters: readonly Gutter[], band: Band, own: readonly Gutter[]): readonly Gutter[] {
  const free: Gutter[] = [];
  for (const gutter of gutters) {
    let { x0, x1 } = gutter;
    for (const segment of band.segments) {
      if (segment.x1 <= x0 || segment.x0 >= x1) continue;
      if (segment.x0 <= x0 && segment.x1 >= x1) x1 = x0;
      else if (segment.x0 > x0) x1 = Math.min(x1, segment.x0);
      else x0 = Math.max(x0, segment.x1);
    }
    const wide = x1 - x0 >= GUTTER * band.size * 0.5;
    if (wide && (own.length === 0 || x1 > x0)) free.push({ x0, x1 });
  }
  return free;
}

function guttersOf(bands: readonly Band[], size: number): readonly Gutter[] {
  const spans = bands.flatMap(({ segments }) => segments).sort((a, b) => a.x0 - b.x0);
  const gutters: Gutter[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { x0, x1 } of spans) {
    if (end !== Number.NEGATIVE_INFINITY && x0 - end >= GUTTER * size) gutters.push({ x0: end, x1: x0 });
    end = Math.max(end, x1);
  }
  return gutters;
}

/** Segments whose x-heights overlap, however indirectly, are one band. */
function bandsOf(segments: readonly Segment[]): readonly Band[] {
  const sorted = [...segments].sort((a, b) => capTop(a) - capTop(b));
  const bands: { segments: Segment[]; top: number; bottom: number; size: number }[] = [];
  for (const segment of sorted) {
    const band = bands.at(-1);
    if (band && capTop(segment) < band.bottom - 0.1 * segment.size) {
      band.segments.push(segment);
      band.bottom = Math.max(band.bottom, segment.baseline);
      band.size = Math.max(band.size, segment.size);
    } else {
      bands.push({ segments: [segment], top: capTop(segment), bottom: segment.baseline, size: segment.size });
    }
  }
  return bands;
}

function capTop(segment: Segment): number {
  return segment.baseline - 0.7 * segment.size;
}
