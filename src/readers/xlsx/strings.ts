import type { Anchor, Gap } from '../../model/document.ts';
import type { NamedPart } from '../ooxml/loose.ts';
import { textRef } from '../ooxml/refs.ts';
import { parseXml, type XmlOptions } from '../package/xml.ts';
import { unescapeText } from './values.ts';

/** A text that cells share, with where its runs lie and how it is read aloud. */
export interface SharedString {
  readonly text: string;
  readonly anchors: readonly Anchor[];
  /** Phonetic guide, hidden unless somebody turns it on. */
  readonly phonetic: string;
}

/** Reads `xl/sharedStrings.xml` (ECMA-376-1, 18.4). */
export function readStrings(
  part: NamedPart,
  options: XmlOptions,
): { readonly strings: readonly SharedString[]; readonly gap?: Gap | undefined } {
  const strings: SharedString[] = [];
  const path: string[] = [];
  let text = '';
  let phonetic = '';
  let anchors: Anchor[] = [];
  let contentAt = 0;
  const gap = parseXml(part.bytes, options, {
    open: (name, _, at) => {
      path.push(name);
      contentAt = at;
    },
    close: () => {
      path.pop();
      // Whatever an item is called, it is a child of the root.
      if (path.length !== 1) return;
      strings.push({ text, anchors, phonetic });
      text = '';
      phonetic = '';
      anchors = [];
    },
    text: (raw) => {
      if (path.at(-1) !== 't' && raw.trim() === '') return;
      const data = unescapeText(raw);
      if (path.at(-2) === 'rPh') phonetic += data;
      else {
        anchors.push({ start: text.length, end: text.length + data.length, ref: textRef(part.name, contentAt) });
        text += data;
      }
    },
  });
  return { strings, gap };
}
