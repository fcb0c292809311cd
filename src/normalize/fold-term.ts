import { CLASS, CLASSES, TERM_FOLD } from './tables.ts';

/** A text in the form in which terms are compared: folded, lower case, simplified, without spaces and joining signs. */
export function foldTerm(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (((CLASSES[unit] ?? 0) & CLASS.skip) === 0) folded += String.fromCharCode(TERM_FOLD[unit] ?? unit);
  }
  return folded;
}
