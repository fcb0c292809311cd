import { findMasked, recognise } from '../../src/names/index.ts';

/** Takes the marks out of `张⟦三丰⟧来了` and gives the text with the marked spans. */
export function unmark(marked: string): { readonly text: string; readonly spans: readonly string[] } {
  let text = '';
  const spans: string[] = [];
  for (const part of marked.split(/(?=⟦)|(?<=⟧)/u)) {
    const inner = /^⟦(.*)⟧$/su.exec(part)?.[1];
    if (inner !== undefined) spans.push(`${text.length}:${inner}`);
    text += inner ?? part;
  }
  return { text, spans };
}

/** What the recogniser finds, in the form that {@link unmark} gives. */
export function found(text: string): string[] {
  return recognise(text).map(({ start, end }) => `${start}:${text.slice(start, end)}`);
}

/** The masked forms, as `form 张某`. */
export function masked(text: string): string[] {
  return findMasked(text, recognise(text)).map(({ start, end, form }) => `${form} ${text.slice(start, end)}`);
}
