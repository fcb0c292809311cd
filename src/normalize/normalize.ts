import type { SourceMap } from '../model/source-map.ts';
import { CLASS, CLASSES, FOLD, isInvisible } from './tables.ts';

/** A text as detectors see it, and the way back to the text as it is. */
export interface Normalized {
  readonly text: string;
  readonly map: SourceMap;
}

/**
 * The code units of a text as detectors see it. Most blocks wake no detector:
 * they are scanned in this form, and no string is ever made of them.
 */
export interface NormalizedUnits {
  /** The first `length` of them; overwritten by the next normalisation. */
  readonly units: Uint16Array;
  readonly length: number;
  readonly map: SourceMap;
  /** The same as a string, where there is one already. */
  readonly text: string | undefined;
}

/** The string that the units are. Must be called before the next normalisation, or not at all. */
export function textOf({ units, length, text }: NormalizedUnits): string {
  return text ?? UTF16.decode(units.subarray(0, length));
}

/**
 * Folds full-width and compatibility characters and drops invisible ones,
 * character by character, so that every unit of the result comes from exactly
 * one character of the source. Case and traditional characters stay.
 */
export function normalize(source: string): Normalized {
  const normalized = normalizeUnits(source);
  return { text: textOf(normalized), map: normalized.map };
}

/** As {@link normalize}, but makes the string only when asked. */
export function normalizeUnits(source: string): NormalizedUnits {
  const { length } = source;
  const units = roomFor(length);
  // Named here, they are known not to change while the loop runs.
  const [folds, classes] = [FOLD, CLASSES];
  let kinds = 0;
  let changes = 0;
  for (let i = 0; i < length; i++) {
    const unit = source.charCodeAt(i);
    const folded = folds[unit] ?? unit;
    units[i] = folded;
    kinds |= classes[unit] ?? 0;
    changes |= folded ^ unit;
  }
  if ((kinds & CLASS.special) !== 0) return normalizeSpecial(source);
  // There are no surrogates among them that the decoder could object to: those are special.
  return { units, length, map: undefined, text: changes === 0 ? source : undefined };
}

const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Blocks up to this length share one room; a longer one gets its own, so that none is kept for good. */
const ROOM = new Uint16Array(1 << 16);

function roomFor(length: number): Uint16Array {
  return length <= ROOM.length ? ROOM : new Uint16Array(length);
}

/** The slow path: some character vanishes or becomes several. */
function normalizeSpecial(source: string): NormalizedUnits {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let start = 0;
  for (const character of source) {
    const end = start + character.length;
    const folded = foldCharacter(character);
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(start);
      ends.push(end);
    }
    text += folded;
    start = end;
  }
  const units = roomFor(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  const map = { starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
  return { units, length: text.length, map, text };
}

function foldCharacter(character: string): string {
  if (character.length === 1) {
    const unit = character.charCodeAt(0);
    if (((CLASSES[unit] ?? 0) & CLASS.special) !== 0 && isInvisible(character)) return '';
    return FOLD[unit] === unit ? character : String.fromCharCode(FOLD[unit] ?? unit);
  }
  if (isInvisible(character)) return '';
  // Beyond the BMP, mathematical and negative digits become digits.
  return character.normalize('NFKC');
}
