import type { Frame, Glyph } from '../../readers/pdf/page-content.ts';
import type { Redaction } from '../redaction.ts';

/** What is to be drawn where something was taken out: a text, as wide as the room there. */
export interface Stamp {
  readonly text: string;
  readonly frame: Frame;
  /** Along the frame, in points. */
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  readonly size: number;
  readonly colour: string;
  /** The text operator whose font it should have, if that has the letters. */
  readonly op: number;
}

/** Invisible text has no colour to go on with. */
const INVISIBLE_MODE = 3;

/** Where the replacement of each redaction goes: into the widest stretch of its glyphs. */
export function stampsOf(redacted: ReadonlyMap<Redaction, readonly Glyph[]>): readonly Stamp[] {
  return [...redacted].flatMap(([{ replacement }, glyphs]) => {
    const [widest] = stretchesOf(glyphs).sort((a, b) => b.x1 - b.x0 - (a.x1 - a.x0));
    return widest && replacement.trim() !== '' ? [{ ...widest, text: replacement.replace(/\s+/gu, ' ') }] : [];
  });
}

/** Glyphs of one line, one after the other, are a stretch, whatever operators they come from. */
function stretchesOf(glyphs: readonly Glyph[]): Omit<Stamp, 'text'>[] {
  const stretches: { -readonly [Key in keyof Omit<Stamp, 'text'>]: Stamp[Key] }[] = [];
  for (const { run, x0, x1, top, bottom, baseline } of glyphs) {
    const last = stretches.at(-1);
    const follows =
      last !== undefined &&
      last.frame.key === run.frame.key &&
      Math.abs(last.baseline - baseline) < 0.3 * run.size &&
      Math.abs(x0 - last.x1) < run.size;
    if (last && follows) {
      last.x1 = Math.max(last.x1, x1);
      continue;
    }
    const colour = run.mode === INVISIBLE_MODE ? '#000000' : (run.colour ?? '#000000');
    // Vertical text has its baseline in the middle; what replaces it lies on its side.
    const isUpright = Math.abs(baseline - top - (bottom - baseline)) > 0.01;
    const own = isUpright ? baseline : baseline + 0.25 * run.size;
    stretches.push({ frame: run.frame, x0, x1, baseline: own, size: run.size, colour, op: run.op });
  }
  return stretches;
}
