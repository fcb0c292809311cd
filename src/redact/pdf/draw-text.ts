import type { PDFObject } from '@cantoo/pdf-lib';
import type { Frame, Glyph } from '../../readers/pdf/page-content.ts';
import type { Face, Faces } from './faces.ts';
import { hexOf, type UsedFont } from './font-use.ts';
import { writeNumber } from './operands.ts';
import type { Stamp } from './stamps.ts';
import type { UsedResources } from './used-resources.ts';

/** A font that is on the page already, with the characters that it is known to have. */
export interface PageFont {
  /** In the copy. */
  readonly font: PDFObject;
  readonly used: UsedFont;
}

/** How letters are made to fill a room. */
interface Fitting {
  readonly size: number;
  /** Of their width, 1 being as it is. */
  readonly stretch: number;
  /** Room between them, in points. */
  readonly spread: number;
}

/** Letters are stretched no further than this, then spread; and narrowed no further than that, then made smaller. */
const WIDEST = 1.3;
const NARROWEST = 0.7;

/** Where text goes that is drawn anew. */
export interface Ground {
  readonly faces: Faces;
  readonly resources: UsedResources;
}

/**
 * The operators that write a stamp over the whole of its room, in the font that
 * stood there as far as it has the characters.
 */
export function drawStamp(stamp: Stamp, own: PageFont | undefined, ground: Ground): string {
  const letters = [...stamp.text].length;
  return drawText(stamp, own, ground, (natural, room) => {
    const fit = room / natural;
    const shrink = Math.min(1, fit / NARROWEST);
    const stretch = Math.min(WIDEST, fit / shrink);
    const spread = Math.max(0, room - natural * shrink * stretch) / letters;
    return { size: stamp.size * shrink, stretch, spread };
  });
}

/**
 * The operators that paint a grey ground for a stamp of dark letters, to show
 * that something stood there and how far it went. They go beneath everything else.
 */
export function drawGround({ frame, x0, x1, baseline, size, colour }: Stamp): string {
  if (channelsOf(colour).some((channel) => channel > DARK)) return '';
  const box = [0, -0.2 * size, x1 - x0, 1.1 * size].map(number).join(' ');
  return `q 0.92 g ${place(frame, x0, baseline)} cm ${box} re f Q`;
}

/** Of a colour's channels, 1 being the lightest. */
const DARK = 0.4;

/** The operators that write a line of text as large as it fits a width. */
export function drawLine(line: Stamp, ground: Ground): string {
  return drawText(line, undefined, ground, (natural, room) => {
    return { size: line.size * Math.min(1, room / natural), stretch: 1, spread: 0 };
  });
}

/** The operators that write glyphs where they stand and as large, in fonts of the copy's own. */
export function drawGlyphs(glyphs: readonly Glyph[], ground: Ground): readonly string[] {
  return glyphs.flatMap(({ run, text, x0, x1, baseline, space }) => {
    if (space || text.trim() === '' || x1 <= x0) return [];
    const { frame, size, op } = run;
    const stamp = { text, frame, x0, x1, baseline, size, colour: run.colour ?? '#000000', op };
    return [drawText(stamp, undefined, ground, (natural, room) => ({ size, stretch: room / natural, spread: 0 }))];
  });
}

function drawText(
  stamp: Stamp,
  own: PageFont | undefined,
  { faces, resources }: Ground,
  fitting: (natural: number, room: number) => Fitting,
): string {
  const pieces = piecesOf(stamp.text, own, faces);
  const ems = pieces.reduce((sum, { text, face }) => sum + face.widthOf(text), 0);
  const { size, stretch, spread } = fitting(Math.max(ems * stamp.size, 0.01), stamp.x1 - stamp.x0);
  const shows = pieces.map(
    ({ text, face }) => `/${resources.add('Font', face.font)} ${number(size)} Tf <${face.encode(text)}> Tj`,
  );
  const scale = `${number(100 * stretch)} Tz ${number(spread / stretch)} Tc`;
  const colour = channelsOf(stamp.colour).map(number).join(' ');
  return `q ${colour} rg BT ${place(stamp.frame, stamp.x0, stamp.baseline)} Tm ${scale} ${shows.join(' ')} ET Q`;
}

/** The matrix that leads to a place of a frame. */
function place({ dx, dy }: Frame, along: number, down: number): string {
  const numbers = [dx, dy, -dy, dx, along * dx + down * dy, along * dy - down * dx];
  return numbers.map(number).join(' ');
}

function piecesOf(text: string, own: PageFont | undefined, faces: Faces): readonly { text: string; face: Face }[] {
  const ownFace = own && faceOf(own);
  const pieces: { text: string; face: Face }[] = [];
  for (const character of text) {
    const face = ownFace?.has(character) ? ownFace : faces.faceFor(character);
    const last = pieces.at(-1);
    if (last?.face === face) last.text += character;
    else pieces.push({ text: character, face });
  }
  return pieces;
}

function faceOf({ font, used: { characters } }: PageFont): Face {
  return {
    font,
    has: (character) => (characters.get(character)?.width ?? 0) > 0,
    encode: (text) => [...text].map((character) => hexOf(characters.get(character)?.code ?? NONE)).join(''),
    widthOf: (text) => [...text].reduce((sum, character) => sum + (characters.get(character)?.width ?? 0), 0) / 1000,
  };
}

const NONE = new Uint8Array();

/** Red, green and blue, 0 to 1. */
function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255 || 0);
}

function number(value: number): string {
  return writeNumber(Math.round(value * 1000) / 1000);
}
