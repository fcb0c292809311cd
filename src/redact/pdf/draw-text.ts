import type { PDFObject } from '@cantoo/pdf-lib';
import type { Frame } from '../../readers/pdf/page-content.ts';
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

/** Letters are stretched no further than this, then spread; and narrowed no further than that, then made smaller. */
const WIDEST = 1.3;
const NARROWEST = 0.7;

/**
 * The operators that write a stamp over the whole of its room, in the font that
 * stood there as far as it has the characters.
 */
export function drawStamp(
  stamp: Stamp,
  own: PageFont | undefined,
  { faces, resources }: { readonly faces: Faces; readonly resources: UsedResources },
): string {
  const pieces = piecesOf(stamp.text, own, faces);
  const natural = pieces.reduce((sum, { text, face }) => sum + face.widthOf(text), 0);
  const room = stamp.x1 - stamp.x0;
  const fit = room / Math.max(natural * stamp.size, 0.01);
  const shrink = Math.min(1, fit / NARROWEST);
  const size = stamp.size * shrink;
  const stretch = Math.min(WIDEST, fit / shrink);
  const spread = Math.max(0, room - natural * size * stretch) / [...stamp.text].length;
  const shows = pieces.map(
    ({ text, face }) => `/${resources.add('Font', face.font)} ${writeNumber(round(size))} Tf <${face.encode(text)}> Tj`,
  );
  const scale = `${writeNumber(round(100 * stretch))} Tz ${writeNumber(round(spread / stretch))} Tc`;
  return `q ${fillColour(stamp.colour)} BT ${textMatrix(stamp.frame, stamp.x0, stamp.baseline)} ${scale} ${shows.join(' ')} ET Q`;
}

/** The text matrix at a place of a frame. */
export function textMatrix({ dx, dy }: Frame, along: number, down: number): string {
  const numbers = [dx, dy, -dy, dx, along * dx + down * dy, along * dy - down * dx];
  return `${numbers.map((number) => writeNumber(round(number))).join(' ')} Tm`;
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

function fillColour(colour: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return `${channels.map((channel) => writeNumber(round(channel) || 0)).join(' ')} rg`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
