import type { Document, Layer } from '../../model/document.ts';
import type { Removal } from '../redaction.ts';

/** Layers that a PDF copy can keep: what a page shows, and what is hidden on it. */
const ON_PAGES: ReadonlySet<Layer> = new Set(['body', 'header', 'note', 'hidden']);

/** The layers that a copy is without, and how many texts there were in each. */
export function layersRemoved({ blocks }: Document, keep: ReadonlySet<Layer>): readonly Removal[] {
  const counts = new Map<Layer, number>();
  for (const { layer, place } of blocks) {
    // The name of the file is no part of it.
    if (place.kind === 'property' && place.name === 'file-name') continue;
    if (!keep.has(layer) || !ON_PAGES.has(layer)) counts.set(layer, (counts.get(layer) ?? 0) + 1);
  }
  return [...counts].map(([layer, count]) => ({ kind: 'layer', layer, count }));
}
