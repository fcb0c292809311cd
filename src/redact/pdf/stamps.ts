import type { Frame, Glyph } from '../../readers/pdf/page-content.ts';
import type { Redaction } from '../redaction.ts';
import type { UnpaintedField } from './widgets.ts';

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

/** Text of form fields is no larger than this where nothing says how large it is, in points. */
const FIELD_SIZE = 12;
/** Left free at the sides of a field. */
const FIELD_PADDING = 2;
const ACROSS: Frame = { key: '0', dx: 1, dy: 0 };

/** Where the lines of a form field go that has no appearance. */
export function fieldLines({ lines, box }: UnpaintedField): readonly Stamp[] {
  const height = (box.y1 - box.y0) / lines.length;
  const size = Math.min(FIELD_SIZE, 0.8 * height);
  return lines.flatMap((text, at) => {
    if (text.trim() === '') return [];
    const baseline = -(box.y1 - (at + 0.5) * height - 0.35 * size);
    const [x0, x1] = [box.x0 + FIELD_PADDING, box.x1 - FIELD_PADDING];
    return [{ text, frame: ACROSS, x0, x1, baseline, size, colour: '#000000', op: -1 }];
  });
}
