import type { DefaultTreeAdapterTypes as Dom } from 'parse5';
import type { Anchor } from '../../model/document.ts';
import { decodeDataUri, isDataUri, readAttributes } from './attributes.ts';
import { addText, newFlow } from './flow.ts';
import { isTelling } from './script-literals.ts';
import { alignText } from './source-text.ts';
import type { Look } from './visibility.ts';
import type { Walk } from './walk.ts';

/** Adds what the attributes of an element say, and the files that are written out in them. */
export function addAttributes(walk: Walk, element: Dom.Element, look: Look): void {
  for (const { value } of element.attrs.filter((candidate) => isDataUri(candidate.value))) {
    const file = decodeDataUri(value);
    if (file) walk.items.push(file);
    else walk.malformed++;
  }
  for (const { name, value, label } of readAttributes(element)) {
    const anchors = attributeAnchors(walk, element, name.slice(element.tagName.length + 1), value);
    walk.items.push({
      place: { kind: 'property', name },
      layer: look.isHidden ? 'hidden' : 'metadata',
      text: value,
      label,
      anchors,
    });
  }
  for (const { name, value } of element.attrs.filter(
    (candidate) => candidate.name.startsWith('on') && isTelling(candidate.value),
  )) {
    walk.items.push({
      place: { kind: 'property', name: `${element.tagName} ${name}` },
      layer: 'hidden',
      text: value,
      anchors: attributeAnchors(walk, element, name, value),
    });
  }
}

function attributeAnchors(walk: Walk, element: Dom.Element, name: string, value: string): readonly Anchor[] {
  const location = element.sourceCodeLocation?.attrs?.[name];
  if (!location) return [];
  const written = walk.html.slice(location.startOffset, location.endOffset);
  const lead = /^[^=]*=\s*["']?/u.exec(written)?.[0] ?? '';
  const source = written.slice(lead.length, /["']$/u.test(lead) ? -1 : undefined);
  const flow = newFlow();
  addText(flow, alignText(value, source, location.startOffset + lead.length), true);
  return flow.anchors;
}
