import { viewOf } from '../bytes.ts';
import { parseXml } from '../package/xml.ts';
import type { Limits } from '../reader.ts';
import type { Property } from './exif.ts';
import { readWords } from './words.ts';

/** The texts of an XMP packet (ISO 16684-1): what stands in its elements, and in attributes that stand for elements. */
export function readXmp(bytes: Uint8Array, limits: Limits): readonly Property[] {
  const properties: Property[] = [];
  const path: string[] = [];
  const add = (name: string, text: string): void => {
    if (text.trim() !== '' && properties.length < MAX_PROPERTIES) properties.push({ name, text: text.trim() });
  };
  parseXml(
    bytes,
    { limits },
    {
      open: (name, attributes) => {
        path.push(name);
        for (const [attribute, value] of Object.entries(attributes))
          if (!/^(?:xmlns|rdf:|xml:|x:)/u.test(attribute)) add(attribute, value);
      },
      close: () => {
        path.pop();
      },
      // Lists put `rdf:Bag` and `rdf:li` between a property and its values.
      text: (text) => add(path.findLast((name) => !name.startsWith('rdf:')) ?? 'XMP', text),
    },
  );
  return properties;
}

const MAX_PROPERTIES = 2000;

/** The texts of an IPTC record (IIM 4.2) among the resources that Photoshop writes: captions, authors, places. */
export function readIptc(bytes: Uint8Array): readonly Property[] {
  const view = viewOf(bytes);
  const properties: Property[] = [];
  for (
    let at = bytes.indexOf(0x1c);
    at !== -1 && properties.length < MAX_PROPERTIES;
    at = bytes.indexOf(0x1c, at + 1)
  ) {
    if (at + 5 > bytes.length || bytes[at + 1] !== 2) continue;
    const length = view.getUint16(at + 3);
    const text = readWords(bytes.subarray(at + 5, at + 5 + length));
    if (text !== '' && length < 0x8000 && bytes[at + 2] !== 0)
      properties.push({ name: `IPTC 2:${bytes[at + 2]}`, text });
  }
  return properties;
}
