import type { SourceMap } from '../model/source-map.ts';
import { CLASS, CLASSES, FOLD, isInvisible } from './tables.ts';

/** A text as detectors see it, and the way back to the text as it is. */
export interface Normalized {
  readonly text: string;
  readonly map: SourceMap;
}

const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/**
 * Folds full-width and compatibility characters and drops invisible ones,
 * character by character, so that every unit of the result comes from exactly
 * one character of the source. Case and traditional characters stay.
 */
export function normalize(source: string): Normalized {
  let folds = false;
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    if (((CLASSES[unit] ?? 0) & CLASS.special) !== 0) return normalizeSpecial(source);
    if (FOLD[unit] !== unit) folds = true;
  }
  return { text: folds ? fold(source) : source, map: undefined };
}

function fold(source: string): string {
  const units = new Uint16Array(source.length);
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    units[i] = FOLD[unit] ?? unit;
  }
  // There are no surrogates among them that the decoder could object to: those are special.
  return UTF16.decode(units);
}

/** The slow path: some character vanishes or becomes several. */
function normalizeSpecial(source: string): Normalized {
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
  return { text, map: { starts: Int32Array.from(starts), ends: Int32Array.from(ends) } };
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
