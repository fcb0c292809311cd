import type { Glyph } from './page-content.ts';

/** So many letters without a character are more than an ornament. */
const SOME = 3;
/** Symbol fonts put bullets and ticks here; a whole text of them is not bullets. */
const SYMBOL_SHARE = 0.3;

/** Whether a page's text is, in part, not what its letters look like: codes without characters. */
export function hasUnmappedText(glyphs: readonly Glyph[]): boolean {
  let unmapped = 0;
  let symbols = 0;
  let letters = 0;
  for (const { text, run, space } of glyphs) {
    if (space) continue;
    letters += 1;
    if (run.font.unmapped || text === '' || UNMAPPED.test(text)) unmapped += 1;
    else if (SYMBOL.test(text)) symbols += 1;
  }
  return unmapped >= SOME || (symbols >= SOME && symbols >= SYMBOL_SHARE * letters);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a control character is no letter
const UNMAPPED = /[\u0000-\u0008\u000e-\u001f\ue000-\uefff\uf100-\uf8ff\ufffd]/u;
const SYMBOL = /[\uf000-\uf0ff]/u;
