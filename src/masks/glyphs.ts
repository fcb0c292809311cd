/** The letter X is not among them: it may be the check character of an identity number, so `id-mask.ts` decides. */
const SIGNS: ReadonlySet<string> = new Set('*＊∗﹡⁎✱✲★☆●○◯•■□▇█#＃_＿?？※…×✕✖╳✗');

/** Whether the character stands for a hidden one (`* ＊ × ● ○ # _ ?`). */
export function isMaskSign(char: string): boolean {
  return SIGNS.has(char);
}

/** Latin, full-width, Cyrillic and the Roman ten, all of which are typed for the letter. */
const CROSSES: ReadonlySet<string> = new Set('XxＸｘХхⅩⅹ');

/** Whether the character is a letter X: a mask, or the check character of GB 11643-1999. */
export function isCross(char: string): boolean {
  return CROSSES.has(char);
}

/** The value of an ASCII or full-width digit; undefined for anything else. */
export function digitOf(char: string): number | undefined {
  const code = char.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : undefined;
}

/** What people put between the groups of a long number. */
const SEPARATORS: ReadonlySet<string> = new Set(' \u00a0\u2009\u3000-－‐–—·\u200b');

/** Whether the character only separates groups of a number. */
export function isSeparator(char: string): boolean {
  return SEPARATORS.has(char);
}
