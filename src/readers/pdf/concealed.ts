import { coverIndex, isCovered } from './covers.ts';
import type { Box } from './geometry.ts';
import { type HiddenGlyph, inkOf, type Sighted } from './hidden.ts';
import { linesOf } from './lines.ts';
import { boxOf, type Glyph } from './page-content.ts';
import { type Drawing, isSeen } from './pixels.ts';

/**
 * Gives back as visible what a drawing of the page shows after all: doubtful
 * text is judged operator by operator, by half of its glyphs.
 */
export function confirm(sighted: Sighted, drawing: Drawing): Sighted {
  const printed = coverIndex(
    sighted.visible.map((glyph) => ({
      op: glyph.run.op,
      box: boxOf(glyph),
      kind: 'fill',
      colour: undefined,
      opaque: true,
      annotation: undefined,
    })),
  );
  const seen = new Map<number, { seen: number; all: number }>();
  for (const { glyph, doubtful } of sighted.hidden) {
    if (!doubtful) continue;
    const tally = seen.get(glyph.run.op) ?? { seen: 0, all: 0 };
    seen.set(glyph.run.op, tally);
    tally.all += 1;
    const ink = inkOf(glyph);
    // Where something else was printed on top, ink is no proof.
    const overprinted = isCovered(
      ink,
      printed.at(ink).filter(({ op }) => op > glyph.run.op),
    );
    if (!overprinted && isSeen(drawing, ink, glyph.run.colour)) tally.seen += 1;
  }
  const shows = ({ glyph, doubtful }: HiddenGlyph): boolean => {
    const tally = seen.get(glyph.run.op);
    return doubtful && tally !== undefined && tally.seen >= 0.5 * tally.all;
  };
  const back = sighted.hidden.filter(shows).map(({ glyph }) => glyph);
  if (back.length === 0) return sighted;
  return {
    ...sighted,
    visible: [...sighted.visible, ...back].sort((a, b) => a.run.op - b.run.op || a.index - b.index),
    hidden: sighted.hidden.filter((item) => !shows(item)),
  };
}

/**
 * The hidden glyphs, each kind apart, and with the rest of a number or word of
 * which only a part is hidden: half a number identifies nobody, the whole does.
 */
export function concealedGroups({ visible, hidden }: Sighted): readonly (readonly Glyph[])[] {
  const groups = new Map<string, Glyph[]>();
  for (const { glyph, reason } of hidden) {
    const group = groups.get(reason) ?? [];
    groups.set(reason, group);
    group.push(glyph);
  }
  return [...groups.values()].map((group) => [...group, ...restOfTokens(group, visible)]);
}

function restOfTokens(group: readonly Glyph[], visible: readonly Glyph[]): readonly Glyph[] {
  const concealed = new Set(group);
  const reach = boundsOf(group);
  const near = visible.filter((glyph) => TOKEN.test(glyph.text) && glyph.top < reach.y1 && glyph.bottom > reach.y0);
  const rest: Glyph[] = [];
  for (const { glyphs, spaced } of linesOf([...group, ...near])) {
    let token: Glyph[] = [];
    const flush = (): void => {
      if (token.some((glyph) => concealed.has(glyph))) rest.push(...token.filter((glyph) => !concealed.has(glyph)));
      token = [];
    };
    for (const [at, glyph] of glyphs.entries()) {
      const last = token.at(-1);
      const joined = last && !spaced[at] && glyph.x0 - last.x1 < 0.2 * glyph.run.size && TOKEN.test(glyph.text);
      if (!joined) flush();
      token.push(glyph);
    }
    flush();
  }
  return rest;
}

const TOKEN = /^[\dA-Za-z@._-]+$/u;

function boundsOf(glyphs: readonly Glyph[]): Pick<Box, 'y0' | 'y1'> {
  let y0 = Number.POSITIVE_INFINITY;
  let y1 = Number.NEGATIVE_INFINITY;
  for (const { top, bottom } of glyphs) {
    y0 = Math.min(y0, top);
    y1 = Math.max(y1, bottom);
  }
  return { y0, y1 };
}
