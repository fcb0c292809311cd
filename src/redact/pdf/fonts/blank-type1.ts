import { latin1 } from '../../../readers/bytes.ts';

/** Keys of the two ciphers of a Type 1 font (Adobe Type 1 Font Format, 7.1). */
const PROGRAM_KEY = 55_665;
const GLYPH_KEY = 4_330;
/** Random bytes before a glyph's program, unless the font says otherwise. */
const LEAD = 4;
/** `0 500 hsbw endchar`: a glyph without ink. */
const EMPTY_GLYPH = [139, 248, 136, 13];
const END_CHAR = 14;

/**
 * A Type 1 font without the outlines and the names of glyphs that its copy does
 * not show. Glyphs are known by the codes of the font's own encoding; undefined
 * where the font is not made the usual way. Glyphs with names of Latin letters
 * stay, since others may be composed of them.
 */
export function blankType1(
  bytes: Uint8Array,
  clearLength: number,
  isUsed: (code: number) => boolean,
): Uint8Array | undefined {
  const clear = latin1(bytes.subarray(0, clearLength));
  const names = new Map<string, boolean>();
  for (const [, code, name = ''] of clear.matchAll(ENCODED))
    names.set(name, names.get(name) === true || isUsed(Number(code)));
  const going = new Set([...names].filter(([name, used]) => !used && NUMBERED.test(name)).map(([name]) => name));
  if (going.size === 0) return bytes;
  const program = ciphered(bytes.subarray(clearLength), PROGRAM_KEY, 'decrypt');
  const text = latin1(program);
  const lead = Number(/\/lenIV (\d{1,2})\b/u.exec(text)?.[1] ?? LEAD);
  let found = 0;
  for (const match of text.matchAll(GLYPH)) {
    const [whole, name = '', length] = match;
    if (!going.has(name)) continue;
    found += 1;
    program.set(anonymous(name), match.index + 1);
    const start = match.index + whole.length;
    const glyph = new Uint8Array(Math.min(Number(length), program.length - start)).fill(END_CHAR);
    glyph.fill(0, 0, lead);
    glyph.set(EMPTY_GLYPH.slice(0, Math.max(0, glyph.length - lead)), Math.min(lead, glyph.length));
    program.set(ciphered(glyph, GLYPH_KEY, 'encrypt'), start);
  }
  // A font that keeps its glyphs in another way would keep them all.
  if (found < going.size) return undefined;
  const out = bytes.slice();
  for (const match of clear.matchAll(ENCODED)) {
    const [whole, , name = ''] = match;
    if (going.has(name)) out.set(anonymous(name), match.index + whole.lastIndexOf('/') + 1);
  }
  out.set(ciphered(program, PROGRAM_KEY, 'encrypt'), clearLength);
  return out;
}

const ENCODED = /\bdup\s{1,4}(\d{1,3})\s{0,4}\/([^\s/]{1,64})\s{1,4}put\b/gu;
/** A glyph and the keyword before its bytes: `RD` or `-|` (8.1). */
const GLYPH = /\/([^\s/]{1,64}) (\d{1,5}) (?:RD|-\|) /gu;
/** Names by number, such as cid9553 or uni5F20; those of Latin letters have none. */
const NUMBERED = /\d/u;

/** A name of the same length that says nothing. */
function anonymous(name: string): Uint8Array {
  return Uint8Array.from(name, (character, at) => (at === 0 ? character.charCodeAt(0) : 0x30));
}

function ciphered(bytes: Uint8Array, key: number, direction: 'encrypt' | 'decrypt'): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let state = key;
  for (const [at, byte] of bytes.entries()) {
    const other = byte ^ (state >> 8);
    out[at] = other;
    state = (((direction === 'encrypt' ? other : byte) + state) * 52_845 + 22_719) & 0xffff;
  }
  return out;
}
