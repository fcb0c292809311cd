import type { Anchor } from '../model/document.ts';

/** Text being put together from the leaves of a tree, with the leaf that each piece came from. */
export interface Passage {
  text: string;
  readonly anchors: Anchor[];
}

export function newPassage(): Passage {
  return { text: '', anchors: [] };
}

/** Adds the text of a leaf. */
export function addLeaf(passage: Passage, text: unknown, path: readonly string[]): void {
  if (typeof text !== 'string' || text === '') return;
  const start = passage.text.length;
  passage.text += text;
  passage.anchors.push({ start, end: passage.text.length, ref: path.join('.') });
}

/** Starts a new line, unless one has just begun. */
export function addBreak(passage: Passage): void {
  if (passage.text !== '' && !passage.text.endsWith('\n')) passage.text += '\n';
}
