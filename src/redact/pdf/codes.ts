import type { ShownGlyph } from './shown-text.ts';

/** Code lengths by likelihood; codes of simple fonts are single bytes. */
const SIMPLE: readonly number[] = [1];
const COMPOSITE: readonly number[] = [2, 1, 3, 4];
/** Wrong turns that are taken back, for each byte of a string. */
const TRIES = 16;

/**
 * Cuts the bytes of a shown string into the codes of the glyphs that pdfjs made
 * of it. `glyphs` may go on after the string. Undefined where they do not agree.
 */
export function codesOf(
  bytes: Uint8Array,
  glyphs: readonly ShownGlyph[],
  isComposite: boolean,
): readonly Uint8Array[] | undefined {
  const lengths = isComposite ? COMPOSITE : SIMPLE;
  const taken: number[] = [];
  let at = 0;
  let choice = 0;
  for (let steps = 0; at < bytes.length; steps += 1) {
    const glyph = glyphs[taken.length];
    const next = glyph && lengths.findIndex((n, index) => index >= choice && isCode(bytes, at, n, glyph));
    const length = next === undefined ? undefined : lengths[next];
    if (length !== undefined) {
      taken.push(length);
      at += length;
      choice = 0;
      continue;
    }
    const last = taken.pop();
    if (last === undefined || steps > TRIES * bytes.length) return undefined;
    at -= last;
    choice = lengths.indexOf(last) + 1;
  }
  let start = 0;
  return taken.map((length) => {
    start += length;
    return bytes.subarray(start - length, start);
  });
}

function isCode(bytes: Uint8Array, at: number, length: number, { originalCharCode }: ShownGlyph): boolean {
  if (at + length > bytes.length) return false;
  let code = 0;
  for (let index = 0; index < length; index += 1) code = code * 256 + (bytes[at + index] ?? 0);
  // A byte that is no code of the font stands for code 0.
  return code === originalCharCode || (length === 1 && originalCharCode === 0);
}
