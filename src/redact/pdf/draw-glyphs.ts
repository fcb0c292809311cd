import type { Glyph } from '../../readers/pdf/page-content.ts';
import { drawStamp } from './draw-text.ts';
import type { Faces } from './faces.ts';
import type { UsedResources } from './used-resources.ts';

/** Writes glyphs where they stand, letter by letter, in fonts of the copy's own. */
export function drawGlyphs(glyphs: readonly Glyph[], faces: Faces, resources: UsedResources): readonly string[] {
  return glyphs.flatMap(({ run, text, x0, x1, baseline, space }) => {
    if (space || text.trim() === '' || x1 <= x0) return [];
    const { frame, size, op } = run;
    const stamp = { text, frame, x0, x1, baseline, size, colour: run.colour ?? '#000000', op };
    return [drawStamp(stamp, undefined, { faces, resources })];
  });
}
